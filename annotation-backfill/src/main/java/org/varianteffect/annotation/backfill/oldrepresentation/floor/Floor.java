package org.varianteffect.annotation.backfill.oldrepresentation.floor;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.varianteffect.annotation.backfill.database.Sql;
import org.varianteffect.annotation.backfill.oldrepresentation.OldControls;

/**
 * The floor: the new tables filled from the old ones by plain set-based SQL in one transaction, on
 * the same indexes, with identifiers taken as stored, without anomalies, progress or provenance. It
 * is what the backfill's speed is measured against and nothing else: it loses facts, it cannot be
 * resumed, and while it runs it blocks every writer that wants one of its alleles.
 */
public final class Floor {
  private static final List<String> STEPS =
      List.of(
          "mappings",
          "alleles",
          "name_alleles",
          "records",
          "links",
          "gnomad",
          "clinvar",
          "vep",
          "translations",
          "mapping_events",
          "allele_events");

  private final Jdbi jdbi;

  /**
   * @param dataSource a database on which {@code expand} has run, with no row of the backfill's
   */
  public Floor(DataSource dataSource) {
    this.jdbi = Jdbi.create(dataSource);
  }

  /**
   * Fills the tables and commits.
   *
   * @return how long each step took, in their order, and {@code commit}
   */
  public Map<String, Duration> run() {
    Map<String, Duration> took = new LinkedHashMap<>();
    try (Handle handle = jdbi.open()) {
      handle.begin();
      OldControls controls = OldControls.of(handle);
      if (controls == OldControls.COPIED) {
        time(took, "controls", () -> handle.execute(sql("controls", controls)));
      }
      STEPS.forEach(step -> time(took, step, () -> handle.execute(sql(step, controls))));
      time(took, "commit", handle::commit);
    }
    return Collections.unmodifiableMap(took);
  }

  private static String sql(String step, OldControls controls) {
    return Sql.named("oldrepresentation/floor/" + step)
        .replace("<controls>", Sql.named("oldrepresentation/floor/" + controls.collectStep()));
  }

  private static void time(Map<String, Duration> took, String step, Runnable work) {
    long started = System.nanoTime();
    work.run();
    took.put(step, Duration.ofNanos(System.nanoTime() - started));
  }
}
