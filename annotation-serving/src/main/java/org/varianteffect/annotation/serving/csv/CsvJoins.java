package org.varianteffect.annotation.serving.csv;

/** What the query of a file needs beside the variants v, when its columns or rows ask for it. */
final class CsvJoins {

  static final String MEASURED_ALLELE = "<include:measured_allele>";

  static final String SAME_CHANGE = "<include:same_change>";

  static final String VEP =
      "LEFT JOIN vep_allele_consequences vep ON vep.allele_id = l.allele_id AND <holds:vep>";

  static final String GNOMAD =
      """
      LEFT JOIN gnomad_allele_links gnomad_link ON gnomad_link.allele_id = l.allele_id AND <holds:gnomad_link>
      LEFT JOIN gnomad_variants gnomad
        ON gnomad.id = gnomad_link.gnomad_variant_id
        AND (:gnomadRelease::text IS NULL OR gnomad.db_version = :gnomadRelease)""";

  /** Some of the variants: chosen before anything is joined to them. */
  static final String PAGE = "OFFSET :start LIMIT :limit::bigint";

  private CsvJoins() {}

  /** One release of ClinVar. */
  static String clinvar(String alias) {
    return """
        LEFT JOIN (
          clinvar_allele_links <alias>_link
          JOIN clinvar_controls <alias>
            ON <alias>.id = <alias>_link.clinvar_control_id
            AND <alias>.db_name = 'ClinVar'
            AND <alias>.db_version = :<alias>
        ) ON <alias>_link.allele_id = l.allele_id AND <holds:<alias>_link>"""
        .replace("<alias>", alias);
  }
}
