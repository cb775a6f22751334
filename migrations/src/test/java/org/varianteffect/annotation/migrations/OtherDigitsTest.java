package org.varianteffect.annotation.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.varianteffect.annotation.testing.JavaProcess;
import org.varianteffect.annotation.testing.TestDatabase;

/** A machine that writes numbers in other digits than SQL has. */
class OtherDigitsTest {

  private static final Locale OTHER_DIGITS = Locale.forLanguageTag("ar-EG-u-nu-arab");

  @Test
  void phasesGoOverAndBack() {
    try (TestDatabase database = OldDatabase.verified(ClinvarShape.COPIED);
        JavaProcess process =
            JavaProcess.start(
                OverAndBack.class, database.url(), database.user(), database.password())) {
      process.await();

      assertThat(process.hasFinished()).as("%s", process.lines()).isTrue();
      assertThat(new Migrations(database.dataSource()).state().reached()).contains(Phase.CUTOVER);
    }
  }

  @Test
  void aVersionIsNamedAsTheServerNamesIt() {
    Locale before = Locale.getDefault();
    Locale.setDefault(OTHER_DIGITS);
    try {
      assertThat(SchemaVersion.mismatch("99")).get().asString().contains("version 99,");
    } finally {
      Locale.setDefault(before);
    }
  }

  /** In a JVM of its own, since texts that stay the same are made once. */
  static final class OverAndBack {

    private OverAndBack() {}

    public static void main(String[] arguments) {
      Locale.setDefault(OTHER_DIGITS);
      PGSimpleDataSource dataSource = new PGSimpleDataSource();
      dataSource.setUrl(arguments[0]);
      dataSource.setUser(arguments[1]);
      dataSource.setPassword(arguments[2]);
      Migrations migrations = new Migrations(dataSource);
      migrations.contract();
      migrations.rollback(Phase.CONTRACT);
      migrations.rollback(Phase.CUTOVER);
      migrations.expand();
      migrations.cutover(Freeze.RETIRED);
    }
  }
}
