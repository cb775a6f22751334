/**
 * What readers answered from the old representation, written plainly, beside what they answer now.
 */
package org.varianteffect.annotation.backfill.oldrepresentation.readers;
