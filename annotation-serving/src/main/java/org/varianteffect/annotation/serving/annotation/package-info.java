/** What outside sources say of an allele. */
package org.varianteffect.annotation.serving.annotation;
