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

  /**
   * One release of ClinVar. Of several records of it one is taken here: joined as they are, those
   * of one release would be multiplied by those of each other.
   */
  static String clinvar(String alias) {
    return """
        LEFT JOIN LATERAL (
          SELECT control.clinical_significance, control.clinical_review_status
          FROM clinvar_allele_links link
          JOIN clinvar_controls control
            ON control.id = link.clinvar_control_id
            AND control.db_name = 'ClinVar'
            AND control.db_version = :<alias>
          WHERE link.allele_id = l.allele_id AND <holds:link>
          ORDER BY control.db_identifier COLLATE "C"
          LIMIT 1
        ) AS <alias> ON true"""
        .replace("<alias>", alias);
  }
}
