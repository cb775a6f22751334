package org.varianteffect.annotation.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.varianteffect.annotation.testing.TestDatabase;

/**
 * Contract, its rollback and contract again, at a size at which whatever reads rows shows. By its
 * name the first of the module, for it takes longest: beside it, the other process runs the others.
 */
@Timeout(1800)
class AMillionMappingsTest {

  private static final Duration LONGEST_LOCK = Duration.ofMillis(200);

  private final Map<String, String> times = new TreeMap<>();

  @Test
  void everyRowOfCopiedControlsComesBackAndNobodyWaits(TestReporter reporter) {
    everyRowComesBackAndNobodyWaits(ClinvarShape.COPIED, reporter);
  }

  @Test
  @Tag("long")
  void everyRowOfRenamedControlsComesBackAndNobodyWaits(TestReporter reporter) {
    everyRowComesBackAndNobodyWaits(ClinvarShape.RENAMED, reporter);
  }

  private void everyRowComesBackAndNobodyWaits(ClinvarShape shape, TestReporter reporter) {
    try (TestDatabase database = OldDatabase.withAMillionMappings(shape)) {
      List<String> structure = StructureListing.of(database);
      List<String> content = StructureListing.contentOf(database);
      Migrations migrations = new Migrations(database.dataSource());

      OldDatabase.verify(database);
      timed("1 contract", database, migrations::contract);
      List<String> archived = StructureListing.contentOf(database, "annotation_archive");
      timed("2 rollback", database, () -> migrations.rollback(Phase.CONTRACT));
      assertThat(StructureListing.of(database)).isEqualTo(structure);
      assertThat(StructureListing.contentOf(database)).isEqualTo(content);

      OldDatabase.verify(database);
      timed("3 contract", database, migrations::contract);
      assertThat(StructureListing.contentOf(database, "annotation_archive")).isEqualTo(archived);
      reporter.publishEntry(times);
    }
  }

  private void timed(String phase, TestDatabase database, Runnable work) {
    long begin = System.nanoTime();
    long wait = LockProbe.noLockLonger(LONGEST_LOCK, database, work);
    long millis = (System.nanoTime() - begin) / 1_000_000;
    times.put(phase, millis + " ms, others took at most " + wait + " ms");
  }
}
