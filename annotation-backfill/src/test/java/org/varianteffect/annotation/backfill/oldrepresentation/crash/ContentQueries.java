package org.varianteffect.annotation.backfill.oldrepresentation.crash;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every column of every new table and of the backfill's provenance, without the ids that depend on
 * the order of the work: whoever has one is told by what it says.
 */
final class ContentQueries {
  private static final String RECORD =
      "SELECT id, variant_id || ' since ' || valid_from || ' mapped ' || coalesce("
          + "(SELECT w.mapped_variant_id::text FROM annotation_backfill.written_mapping_records w"
          + " WHERE w.mapping_record_id = r.id AND w.variant_id = r.variant_id), 'natively') AS name FROM mapping_records r";
  private static final String CONTROL =
      "SELECT id, concat_ws(' ', db_name, db_identifier, db_version) AS name FROM clinvar_controls";

  private ContentQueries() {}

  /** By table. */
  static Map<String, String> all() {
    Map<String, String> queries = new LinkedHashMap<>();
    queries.put("mapping_records", "SELECT to_jsonb(t) - 'id' FROM mapping_records t");
    queries.put("alleles", "SELECT to_jsonb(t) - 'id' FROM alleles t");
    queries.put(
        "mapping_record_alleles",
        "SELECT r.name, a.vrs_digest, to_jsonb(t) - '{id,mapping_record_id,allele_id}'::text[],"
            + " (SELECT w.left_live FROM annotation_backfill.written_derived_links w WHERE w.id = t.id) AS ours_and_left_live"
            + " FROM mapping_record_alleles t LEFT JOIN ("
            + RECORD
            + ") r ON r.id = t.mapping_record_id LEFT JOIN alleles a ON a.id = t.allele_id");
    queries.put("gnomad_allele_links", annotation("gnomad_allele_links", "t.gnomad_variant_id"));
    queries.put(
        "clinvar_allele_links",
        annotation(
            "clinvar_allele_links",
            "(SELECT c.name FROM (" + CONTROL + ") c WHERE c.id = t.clinvar_control_id)"));
    queries.put("vep_allele_consequences", annotation("vep_allele_consequences", "NULL"));
    queries.put(
        "clinvar_controls",
        "SELECT to_jsonb(t) - 'id', EXISTS (SELECT FROM annotation_backfill.written_clinvar_controls w WHERE w.id = t.id)"
            + " AS ours FROM clinvar_controls t");
    // the number is the order in which a subject's events were written
    queries.put(
        "annotation_event",
        "SELECT a.vrs_digest, to_jsonb(t) - '{id,allele_id}'::text[],"
            + " row_number() OVER (PARTITION BY t.variant_id, t.allele_id, t.annotation_type ORDER BY t.id)"
            + " FROM annotation_event t LEFT JOIN alleles a ON a.id = t.allele_id");
    queries.put(
        "anomalies",
        "SELECT a.vrs_digest, to_jsonb(t) - '{id,allele_id}'::text[]"
            + " FROM annotation_backfill.anomalies t LEFT JOIN alleles a ON a.id = t.allele_id");
    queries.put("quarantine", "SELECT * FROM annotation_backfill.quarantine t");
    queries.putAll(provenance());
    return queries;
  }

  private static Map<String, String> provenance() {
    Map<String, String> queries = new LinkedHashMap<>();
    queries.put(
        "written_mapping_records",
        "SELECT to_jsonb(t) - '{mapping_record_id,allele_id,source_version}'::text[], a.vrs_digest,"
            + " to_jsonb(r) - 'id', t.source_version = m.xmin AS current"
            + " FROM annotation_backfill.written_mapping_records t"
            + " LEFT JOIN mapping_records r ON r.id = t.mapping_record_id"
            + " LEFT JOIN mapped_variants m ON m.id = t.mapped_variant_id"
            + " LEFT JOIN alleles a ON a.id = t.allele_id");
    queries.put(
        "written_alleles",
        "SELECT a.vrs_digest, to_jsonb(t) - '{allele_id,document_version}'::text[],"
            + " t.document_version = m.xmin AS current"
            + " FROM annotation_backfill.written_alleles t LEFT JOIN alleles a ON a.id = t.allele_id"
            + " LEFT JOIN mapped_variants m ON m.id = t.document_source");
    queries.put(
        "written_derived_links",
        "SELECT l.id IS NOT NULL, count(*) FROM annotation_backfill.written_derived_links t"
            + " LEFT JOIN mapping_record_alleles l ON l.id = t.id GROUP BY 1");
    for (String table :
        List.of(
            "gnomad_allele_links",
            "clinvar_allele_links",
            "vep_allele_consequences",
            "clinvar_controls")) {
      queries.put(
          "dangling provenance of " + table,
          "SELECT count(*) FROM annotation_backfill.written_%1$s w LEFT JOIN %1$s t ON t.id = w.id WHERE t.id IS NULL"
              .formatted(table));
    }
    queries.put(
        "control_equivalents",
        "SELECT t.old_control_id, c.name FROM annotation_backfill.control_equivalents t"
            + " LEFT JOIN ("
            + CONTROL
            + ") c ON c.id = t.control_id");
    queries.put(
        "translated_alleles",
        "SELECT a.vrs_digest, b.vrs_digest FROM annotation_backfill.translated_alleles t"
            + " LEFT JOIN alleles a ON a.id = t.allele_id LEFT JOIN alleles b ON b.id = t.partner_id");
    return queries;
  }

  private static String annotation(String table, String key) {
    return "SELECT a.vrs_digest, "
        + key
        + ", to_jsonb(t) - '{id,allele_id,clinvar_control_id}'::text[], w.id IS NOT NULL AS ours, w.left_live"
        + " FROM "
        + table
        + " t LEFT JOIN alleles a ON a.id = t.allele_id"
        + " LEFT JOIN annotation_backfill.written_"
        + table
        + " w ON w.id = t.id";
  }
}
