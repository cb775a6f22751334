package org.varianteffect.annotation.serving.scope;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;
import org.varianteffect.annotation.serving.ServedDatabase;
import org.varianteffect.annotation.testing.TestDatabase;

/** A database with six score sets that have to do with each other in every way. */
final class EntangledScoreSets implements AutoCloseable {

  static final int SCORE_SETS = 6;

  private static final ClasspathSqlLocator FILES = ClasspathSqlLocator.removingComments();

  private final TestDatabase database = ServedDatabase.empty();

  EntangledScoreSets(int seed) {
    database.execute(file("entangled_score_sets").replace("<seed>", seed / 1000.0 + ""));
  }

  TestDatabase database() {
    return database;
  }

  /** As if these had never been. */
  void remove(Collection<Integer> ids) {
    String array =
        ids.stream().map(String::valueOf).collect(Collectors.joining(",", "'{", "}'::int[]"));
    database.execute(file("remove_score_sets").replace("<ids>", array));
  }

  List<String> scoreSetUrns() {
    return texts("SELECT urn FROM scoresets ORDER BY id");
  }

  List<String> variantUrns() {
    return texts("SELECT urn FROM variants ORDER BY id");
  }

  List<String> digests() {
    return texts("SELECT vrs_digest FROM alleles ORDER BY id");
  }

  List<String> clingenIds() {
    return texts(
        "SELECT DISTINCT clingen_allele_id FROM alleles WHERE clingen_allele_id IS NOT NULL ORDER BY 1");
  }

  @Override
  public void close() {
    database.close();
  }

  private List<String> texts(String sql) {
    return database.rows(sql).stream()
        .map(row -> row.values().iterator().next().toString())
        .toList();
  }

  private static String file(String name) {
    return FILES.locate(EntangledScoreSets.class.getPackageName() + "." + name);
  }
}
