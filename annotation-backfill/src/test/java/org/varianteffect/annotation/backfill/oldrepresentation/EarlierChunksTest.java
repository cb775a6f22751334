package org.varianteffect.annotation.backfill.oldrepresentation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.backfill.BackfillRollback;
import org.varianteffect.annotation.testing.TestDatabase;

class EarlierChunksTest {
  private final TestDatabase database = TwoScoreSets.expanded();

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void ofEarlierRunsChunksOnlyWhatTheyHaveWrittenIsKeptForARollback() {
    DefaultRun.on(database);
    long items = items();
    assertThat(idsOfTheFirstRun()).isEqualTo(items);

    DefaultRun.on(database);

    assertThat(idsOfTheFirstRun()).isZero();
    assertThat(items()).isEqualTo(items);
    assertThat(new BackfillRollback(database.dataSource()).rollback())
        .extractingByKey("annotation_event")
        .isNotEqualTo(0L);
  }

  private long idsOfTheFirstRun() {
    return database.value(
        "SELECT sum(cardinality(ids)) FROM annotation_backfill.chunks WHERE run_id = 1",
        Long.class);
  }

  private long items() {
    return database.value(
        "SELECT sum(items) FROM annotation_backfill.chunks WHERE run_id = 1", Long.class);
  }
}
