package org.varianteffect.annotation.serving.csv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;
import org.varianteffect.annotation.serving.query.Snapshot;

/** The columns of one file, and the query that has exactly these. */
final class CsvPlan {

  /**
   * PostgreSQL gives at most 1,664 columns, those by which rows are put in order among them; more
   * travel as one array, which takes longer to read.
   */
  private static final int MOST_APART = 1_600;

  private final List<CsvColumn> columns = new ArrayList<>();
  private final Set<String> joins = new LinkedHashSet<>();
  private final Set<String> newest = new LinkedHashSet<>();
  private final Map<String, Object> bindings = new LinkedHashMap<>();

  private String page;

  private CsvPlan() {}

  static CsvPlan of(CsvRequest request, DatasetColumns dataset) {
    CsvPlan plan = new CsvPlan();
    plan.variantColumns();
    if (request.postMappedHgvs()) {
      plan.postMappedColumns();
    }
    request.namespaces().forEach(namespace -> plan.namespaceColumns(namespace, dataset));
    plan.page = request.start() > 0 || request.limit().isPresent() ? CsvJoins.PAGE : "";
    plan.bindings.put("id", dataset.scoreSetId());
    plan.bindings.put("start", request.start());
    plan.bindings.put("limit", request.limit().orElse(null));
    plan.bindings.put("gnomadRelease", request.gnomadRelease().orElse(null));
    return plan;
  }

  List<CsvColumn> columns() {
    return columns;
  }

  /** Whether the columns are elements of an array, in their order. */
  boolean inOneArray() {
    return columns.size() > MOST_APART;
  }

  /**
   * Rows of these columns, or of their array, after one with the variant's id; several rows of a
   * variant together.
   */
  Query query(Snapshot snapshot) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("columns", inOneArray() ? arrayOfTexts() : listed(CsvColumn::expression));
    parts.put("joins", String.join("\n", joins));
    parts.put("newest", String.join("", newest));
    parts.put("page", page);
    parts.put("restriction", "v.scoreset_id = :id");
    return snapshot.query(CsvPlan.class, "score_set_csv", parts).bindMap(bindings);
  }

  private String arrayOfTexts() {
    return "ARRAY[" + listed(column -> "(" + column.expression() + ")::text") + "]";
  }

  private String listed(Function<CsvColumn, String> expression) {
    return columns.stream().map(expression).collect(Collectors.joining(",\n  "));
  }

  private void variantColumns() {
    add("accession", "v.urn");
    add("hgvs_nt", "v.hgvs_nt");
    add("hgvs_splice", "v.hgvs_splice");
    add("hgvs_pro", "v.hgvs_pro");
  }

  private void measuredAllele() {
    joins.add(CsvJoins.MEASURED_ALLELE);
    newest.add("<newest:r><newest:l>");
  }

  private void postMappedColumns() {
    measuredAllele();
    joins.add(CsvJoins.SAME_CHANGE);
    add("mavedb.post_mapped_hgvs_g", "coalesce(a.hgvs_g, same.hgvs_g)");
    add("mavedb.post_mapped_hgvs_p", "coalesce(a.hgvs_p, same.hgvs_p)");
    add("mavedb.post_mapped_hgvs_c", "coalesce(a.hgvs_c, same.hgvs_c)");
    add("mavedb.post_mapped_hgvs_at_assay_level", "r.hgvs_assay_level");
    add("mavedb.post_mapped_vrs_digest", "a.vrs_digest");
  }

  private void namespaceColumns(CsvNamespace namespace, DatasetColumns dataset) {
    switch (namespace.kind()) {
      case SCORES -> measuredColumns(namespace, "score_data", dataset.scores());
      case COUNTS -> measuredColumns(namespace, "count_data", dataset.counts());
      case VEP -> vepColumns();
      case GNOMAD -> gnomadColumns();
      case CLINGEN -> clingenColumns();
      case CLINVAR -> clinvarColumns(namespace);
    }
  }

  private void measuredColumns(CsvNamespace namespace, String data, List<String> names) {
    for (String name : names) {
      String parameter = "column" + bindings.size();
      bindings.put(parameter, name);
      add(
          namespace.spelling() + "." + name,
          "v.data -> '%s' ->> :%s::text".formatted(data, parameter));
    }
  }

  private void vepColumns() {
    measuredAllele();
    joins.add(CsvJoins.VEP);
    newest.add("<newest:vep>");
    add("vep.vep_functional_consequence", "vep.functional_consequence");
  }

  private void gnomadColumns() {
    measuredAllele();
    joins.add(CsvJoins.GNOMAD);
    newest.add("<newest:gnomad_link>");
    add("gnomad.gnomad_af", "gnomad.allele_frequency::text");
    add("gnomad.gnomad_version", "gnomad.db_version");
  }

  private void clingenColumns() {
    measuredAllele();
    add("clingen.clingen_allele_id", "a.clingen_allele_id");
  }

  private void clinvarColumns(CsvNamespace namespace) {
    measuredAllele();
    String alias = "clinvar" + bindings.size();
    bindings.put(alias, namespace.release().orElseThrow());
    joins.add(CsvJoins.clinvar(alias));
    String prefix = namespace.spelling();
    add(prefix + ".clinical_significance", alias + ".clinical_significance");
    add(prefix + ".clinical_review_status", alias + ".clinical_review_status");
  }

  private void add(String header, String expression) {
    columns.add(new CsvColumn(header, expression));
  }
}
