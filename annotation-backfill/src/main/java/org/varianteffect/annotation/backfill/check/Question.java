package org.varianteffect.annotation.backfill.check;

import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.varianteffect.annotation.backfill.database.Sql;
import org.varianteffect.annotation.backfill.oldrepresentation.OldControls;

/**
 * One thing to check: a query that finds what is wrong, so that no row means that all is well.
 *
 * @param check its name
 * @param sql with the columns {@code mapped_variant_id} and {@code description}, and the parameters
 *     {@code everything} and {@code scoreSets}
 */
record Question(String check, String sql) {
  private static final String VEP_KEY = "coalesce(t.functional_consequence, '')";

  /** About the mappings that are laid out as {@code checked_mapping}. */
  static List<Question> aboutMappings(Handle handle) {
    return List.of(
        of("mappings", "oldrepresentation/check_mappings"),
        of("links", "oldrepresentation/check_links"),
        of("fields", "oldrepresentation/check_fields"),
        annotations("vep", "check_vep_facts", "vep_allele_consequences", VEP_KEY),
        annotations("gnomad", "check_gnomad_facts", "gnomad_allele_links", "t.gnomad_variant_id"),
        annotations(
            "clinvar", clinvarFacts(handle), "clinvar_allele_links", "t.clinvar_control_id"));
  }

  /** About whole tables, the long ones first, as several connections share them best so. */
  static List<Question> aboutTables() {
    return List.of(
        of("records overlap", "check/overlapping_records"),
        overlap("vep_allele_consequences", "allele_id"),
        of("windows", "check/reversed_windows"),
        of("translations", "oldrepresentation/check_translations"),
        overlap("gnomad_allele_links", "allele_id"),
        overlap("clinvar_allele_links", "allele_id, clinvar_control_id"));
  }

  private static String clinvarFacts(Handle handle) {
    return OldControls.of(handle) == OldControls.COPIED
        ? "check_clinvar_facts_copied"
        : "check_clinvar_facts_renamed";
  }

  private static Question of(String check, String sqlName) {
    return new Question(check, Sql.named(sqlName));
  }

  private static Question annotations(String check, String facts, String table, String rowKey) {
    return of(check, "oldrepresentation/check_annotations")
        .with(
            Map.of(
                "facts",
                Sql.named("oldrepresentation/" + facts),
                "table",
                table,
                "rowKey",
                rowKey));
  }

  private static Question overlap(String table, String partition) {
    return of(table + " overlap", "check/overlapping_rows")
        .with(Map.of("table", table, "partition", partition));
  }

  private Question with(Map<String, String> places) {
    String filled = sql;
    for (Map.Entry<String, String> place : places.entrySet()) {
      filled = filled.replace("<" + place.getKey() + ">", place.getValue());
    }
    return new Question(check, filled);
  }
}
