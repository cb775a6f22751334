package org.varianteffect.annotation.backfill.oldrepresentation.readers;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;
import org.varianteffect.annotation.testing.TestDatabase;

/** What readers answered from the old tables, by plain SQL. */
final class OldAnswers {

  private static final ClasspathSqlLocator FILES = ClasspathSqlLocator.removingComments();

  private final TestDatabase database;

  OldAnswers(TestDatabase database) {
    this.database = database;
  }

  /** Of L1, L2, L4, L5 and L7. */
  Set<Fact> ofVariants() {
    Set<Fact> facts = new HashSet<>();
    database.rows(sql("old_answers")).forEach(row -> facts.add(fact(row)));
    return facts;
  }

  /** Of L6, with whether the new tables hold all translations on the way. */
  Map<Fact, Boolean> ofLookups() {
    Map<Fact, Boolean> facts = new HashMap<>();
    database
        .rows(sql("old_lookups"))
        .forEach(row -> facts.put(fact(row), (Boolean) row.get("known")));
    return facts;
  }

  /** The sources of the anomalies of each variant that can account for a difference. */
  Map<String, Set<String>> anomalies() {
    Map<String, Set<String>> sources = new HashMap<>();
    database
        .rows(sql("anomalies_of_variants"))
        .forEach(
            row ->
                sources
                    .computeIfAbsent((String) row.get("urn"), urn -> new TreeSet<>())
                    .add((String) row.get("source")));
    return sources;
  }

  Set<String> variantsOnTheirOwn() {
    return texts(sql("variants_on_their_own"));
  }

  Set<String> scoreSetUrns() {
    return texts("SELECT urn FROM scoresets WHERE urn IS NOT NULL");
  }

  Set<String> clingenIds() {
    return texts(
        """
        SELECT clingen_allele_id AS id FROM mapped_variants WHERE clingen_allele_id ~ '^(CA\\d+(,CA\\d+)?|PA\\d+(,PA\\d+)?)$'
        UNION SELECT aa_clingen_id FROM variant_translations WHERE aa_clingen_id ~ '^[CP]A\\d+$'
        UNION SELECT nt_clingen_id FROM variant_translations WHERE nt_clingen_id ~ '^[CP]A\\d+$'
        """);
  }

  private Set<String> texts(String sql) {
    Set<String> texts = new TreeSet<>();
    database.rows(sql).forEach(row -> texts.add((String) row.values().iterator().next()));
    return texts;
  }

  private static Fact fact(Map<String, Object> row) {
    return new Fact(
        (String) row.get("reader"),
        (String) row.get("urn"),
        (String) row.get("key"),
        (String) row.get("value"));
  }

  private static String sql(String name) {
    return FILES.locate(OldAnswers.class.getPackageName() + "." + name);
  }
}
