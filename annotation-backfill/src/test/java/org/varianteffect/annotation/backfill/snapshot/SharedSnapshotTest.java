package org.varianteffect.annotation.backfill.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.varianteffect.annotation.backfill.database.Sql;
import org.varianteffect.annotation.backfill.snapshot.SharedSnapshot.Task;
import org.varianteffect.annotation.testing.TestDatabase;

@Timeout(30)
class SharedSnapshotTest {
  /** Two questions, for whoever cancels between them. */
  private static final Task<String> TAKES_LONG =
      handle -> {
        handle.execute("SELECT pg_sleep(1)");
        return handle.createQuery("SELECT pg_sleep(60)::text").mapTo(String.class).one();
      };

  private static final Task<String> FAILS =
      handle -> handle.createQuery("SELECT (1 / 0)::text").mapTo(String.class).one();

  private final TestDatabase database = TestDatabase.empty();
  private final Jdbi jdbi = Sql.on(database.dataSource());

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void answersComeInTheOrderOfTheirQuestions() {
    List<String> answers =
        SharedSnapshot.with(
            jdbi,
            2,
            (first, all) ->
                all.answerAll(List.of(handle -> "a", handle -> "b", handle -> "c"), handle -> {}));

    assertThat(answers).containsExactly("a", "b", "c");
  }

  @Test
  void aQuestionThatFailsEndsTheOthersOnTheServerToo() {
    assertThatThrownBy(
            () ->
                SharedSnapshot.with(
                    jdbi,
                    3,
                    (first, all) ->
                        all.answerAll(List.of(TAKES_LONG, TAKES_LONG, FAILS), handle -> {})))
        .hasMessageContaining("division by zero");

    assertNothingSleeps();
  }

  @Test
  void aStopEndsThemOnTheServerToo() {
    AtomicBoolean stopping = new AtomicBoolean();
    CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS).execute(() -> stopping.set(true));

    assertThatThrownBy(
            () ->
                SharedSnapshot.with(
                    jdbi,
                    2,
                    stopping::get,
                    (first, all) -> all.answerAll(List.of(TAKES_LONG, TAKES_LONG), handle -> {})))
        .isInstanceOf(SnapshotInterrupted.class);

    assertNothingSleeps();
  }

  private void assertNothingSleeps() {
    assertThat(
            database.rows(
                "SELECT query FROM pg_stat_activity WHERE datname = current_database()"
                    + " AND state = 'active' AND query LIKE 'SELECT pg_sleep%'"))
        .isEmpty();
  }
}
