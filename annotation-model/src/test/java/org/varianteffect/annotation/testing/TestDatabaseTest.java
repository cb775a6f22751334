package org.varianteffect.annotation.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {

  @Test
  void serverAndJvmLiveInOddTimeZones() {
    try (TestDatabase database = TestDatabase.empty()) {
      // pgjdbc makes the JVM's zone the session's; the server's own is what background code sees.
      assertThat(
              database.value(
                  "SELECT reset_val FROM pg_settings WHERE name = 'TimeZone'", String.class))
          .isEqualTo("Asia/Kathmandu");
      assertThat(
              database.value(
                  "SELECT array_to_string(setconfig, ',') FROM pg_db_role_setting"
                      + " JOIN pg_database d ON d.oid = setdatabase WHERE datname = current_database()",
                  String.class))
          .contains("America/St_Johns");
    }
  }

  @Test
  void valuesArriveAsJavaTimeAndText() {
    try (TestDatabase database = TestDatabase.empty()) {
      var row =
          database
              .rows(
                  "SELECT timestamptz '2024-01-01 00:00:00Z' t, jsonb '{\"a\": 1.0}' j,"
                      + " array[1,2] a, NULL n")
              .get(0);
      assertThat(row.get("t")).isEqualTo(OffsetDateTime.of(2024, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC));
      assertThat(row.get("j")).isEqualTo("{\"a\": 1.0}");
      assertThat(row.get("a"))
          .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
          .containsExactly(1, 2);
      assertThat(row).containsEntry("n", null);
      assertThat(database.value("SELECT timestamptz '2024-01-01Z'", Instant.class))
          .isEqualTo(Instant.parse("2024-01-01T00:00:00Z"));
      assertThat(database.value("SELECT count(*) FROM pg_class", Integer.class)).isPositive();
    }
  }

  @Test
  void copiesOfOneTemplateArePreparedOnceAndDoNotSeeEachOther() {
    AtomicInteger prepared = new AtomicInteger();
    TestDatabase.Preparation prepare =
        dataSource -> {
          prepared.incrementAndGet();
          try (var connection = dataSource.getConnection();
              var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE things (id int); INSERT INTO things VALUES (1)");
          }
        };
    try (TestDatabase one = TestDatabase.copyOf("things", prepare);
        TestDatabase two = TestDatabase.copyOf("things", prepare)) {
      one.execute("INSERT INTO things VALUES (2)");
      assertThat(one.value("SELECT count(*) FROM things", Long.class)).isEqualTo(2);
      assertThat(two.value("SELECT count(*) FROM things", Long.class)).isEqualTo(1);
    }
    assertThat(prepared).hasValue(1);
  }

  @Test
  void aFailingStatementTellsItsSqlAndItsErrorCode() {
    try (TestDatabase database = TestDatabase.empty()) {
      assertThatThrownBy(() -> database.execute("SELECT * FROM nowhere"))
          .isInstanceOf(TestDatabaseException.class)
          .hasMessageContaining("relation \"nowhere\" does not exist")
          .hasMessageContaining("in: SELECT * FROM nowhere")
          .hasFieldOrPropertyWithValue("sqlState", "42P01");
    }
  }

  @Test
  void aStatementFindsItsSessionAsIfItHadJustBegun() {
    try (TestDatabase database = TestDatabase.empty()) {
      String session = "SELECT pg_backend_pid()";
      Integer first = database.value(session, Integer.class);
      database.execute("SET lock_timeout = '7s'; CREATE TEMPORARY TABLE left_behind (id int)");
      assertThat(database.value("SHOW lock_timeout", String.class)).isEqualTo("0");
      assertThat(database.rows("SELECT 1 FROM pg_class WHERE relname = 'left_behind'")).isEmpty();
      assertThat(database.value(session, Integer.class)).as("shared").isEqualTo(first);

      database.limit("lock_timeout", "5s");
      assertThat(database.value("SHOW lock_timeout", String.class)).isEqualTo("5s");
      assertThat(database.value(session, Integer.class)).as("begun anew").isNotEqualTo(first);
    }
  }

  @Test
  void aSessionThatSomebodyEndedIsReplaced() throws Exception {
    try (TestDatabase database = TestDatabase.empty();
        var connection = database.connect();
        var statement = connection.createStatement()) {
      Integer ended = database.value("SELECT pg_backend_pid()", Integer.class);
      statement.execute("SELECT pg_terminate_backend(" + ended + ", 5000)");
      assertThat(database.value("SELECT pg_backend_pid()", Integer.class)).isNotEqualTo(ended);
    }
  }

  @Test
  void aClosedDatabaseIsGoneEvenWhileSomebodyIsConnected() throws Exception {
    TestDatabase database = TestDatabase.empty();
    try (var connection = database.connect()) {
      database.close();
      assertThat(connection.isValid(1)).isFalse();
    }
    assertThatThrownBy(database::connect).hasMessageContaining("does not exist");
  }
}
