package org.varianteffect.annotation.backfill.oldrepresentation.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.OldDatabase;
import org.varianteffect.annotation.migrations.ClinvarShape;

/** What is laid into a database is what is read back from it. */
class HostileBedTest {

  private static HostileBed bed;

  @BeforeContainer
  static void open() throws SQLException {
    bed = new HostileBed(ClinvarShape.COPIED);
  }

  @AfterContainer
  static void close() throws SQLException {
    bed.close();
  }

  @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
  void nativeRowsAreReadBackAsLaid(@ForAll("databases") OldDatabase database) {
    bed.lay(database);

    assertThat(Difference.between(database.natives(), bed.rows())).isEmpty();
  }

  @Provide
  Arbitrary<OldDatabase> databases() {
    return HostileDatabases.copied();
  }
}
