/**
 * What outside sources say of an allele, as of when: gnomAD, ClinVar, VEP; and what happened on the
 * way.
 */
package org.varianteffect.annotation.model.annotation;
