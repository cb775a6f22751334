package org.varianteffect.annotation.app.bench.reader;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.varianteffect.annotation.backfill.oldrepresentation.reader.OldReaders;
import org.varianteffect.annotation.migrations.Freeze;
import org.varianteffect.annotation.migrations.Migrations;
import org.varianteffect.annotation.migrations.Phase;

/**
 * Measures the readers of old, plain SQL on the old tables, beside those of today, on the same
 * database and the same connections, one call at a time.
 */
public final class ReaderBench {
  /** Compiling a plan takes longer than most of these queries, and both sides would pay for it. */
  private static final String WITHOUT_JIT = "SET jit = off";

  private final Samples samples;
  private final OldReaders old;
  private final NewReaders now;
  private final Consumer<String> told;
  private final BooleanSupplier isToStop;

  private ReaderBench(DataSource pool, Consumer<String> told, BooleanSupplier isToStop) {
    this.samples = Samples.choose(Jdbi.create(pool));
    this.old = new OldReaders(pool);
    this.now = new NewReaders(pool);
    this.told = told;
    this.isToStop = isToStop;
  }

  /** One read per key. */
  private interface KeyedRead {
    long rows(String key) throws Exception;
  }

  /**
   * Cuts the database over, measures, and takes the cutover back; not after a failure, when nothing
   * more is measured.
   *
   * @param dataSource a database that is backfilled and not cut over
   * @param isToStop asked before each read: the pool replaces a connection that was taken from it
   *     between two reads, and none of them would notice
   * @throws CancellationException when it was to stop
   */
  public static ReaderTimes run(
      DataSource dataSource, Consumer<String> told, BooleanSupplier isToStop) throws Exception {
    Migrations migrations = new Migrations(dataSource);
    migrations.cutover(Freeze.NONE);
    ReaderTimes times = measure(dataSource, told, isToStop);
    migrations.rollback(Phase.CUTOVER);
    return times;
  }

  private static ReaderTimes measure(
      DataSource dataSource, Consumer<String> told, BooleanSupplier isToStop) throws Exception {
    try (HikariDataSource pool = pool(dataSource)) {
      return new ReaderBench(pool, told, isToStop).measure();
    }
  }

  private static HikariDataSource pool(DataSource dataSource) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("bench");
    config.setDataSource(dataSource);
    config.setMaximumPoolSize(1);
    config.setConnectionInitSql(WITHOUT_JIT);
    return new HikariDataSource(config);
  }

  private ReaderTimes measure() throws Exception {
    List<ComparedReader> compared = new ArrayList<>();
    compared.addAll(views());
    compared.addAll(ofScoreSet());
    compared.addAll(ofIds());
    return new ReaderTimes(samples.scoreSet(), samples.scoreSetVariants(), compared, latencies());
  }

  private List<ComparedReader> views() throws Exception {
    String urn = samples.scoreSet();
    return List.of(
        each(
            "L1 view, one variant",
            samples.variants(),
            old::annotationsOfVariant,
            key -> now.view("variant_urn", key)),
        compare(
            "L1 view, one score set",
            () -> old.annotationsOfScoreSet(urn),
            () -> now.view("score_set_urn", urn)),
        compare("L1 view, all", old::annotations, now::view));
  }

  private List<ComparedReader> ofScoreSet() throws Exception {
    String urn = samples.scoreSet();
    return List.of(
        compare(
            "L1 records, one score set",
            () -> old.annotationsOfScoreSet(urn),
            () -> now.annotationsOfScoreSet(urn)),
        compare("L2 controls", () -> old.controls(urn), () -> now.controls(urn)),
        compare(
            "L3 options of controls", () -> old.controlOptions(urn), () -> now.controlOptions(urn)),
        compare("L4 gnomAD", () -> old.gnomad(urn), () -> now.gnomad(urn)),
        compare("L5 CSV", this::oldCsv, () -> now.csv(samples)),
        compare(
            "L7 mappings, one score set",
            () -> old.mappingsOfScoreSet(urn),
            () -> now.mappingsOfScoreSet(urn)));
  }

  private long oldCsv() {
    return old.csv(
        samples.scoreSet(), samples.gnomadRelease(), samples.clinvarRelease(), Writer.nullWriter());
  }

  private List<ComparedReader> ofIds() throws Exception {
    List<String> ids = samples.clingenIds();
    return List.of(
        each(
            "L1 records, one variant",
            samples.variants(),
            old::annotationsOfVariant,
            now::annotationsOfVariant),
        each(
            "L6 lookup of one id",
            ids,
            id -> old.lookups(List.of(id)),
            id -> now.lookups(List.of(id))),
        compare(
            "L6 lookup of %s ids".formatted(ids.size()),
            () -> old.lookups(ids),
            () -> now.lookups(ids)),
        each(
            "L7 mapping, one variant",
            samples.variants(),
            old::mappingsOfVariant,
            now::mappingOfVariant));
  }

  private List<ReaderLatency> latencies() throws Exception {
    List<String> ids =
        Stream.concat(samples.digests().stream(), samples.clingenIds().stream()).toList();
    return List.of(
        latency("N1 allele", ids, now::alleleDetail),
        latency("N5 variant", samples.variants(), now::variantDetail));
  }

  private ComparedReader compare(String name, Read before, Read after) throws Exception {
    told.accept("measuring reader " + name);
    return Rounds.measure(name, 1, stoppable(before), stoppable(after));
  }

  private ComparedReader each(String name, List<String> keys, KeyedRead before, KeyedRead after)
      throws Exception {
    told.accept("measuring reader " + name);
    return Rounds.measure(
        name, Math.max(keys.size(), 1), ofEach(keys, before), ofEach(keys, after));
  }

  private Read stoppable(Read read) {
    return () -> {
      if (isToStop.getAsBoolean()) {
        throw new CancellationException("the bench is to stop");
      }
      return read.rows();
    };
  }

  private Read ofEach(List<String> keys, KeyedRead read) {
    return () -> {
      long rows = 0;
      for (String key : keys) {
        rows += stoppable(() -> read.rows(key)).rows();
      }
      return rows;
    };
  }

  private ReaderLatency latency(String name, List<String> keys, KeyedRead read) throws Exception {
    told.accept("measuring reader " + name);
    ofEach(keys, read).rows();
    List<Long> nanos = new ArrayList<>();
    for (String key : keys) {
      long start = System.nanoTime();
      stoppable(() -> read.rows(key)).rows();
      nanos.add(System.nanoTime() - start);
    }
    return ReaderLatency.of(name, nanos);
  }
}
