package org.varianteffect.annotation.backfill.oldrepresentation.readers;

/**
 * Something that a reader says of a variant.
 *
 * @param reader {@code L1} and so on
 * @param urn the variant
 * @param key the field; for a lookup what was asked for, and how the variant relates to it
 */
record Fact(String reader, String urn, String key, String value) {

  /** What anomalies that account for its absence are about; all of them besides {@code mapping}. */
  String source() {
    if (key.contains("vep")) {
      return "vep";
    }
    if (key.contains("gnomad")) {
      return "gnomad";
    }
    return key.equals("control") ? "clinvar" : "allele";
  }

  /** Of a field that a mapping record carries as the old row did. */
  boolean isOfTheRecord() {
    return switch (key) {
      case "hgvs_assay_level",
          "mapped_date",
          "mapping_api_version",
          "vrs_version",
          "mapping_error",
          "pre_mapped",
          "mavedb.post_mapped_hgvs_at_assay_level" ->
          true;
      default -> key.startsWith("status ") || reader.equals("L5") && !key.contains("_");
    };
  }

  boolean isHgvs() {
    return key.contains("hgvs_");
  }
}
