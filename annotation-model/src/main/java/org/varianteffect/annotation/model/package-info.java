/** The domain of variant annotation: what the database holds, and what identifies and dates it. */
package org.varianteffect.annotation.model;
