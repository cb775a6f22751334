package org.varianteffect.annotation.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.testing.TestDatabase;

/** Who still reads the retired tables, ourselves apart. */
class DisuseTest {

  private static final String COUNTED =
      "SELECT scans FROM annotation_backfill.counted_scans() WHERE relation = 'variant_translations'";
  private static final String READ = "SELECT count(*) FROM variant_translations";

  private final TestDatabase database = OldDatabase.verified(ClinvarShape.COPIED);
  private final Migrations migrations = new Migrations(database.dataSource());

  @BeforeEach
  void watch() {
    database.execute("DELETE FROM annotation_backfill.reads_of_old_tables");
    migrations.state();
  }

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void whatTheCommandsScanThemselvesIsNobodysRead() throws Exception {
    OwnReads.during(database.dataSource(), this::readByOurselves);
    migrations.state();

    assertThat(migrations.state().oldTableReads())
        .hasSize(4)
        .allSatisfy(reads -> assertThat(reads.readAt()).isEmpty());
  }

  @Test
  void aReadByOthersIsDatedAndClosesTheGateToWhoeverAsksForQuietDays() throws Exception {
    readBySomebody();

    assertThat(migrations.state().oldTableReads())
        .filteredOn(reads -> reads.readAt().isPresent())
        .extracting(OldTableReads::table)
        .containsExactly("variant_translations");
    watchedForDays(9);
    GateClosed refusal = catchThrowableOfType(GateClosed.class, () -> migrations.contract(7));
    assertThat(refusal.reasons())
        .singleElement()
        .asString()
        .startsWith("variant_translations was read by others at ")
        .contains("7 quiet days are asked for")
        .contains("wait until");
    assertThat(migrations.state().blockedBy()).isEmpty();
  }

  @Test
  void quietDaysBeginWhenSomebodyWatches() {
    GateClosed refusal = catchThrowableOfType(GateClosed.class, () -> migrations.contract(7));

    assertThat(refusal.reasons())
        .hasSize(4)
        .allSatisfy(reason -> assertThat(reason).contains("are watched since").contains("only"));
  }

  @Test
  void whenNobodyElseReadForAsLongAsIsAskedForContractRuns() {
    watchedForDays(9);

    migrations.contract(7);

    assertThat(migrations.state().reached()).contains(Phase.CONTRACT);
  }

  @Test
  void whenTheStatisticsWereResetTheDaysBeginAgain() throws Exception {
    for (int i = 0; i < 3; i++) {
      OwnReads.during(database.dataSource(), this::readByOurselves);
    }
    watchedForDays(9);
    database.execute("SELECT pg_stat_reset()");
    awaitCounted(count -> count == 0);

    GateClosed refusal = catchThrowableOfType(GateClosed.class, () -> migrations.contract(7));

    assertThat(refusal.reasons())
        .anySatisfy(
            reason ->
                assertThat(reason).startsWith("reads of variant_translations are watched since"));
  }

  @Test
  void aStatusBesideAVerificationTakesItsScansForNobodys() throws Exception {
    OwnReads.during(
        database.dataSource(),
        () -> {
          readByOurselves();
          migrations.state();
          return readByOurselves();
        });

    assertThat(migrations.state().oldTableReads())
        .allSatisfy(reads -> assertThat(reads.readAt()).isEmpty());
  }

  @Test
  void theVerificationKeepsWhatWasSeen() {
    OldDatabase.verify(database);

    assertThat(
            database.value(
                "SELECT old_reads FROM annotation_backfill.gate ORDER BY id DESC LIMIT 1",
                String.class))
        .contains("\"variant_translations\": {")
        .contains("\"readAt\": null");
  }

  @Test
  void aLookThatIsTooOldIsNoEvidence() {
    watchedForDays(9);
    database.execute(
        "UPDATE annotation_backfill.reads_of_old_tables SET looked_at = now() - interval '2 hours'");

    List<Object> reasons =
        database
            .rows(
                "SELECT r AS reason FROM (SELECT set_config('annotations.quiet_days', '7', false) OFFSET 0) s, annotation_backfill.unquiet_reasons() r")
            .stream()
            .map(row -> row.get("reason"))
            .toList();

    assertThat(reasons)
        .hasSize(4)
        .allSatisfy(reason -> assertThat(reason).asString().contains("run `annotations status`"));
  }

  private Void readByOurselves() throws InterruptedException {
    readBySomebody();
    return null;
  }

  /** Until the server has counted it. */
  private void readBySomebody() throws InterruptedException {
    long before = database.value(COUNTED, Long.class);
    database.rows(READ);
    awaitCounted(count -> count != before);
  }

  /** Servers before version 15 count in a process of its own, some time later. */
  private void awaitCounted(LongPredicate expected) throws InterruptedException {
    for (int i = 0; i < 100 && !expected.test(database.value(COUNTED, Long.class)); i++) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  private void watchedForDays(int days) {
    database.execute(
        "UPDATE annotation_backfill.reads_of_old_tables SET watched_since = watched_since - interval '%d days'"
            .formatted(days));
  }
}
