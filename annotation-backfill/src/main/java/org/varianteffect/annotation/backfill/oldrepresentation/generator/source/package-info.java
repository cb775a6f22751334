/** What ClinVar, gnomAD, Ensembl VEP and the new pipeline know of the planned variants. */
package org.varianteffect.annotation.backfill.oldrepresentation.generator.source;
