package org.varianteffect.annotation.backfill.oldrepresentation.crash;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.varianteffect.annotation.model.validtime.ValidTimeRow;
import org.varianteffect.annotation.testing.RunningPipeline;
import org.varianteffect.annotation.testing.TestDatabase;

/**
 * The running pipeline at work while a backfill goes on: annotates alleles, old and brand new, maps
 * variants again, creates alleles that the backfill is about to create, and ends what holds.
 */
final class BusyPipeline implements Callable<WrittenNatively> {
  private static final List<String> CONSEQUENCES =
      List.of("missense_variant", "stop_gained", "synonymous_variant", "splice_region_variant");

  private static final int WARMING_UP = 40;

  private final TestDatabase database;
  private final AtomicBoolean isOver = new AtomicBoolean();
  private final CountDownLatch isWarm = new CountDownLatch(1);
  private final Random random;
  private final List<Map<String, Object>> documents;
  private final Map<String, Duration> longest = new TreeMap<>();
  private final WrittenNatively written = new WrittenNatively();
  private int calls;

  BusyPipeline(TestDatabase database, long seed) {
    this.database = database;
    this.random = new Random(seed);
    this.documents = documents(database);
  }

  @Override
  public WrittenNatively call() throws Exception {
    try (RunningPipeline pipeline = new RunningPipeline(database.dataSource(), Clock.systemUTC())) {
      for (int first = 0; first < WARMING_UP; first++) {
        write(pipeline);
      }
      longest.clear();
      calls = 0;
      isWarm.countDown();
      while (!isOver.get()) {
        write(pipeline);
        TimeUnit.MILLISECONDS.sleep(2);
      }
    } finally {
      isWarm.countDown();
    }
    return written;
  }

  /** Returns when the first calls, which take long, are over. */
  BusyPipeline awaitWarmth() throws InterruptedException {
    isWarm.await();
    return this;
  }

  void stop() {
    isOver.set(true);
  }

  /** How long the longest call of each kind took. */
  Map<String, Duration> longest() {
    return longest;
  }

  int calls() {
    return calls;
  }

  private void write(RunningPipeline pipeline) {
    Integer allele = any("SELECT id FROM alleles");
    switch (random.nextInt(7)) {
      case 0 -> createAllele(pipeline);
      case 1 -> ifPresent(allele, id -> frequency(pipeline, id));
      case 2 -> ifPresent(allele, id -> consequence(pipeline, id));
      case 3 -> ifPresent(allele, id -> control(pipeline, id));
      case 4 -> ifPresent(allele, id -> map(pipeline, id));
      case 5 -> ifPresent(allele, id -> retire(pipeline, id));
      default -> ifPresent(allele, id -> several(pipeline));
    }
  }

  private void frequency(RunningPipeline pipeline, int allele) {
    int gnomad = any("SELECT id FROM gnomad_variants");
    ValidTimeRow row = timed("frequency", () -> pipeline.frequency(allele, gnomad));
    note("gnomad_allele_links", row, "allele " + allele, String.valueOf(gnomad));
  }

  private void consequence(RunningPipeline pipeline, int allele) {
    String consequence = CONSEQUENCES.get(random.nextInt(CONSEQUENCES.size()));
    ValidTimeRow row = timed("consequence", () -> pipeline.consequence(allele, consequence));
    note("vep_allele_consequences", row, "allele " + allele, consequence);
  }

  private void several(RunningPipeline pipeline) {
    List<Integer> alleles =
        database.rows("SELECT id FROM alleles ORDER BY random() LIMIT 5").stream()
            .map(row -> (Integer) row.get("id"))
            .toList();
    String consequence = CONSEQUENCES.get(random.nextInt(CONSEQUENCES.size()));
    List<? extends ValidTimeRow> rows =
        timed("consequences", () -> pipeline.consequences(alleles, consequence));
    for (int i = 0; i < rows.size(); i++) {
      note("vep_allele_consequences", rows.get(i), "allele " + alleles.get(i), consequence);
    }
  }

  private void control(RunningPipeline pipeline, int allele) {
    Integer control = any("SELECT id FROM clinvar_controls");
    if (control != null) {
      ValidTimeRow row = timed("control", () -> pipeline.control(allele, control));
      note("clinvar_allele_links", row, "allele " + allele + " control " + control, "");
    }
  }

  private void map(RunningPipeline pipeline, int allele) {
    int variant = any("SELECT id FROM variants");
    String version = "native " + calls;
    ValidTimeRow row = timed("mapping", () -> pipeline.mapping(variant, allele, version));
    note("mapping_records", row, "variant " + variant, version + " " + allele + " true true true");
  }

  private void retire(RunningPipeline pipeline, int allele) {
    int gnomad = any("SELECT id FROM gnomad_variants");
    ValidTimeRow row = timed("frequency", () -> pipeline.frequency(allele, gnomad));
    note("gnomad_allele_links", row, "allele " + allele, String.valueOf(gnomad));
    ValidTimeRow ended = timed("retire", () -> pipeline.retire(row));
    written.retired("gnomad_allele_links", row.id(), ended.window().to());
  }

  /** One that the backfill is about to create, most likely. */
  private void createAllele(RunningPipeline pipeline) {
    if (!documents.isEmpty()) {
      Map<String, Object> next = documents.remove(documents.size() - 1);
      try {
        timed(
            "allele",
            () -> {
              pipeline.allele((String) next.get("document"), (String) next.get("level"));
              return null;
            });
      } catch (RuntimeException e) {
        requireUniqueness(e);
      }
    }
  }

  /** Of alleles that are old only, in no order. */
  private static List<Map<String, Object>> documents(TestDatabase database) {
    return new ArrayList<>(
        database.rows(
            """
            SELECT m.post_mapped::text AS document, m.alignment_level AS level FROM mapped_variants m
            WHERE m.alignment_level IS NOT NULL AND m.post_mapped ->> 'type' = 'Allele'
              AND m.post_mapped -> 'location' -> 'sequenceReference' IS NOT NULL
              AND NOT EXISTS (SELECT FROM alleles a WHERE a.vrs_digest = m.post_mapped ->> 'id')
            ORDER BY hashint4(m.id) LIMIT 2000
            """));
  }

  /** The backfill may have created it in the meantime. */
  private static void requireUniqueness(RuntimeException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (String.valueOf(cause.getMessage()).contains("uq_alleles_vrs_digest")) {
        return;
      }
    }
    throw e;
  }

  private <T> T timed(String kind, java.util.function.Supplier<T> call) {
    long started = System.nanoTime();
    try {
      return call.get();
    } finally {
      calls++;
      longest.merge(
          kind,
          Duration.ofNanos(System.nanoTime() - started),
          (one, other) -> one.compareTo(other) > 0 ? one : other);
    }
  }

  private void note(String table, ValidTimeRow row, String key, String content) {
    written.wrote(table, row.id(), key, content, row.window().from());
  }

  private Integer any(String ids) {
    return database.rows(ids + " ORDER BY random() LIMIT 1").stream()
        .findFirst()
        .map(row -> (Integer) row.get("id"))
        .orElse(null);
  }

  private static void ifPresent(Integer id, java.util.function.IntConsumer action) {
    if (id != null) {
      action.accept(id);
    }
  }
}
