package org.varianteffect.annotation.backfill.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.varianteffect.annotation.backfill.ConservationReport;
import org.varianteffect.annotation.backfill.ConservationReport.Unexplained;
import org.varianteffect.annotation.backfill.Sql;
import org.varianteffect.annotation.backfill.oldrepresentation.OldControls;

/** Reads all old facts and all new rows and lists what does not add up. Reads only. */
public final class ConservationCheck {
  private static final int EXAMPLES = 20;

  private final Handle handle;
  private final List<Integer> scoreSetIds;
  private final Map<String, Long> unexplained = new LinkedHashMap<>();
  private final List<Unexplained> examples = new ArrayList<>();

  /**
   * @param handle a connection, in a transaction whose snapshot all queries should share
   * @param scoreSetIds whose facts are looked at; empty: all
   */
  public ConservationCheck(Handle handle, List<Integer> scoreSetIds) {
    this.handle = handle;
    this.scoreSetIds = scoreSetIds;
  }

  /** Runs every check. */
  public ConservationReport run() {
    find("mappings", "oldrepresentation/check_mappings", Map.of());
    findAnnotations("gnomad", "check_gnomad_facts", "gnomad_allele_links", "t.gnomad_variant_id");
    findAnnotations("clinvar", clinvarFacts(), "clinvar_allele_links", "t.clinvar_control_id");
    findAnnotations(
        "vep",
        "check_vep_facts",
        "vep_allele_consequences",
        "coalesce(t.functional_consequence, '')");
    find("fields", "oldrepresentation/check_fields", Map.of());
    find("translations", "oldrepresentation/check_translations", Map.of());
    find("records overlap", "check/overlapping_records", Map.of());
    findOverlaps("gnomad_allele_links", "allele_id");
    findOverlaps("vep_allele_consequences", "allele_id");
    findOverlaps("clinvar_allele_links", "allele_id, clinvar_control_id");
    find("windows", "check/reversed_windows", Map.of());
    return new ConservationReport(countFacts(), unexplained, List.copyOf(examples));
  }

  private String clinvarFacts() {
    return OldControls.of(handle) == OldControls.COPIED
        ? "check_clinvar_facts_copied"
        : "check_clinvar_facts_renamed";
  }

  private void findAnnotations(String name, String facts, String table, String rowKey) {
    find(
        name,
        "oldrepresentation/check_annotations",
        Map.of("facts", Sql.named("oldrepresentation/" + facts), "table", table, "rowKey", rowKey));
  }

  private void findOverlaps(String table, String partition) {
    find(
        table + " overlap",
        "check/overlapping_rows",
        Map.of("table", table, "partition", partition));
  }

  private void find(String check, String sqlName, Map<String, String> places) {
    String sql = Sql.named(sqlName);
    for (Map.Entry<String, String> place : places.entrySet()) {
      sql = sql.replace("<" + place.getKey() + ">", place.getValue());
    }
    long[] count = {0};
    handle
        .createQuery(sql)
        .bind("everything", scoreSetIds.isEmpty())
        .bindArray("scoreSets", Integer.class, scoreSetIds)
        .map(
            (row, context) ->
                new Unexplained(
                    check,
                    (Integer) row.getObject("mapped_variant_id"),
                    row.getString("description")))
        .forEach(
            found -> {
              if (count[0]++ < EXAMPLES) {
                examples.add(found);
              }
            });
    if (count[0] > 0) {
      unexplained.put(check, count[0]);
    }
  }

  private Map<String, Long> countFacts() {
    Map<String, Long> facts = new LinkedHashMap<>();
    handle
        .createQuery(Sql.named("oldrepresentation/count_facts"))
        .map((row, context) -> Map.entry(row.getString("name"), row.getLong("facts")))
        .forEach(entry -> facts.put(entry.getKey(), entry.getValue()));
    return facts;
  }
}
