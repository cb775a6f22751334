package org.varianteffect.annotation.backfill.oldrepresentation.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.ControlRow;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.NewRows;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.OldDatabase;
import org.varianteffect.annotation.migrations.ClinvarShape;
import org.varianteffect.annotation.migrations.Migrations;

/** A database that an earlier build expanded and backfilled. */
class EarlierBuildTest {
  private static final String COPIES =
      "SELECT id FROM annotation_backfill.written_clinvar_controls ORDER BY id";

  private HostileBed bed;

  @BeforeEach
  void open() throws SQLException {
    bed = new HostileBed(ClinvarShape.COPIED);
    bed.lay(database());
    bed.backfill();
  }

  @AfterEach
  void close() throws SQLException {
    bed.close();
  }

  @Test
  void anotherExpandCarriesOverWhichControlsAreCopies() throws IOException {
    List<Map<String, Object>> copies = bed.database().rows(COPIES);
    List<String> versions = bed.versions();
    bed.execute(earlierBuild());

    new Migrations(bed.dataSource()).expand();

    assertThat(bed.database().rows(COPIES)).isEqualTo(copies).hasSize(2);
    bed.backfill();
    assertThat(bed.versions()).isEqualTo(versions);
    bed.rollback();
    assertThat(Difference.between(database().natives(), bed.rows())).isEmpty();
  }

  /** Five old controls with three keys, of which one is native. */
  private static OldDatabase database() {
    ControlRow held = Pools.NATIVE_CONTROLS.get(1);
    return History.database(List.of(History.mapping(100, 1, true, 3, 3)))
        .withNatives(
            new NewRows(
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(held), List.of()));
  }

  private static String earlierBuild() throws IOException {
    try (InputStream script =
        EarlierBuildTest.class.getResourceAsStream("expanded_by_an_earlier_build.sql")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
