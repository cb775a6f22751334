/**
 * GA4GH VRS documents: their conversion to VRS 2.0 and the identifiers computed from their content.
 */
package org.varianteffect.annotation.model.vrs;
