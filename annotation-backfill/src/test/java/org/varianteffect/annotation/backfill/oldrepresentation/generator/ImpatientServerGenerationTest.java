package org.varianteffect.annotation.backfill.oldrepresentation.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.backfill.oldrepresentation.EmptyDatabase;
import org.varianteffect.annotation.migrations.ClinvarShape;
import org.varianteffect.annotation.testing.TestDatabase;

/** A server that ends what takes long or idles. */
class ImpatientServerGenerationTest {
  @Test
  void aDatabaseIsGeneratedWhateverTimeItTakes() throws SQLException {
    try (TestDatabase database = EmptyDatabase.of(ClinvarShape.COPIED)) {
      database.execute(
          """
          CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS $$
          BEGIN
            PERFORM pg_sleep(0.8);
            RETURN NULL;
          END $$;
          CREATE TRIGGER slow BEFORE INSERT ON variants FOR EACH STATEMENT EXECUTE FUNCTION slow();
          """);
      database.limit("statement_timeout", "700ms");
      database.limit("idle_in_transaction_session_timeout", "500ms");
      database.limit("transaction_timeout", "700ms");
      try (Connection connection = database.connect()) {
        new OldDatabaseGenerator(new GeneratorOptions(20, 1, 0.1))
            .generate(connection, ImpatientServerGenerationTest::dawdle);
      }

      assertThat(database.value("SELECT count(*) FROM variants", Long.class)).isEqualTo(20);
    }
  }

  private static void dawdle(String table) {
    if (table.equals("variants")) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(800));
    }
  }
}
