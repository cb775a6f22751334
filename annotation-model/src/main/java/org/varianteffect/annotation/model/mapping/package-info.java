/** Which alleles a measured variant maps to, as of when; and the old mapped variant beside it. */
package org.varianteffect.annotation.model.mapping;
