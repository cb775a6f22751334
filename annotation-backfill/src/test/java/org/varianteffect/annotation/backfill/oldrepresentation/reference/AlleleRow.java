package org.varianteffect.annotation.backfill.oldrepresentation.reference;

import com.fasterxml.jackson.databind.JsonNode;

/** An allele, by its digest. */
public record AlleleRow(
    String digest,
    String level,
    String clingenAlleleId,
    String hgvsG,
    String hgvsC,
    String hgvsP,
    JsonNode postMapped) {}
