package org.varianteffect.annotation.backfill;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.varianteffect.annotation.backfill.database.Sql;
import org.varianteffect.annotation.backfill.failure.BackfillRefused;
import org.varianteffect.annotation.backfill.failure.DatabaseNotReady;
import org.varianteffect.annotation.backfill.oldrepresentation.OldRepresentation;
import org.varianteffect.annotation.backfill.progress.BackfillListener;
import org.varianteffect.annotation.backfill.run.PatientTransaction;
import org.varianteffect.annotation.backfill.run.RunLock;

/** Takes back exactly what the backfill wrote, and leaves every native row as it is. */
public final class BackfillRollback {
  /** In the order that foreign keys want. */
  private static final List<String> STEPS =
      List.of(
          "annotation_event",
          "gnomad_allele_links",
          "clinvar_allele_links",
          "vep_allele_consequences",
          "mapping_record_alleles",
          "mapping_records",
          "alleles",
          "filled_alleles",
          "clinvar_controls");

  /** What stays where something native refers to it, which may come just now. */
  private static final Set<String> REFERRED_TO =
      Set.of("mapping_records", "alleles", "clinvar_controls");

  private final Jdbi jdbi;
  private final BackfillListener listener;

  /**
   * Tells nobody when it is disturbed.
   *
   * @param dataSource a database on which {@code expand} has run
   */
  public BackfillRollback(DataSource dataSource) {
    this(dataSource, BackfillListener.silent());
  }

  /**
   * @param dataSource a database on which {@code expand} has run
   * @param listener told when it is disturbed and tries again
   */
  public BackfillRollback(DataSource dataSource, BackfillListener listener) {
    this.jdbi = Sql.on(dataSource);
    this.listener = listener;
  }

  /**
   * Deletes the backfill's rows, empties the fields that it filled, and forgets its runs and
   * anomalies, in one transaction, which is tried again when a deadlock or the network has ended
   * it. A record, an allele or a control that a native row has come to refer to stays.
   *
   * @return rows deleted (or, for {@code filled_alleles}, emptied again) per table
   * @throws BackfillRefused while a backfill runs
   * @throws DatabaseNotReady after cutover or contract: those have to be rolled back first; or when
   *     this version has not expanded the database
   */
  public Map<String, Long> rollback() {
    jdbi.useHandle(BackfillRollback::requireNothingLaterIsInPlace);
    RunLock lock = RunLock.toDrive(jdbi);
    try {
      return PatientTransaction.outsideRuns(jdbi, listener::note)
          .of(
              handle -> {
                lock.requireHeld();
                return takeBack(handle);
              });
    } finally {
      lock.close();
    }
  }

  /**
   * What the backfill wrote is all that is left once its source is gone, and all that readers see
   * once they are cut over.
   */
  private static void requireNothingLaterIsInPlace(Handle handle) {
    OldRepresentation.require(handle);
    OwnSchema.require(handle);
    RowsInSight.require(handle);
    if (handle.createQuery(Sql.named("rollback/is_cut_over")).mapTo(Boolean.class).one()) {
      throw new DatabaseNotReady(
          "v_variant_annotations",
          "v_variant_annotations reads what the backfill wrote: run `annotations rollback --phase cutover` first");
    }
  }

  private static Map<String, Long> takeBack(Handle handle) {
    // a worker whose driver is gone ends the chunk in hand first, and begins no other; whoever asks
    // for the status meanwhile waits for nothing
    handle.execute(
        "LOCK TABLE annotation_backfill.chunks, annotation_backfill.runs IN EXCLUSIVE MODE");
    Map<String, Long> rows = new TreeMap<>();
    for (String step : STEPS) {
      if (REFERRED_TO.contains(step)) {
        handle.createQuery(Sql.named("rollback/lock_" + step)).mapTo(Long.class).one();
      }
      rows.put(step, (long) handle.createUpdate(Sql.named("rollback/" + step)).execute());
    }
    handle.execute(Sql.named("rollback/forget"));
    return rows;
  }
}
