package org.varianteffect.annotation.app.bench.reader;

import static org.varianteffect.annotation.app.environment.CommandFailure.checkFailed;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;

/**
 * What is asked for: the same in the same database.
 *
 * @param scoreSet the URN of the largest public score set
 * @param scoreSetVariants how many variants it has
 * @param variants URNs of mapped variants
 * @param clingenIds ids of one allele each, that some variant measures
 * @param digests of alleles, measured or translated
 * @param gnomadRelease the release with most rows
 * @param clinvarRelease the release with most controls
 */
record Samples(
    String scoreSet,
    long scoreSetVariants,
    List<String> variants,
    List<String> clingenIds,
    List<String> digests,
    String gnomadRelease,
    String clinvarRelease) {

  private static final ClasspathSqlLocator FILES = ClasspathSqlLocator.removingComments();
  private static final String VARIANTS =
      "SELECT count(*) FROM variants v JOIN scoresets s ON s.id = v.scoreset_id WHERE s.urn = :urn";

  static Samples choose(Jdbi jdbi) {
    return jdbi.withHandle(Samples::choose);
  }

  private static Samples choose(Handle handle) {
    List<String> releases = names(handle, "releases");
    List<String> scoreSets = names(handle, "score_set");
    if (scoreSets.isEmpty() || releases.size() < 2) {
      throw checkFailed(
          "the bench ends here: there is no public score set, or no gnomAD or ClinVar to read: take more variants");
    }
    String scoreSet = scoreSets.get(0);
    return new Samples(
        scoreSet,
        handle.createQuery(VARIANTS).bind("urn", scoreSet).mapTo(Long.class).one(),
        names(handle, "variants"),
        names(handle, "clingen_ids"),
        names(handle, "digests"),
        releases.get(0),
        releases.get(1));
  }

  private static List<String> names(Handle handle, String name) {
    return handle.createQuery(sql(name)).mapTo(String.class).list();
  }

  static String sql(String name) {
    return FILES.locate(Samples.class.getPackageName() + "." + name);
  }
}
