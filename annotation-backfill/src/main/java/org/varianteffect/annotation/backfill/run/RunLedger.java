package org.varianteffect.annotation.backfill.run;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.varianteffect.annotation.backfill.database.ScoreSets;
import org.varianteffect.annotation.backfill.database.Sql;
import org.varianteffect.annotation.backfill.database.TimeLimits;
import org.varianteffect.annotation.backfill.failure.BackfillRefused;
import org.varianteffect.annotation.backfill.options.BackfillOptions;
import org.varianteffect.annotation.backfill.options.ProteinProxies;

/** The book of runs: starts, resumes, joins and ends them. */
public final class RunLedger {
  private static final String NOTHING_TO_JOIN =
      "no process is running a backfill that could be joined: start one without --join";

  private final Jdbi jdbi;
  private final Clock clock;

  /**
   * @param clock for the start of a run, which dates new rows and ends protein proxies
   */
  public RunLedger(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  private record Unended(long id, RunParameters parameters, Instant startedAt, long newestAllele) {}

  /**
   * The run to work on: a new one, the interrupted one, or the one that another process drives.
   *
   * @throws BackfillRefused when there is none to resume or join, or it has other parameters, or a
   *     score set is unknown
   */
  public Run open(BackfillOptions options) {
    return jdbi.inTransaction(
        handle -> {
          List<Integer> scoreSets = scoreSetIds(handle, options.scoreSetUrns());
          RunParameters parameters = RunParameters.of(options);
          Optional<Unended> unended = unended(handle);
          if (options.resume() || options.join()) {
            return resume(handle, options, scoreSets, parameters, unended);
          }
          unended.ifPresent(run -> end(handle, run.id(), "abandoned"));
          return start(handle, options, scoreSets, parameters);
        });
  }

  /**
   * Changes nothing.
   *
   * @throws BackfillRefused when {@link #open} would
   */
  public void requirePossible(BackfillOptions options) {
    jdbi.useHandle(
        handle -> {
          scoreSetIds(handle, options.scoreSetUrns());
          if (options.resume()) {
            unfinished(options, RunParameters.of(options), unended(handle));
          }
        });
  }

  /** Notes how a run ended; {@code finished} also stamps the time. */
  public void end(Run run, String status) {
    jdbi.useTransaction(handle -> end(handle, run.id(), status));
  }

  private Run start(
      Handle handle, BackfillOptions options, List<Integer> scoreSets, RunParameters parameters) {
    Instant now = clock.instant();
    handle.execute("DELETE FROM annotation_backfill.quarantine");
    keepPolicy(handle, options.proteinProxies(), now);
    long newestAllele =
        handle.createQuery("SELECT coalesce(max(id), 0) FROM alleles").mapTo(Long.class).one();
    long id =
        handle
            .createQuery(Sql.named("run/start_run"))
            .bindArray("scoreSets", String.class, parameters.scoreSetUrns())
            .bind("proteinProxies", parameters.proteinProxies())
            .bind("recheck", parameters.recheck())
            .bind("startedAt", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
            .bind("newestAllele", newestAllele)
            .mapTo(Long.class)
            .one();
    emptyEarlierChunks(handle, id);
    return new Run(id, scoreSets, parameters.recheck(), now, newestAllele);
  }

  private static void emptyEarlierChunks(Handle handle, long id) {
    boolean isFirst =
        handle
            .createQuery(
                "SELECT NOT EXISTS (SELECT FROM annotation_backfill.runs WHERE id <> :run)")
            .bind("run", id)
            .mapTo(Boolean.class)
            .one();
    if (isFirst) {
      return;
    }
    // as many rows as the run before had pieces, however long that takes
    TimeLimits.lift(handle);
    handle.createUpdate(Sql.named("run/empty_earlier_chunks")).bind("run", id).execute();
  }

  private static void keepPolicy(Handle handle, ProteinProxies policy, Instant now) {
    if (policy == ProteinProxies.KEEP) {
      handle.execute("DELETE FROM annotation_backfill.protein_proxies_closed");
    } else {
      handle.execute(
          "INSERT INTO annotation_backfill.protein_proxies_closed (closed_at) VALUES (?) ON CONFLICT DO NOTHING",
          OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
    }
  }

  private static Run resume(
      Handle handle,
      BackfillOptions options,
      List<Integer> scoreSets,
      RunParameters parameters,
      Optional<Unended> unended) {
    Unended run = unfinished(options, parameters, unended);
    if (options.join() && !RunLock.isDriven(handle)) {
      throw new BackfillRefused(NOTHING_TO_JOIN);
    }
    if (options.resume()) {
      end(handle, run.id(), "running");
    }
    return new Run(
        run.id(), scoreSets, run.parameters().recheck(), run.startedAt(), run.newestAllele());
  }

  private static Unended unfinished(
      BackfillOptions options, RunParameters asked, Optional<Unended> unended) {
    Unended run =
        unended.orElseThrow(
            () ->
                new BackfillRefused(
                    options.join()
                        ? NOTHING_TO_JOIN
                        : "there is no interrupted run to resume: start one without --resume"));
    String difference = run.parameters().differenceFrom(asked);
    if (!difference.isEmpty()) {
      throw new BackfillRefused(
          "run %s %s: ask for the same%s"
              .formatted(
                  run.id(), difference, options.join() ? "" : ", or start anew without --resume"));
    }
    return run;
  }

  private static Optional<Unended> unended(Handle handle) {
    return handle
        .createQuery(Sql.named("run/unended_run"))
        .map(
            (row, context) ->
                new Unended(
                    row.getLong("id"),
                    new RunParameters(
                        List.of((String[]) row.getArray("score_sets").getArray()),
                        row.getString("protein_proxies"),
                        row.getBoolean("recheck")),
                    row.getObject("started_at", OffsetDateTime.class).toInstant(),
                    row.getLong("newest_allele")))
        .findOne();
  }

  private static void end(Handle handle, long runId, String status) {
    int ended =
        handle
            .createUpdate(Sql.named("run/end_run"))
            .bind("run", runId)
            .bind("status", status)
            .execute();
    if (ended != 1) {
      throw new IllegalStateException(
          "run "
              + runId
              + " should be "
              + status
              + " now, but another run was started in its place, or it is no longer in the table of"
              + " runs: somebody has removed it, or the server has crashed during a dry run");
    }
  }

  private static List<Integer> scoreSetIds(Handle handle, List<String> urns) {
    return urns.stream().distinct().map(urn -> ScoreSets.require(handle, urn)).sorted().toList();
  }
}
