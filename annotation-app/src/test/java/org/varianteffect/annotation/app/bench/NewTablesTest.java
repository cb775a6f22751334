package org.varianteffect.annotation.app.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.GeneratorOptions;
import org.varianteffect.annotation.testing.TestDatabase;

class NewTablesTest {
  @Test
  void comeBackToWhatTheyHeld() throws Exception {
    try (TestDatabase database = prepared()) {
      NewTables tables = new NewTables(new Statements(database.dataSource()));
      tables.remember();
      Map<String, Long> counts = tables.counts();
      assertThat(counts.get("alleles")).isPositive();
      database.execute("delete from annotation_event; update alleles set hgvs_g = 'changed'");
      assertThatThrownBy(() -> tables.requireAsRemembered("after a change"))
          .hasMessageContaining("after a change")
          .hasMessageContaining("annotation_event=" + counts.get("annotation_event"))
          .hasMessageContaining("alleles=" + 2 * counts.get("alleles"));
      tables.putBack();
      tables.requireAsRemembered("put back");
      assertThat(tables.counts()).isEqualTo(counts);
    }
  }

  @Test
  void showThatARowWasWrittenEvenWithTheSameValues() throws Exception {
    try (TestDatabase database = prepared()) {
      NewTables tables = new NewTables(new Statements(database.dataSource()));
      Map<String, Long> versions = tables.versions();
      tables.vacuum();
      assertThat(tables.versions()).isEqualTo(versions);
      database.execute(
          "update alleles set hgvs_g = hgvs_g where id = (select min(id) from alleles)");
      assertThat(tables.versions()).isNotEqualTo(versions);
    }
  }

  private static TestDatabase prepared() {
    return TestDatabase.copyOf(
        "bench: new tables with native rows",
        dataSource -> new Preparation(dataSource, GeneratorOptions.of(200, 1), told -> {}).run());
  }
}
