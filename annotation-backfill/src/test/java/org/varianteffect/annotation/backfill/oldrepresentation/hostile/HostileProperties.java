package org.varianteffect.annotation.backfill.oldrepresentation.hostile;

import java.sql.SQLException;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.OldDatabase;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.Rules;
import org.varianteffect.annotation.migrations.ClinvarShape;

/** The databases of the short and of the long form, and the beds into which they are laid. */
abstract class HostileProperties {
  private static final Rules ONE_HGVS = new Rules(true, null);

  static BackfillContract copied;
  static BackfillContract renamed;
  static BackfillContract copiedWithOneHgvs;
  static BackfillContract renamedWithOneHgvs;

  @BeforeContainer
  static void open() throws SQLException {
    copied = new BackfillContract(new HostileBed(ClinvarShape.COPIED));
    renamed = new BackfillContract(new HostileBed(ClinvarShape.RENAMED));
    copiedWithOneHgvs = new BackfillContract(new HostileBed(ClinvarShape.COPIED, ONE_HGVS));
    renamedWithOneHgvs = new BackfillContract(new HostileBed(ClinvarShape.RENAMED, ONE_HGVS));
  }

  @AfterContainer
  static void close() throws SQLException {
    for (BackfillContract contract :
        List.of(copied, renamed, copiedWithOneHgvs, renamedWithOneHgvs)) {
      contract.bed().close();
    }
  }

  @Provide
  Arbitrary<OldDatabase> copiedShape() {
    return HostileDatabases.copied();
  }

  @Provide
  Arbitrary<OldDatabase> renamedShape() {
    return HostileDatabases.renamed();
  }

  @Provide
  Arbitrary<OldDatabase> copiedShapeWithOneHgvs() {
    return HostileDatabases.withOneHgvs(HostileDatabases.copied());
  }

  @Provide
  Arbitrary<OldDatabase> renamedShapeWithOneHgvs() {
    return HostileDatabases.withOneHgvs(HostileDatabases.renamed());
  }

  @Provide
  Arbitrary<Change> changes() {
    return HostileDatabases.changes(HostileDatabases.copied());
  }

  @Provide
  Arbitrary<Change> changesWithOneHgvs() {
    return HostileDatabases.changes(HostileDatabases.withOneHgvs(HostileDatabases.copied()));
  }
}
