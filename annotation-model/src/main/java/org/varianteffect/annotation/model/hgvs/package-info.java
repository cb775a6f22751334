/** HGVS expressions, as far as serving and the level of a mapping need to read them. */
package org.varianteffect.annotation.model.hgvs;
