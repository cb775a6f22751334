package org.varianteffect.annotation.migrations;

import java.util.List;

/** Contract was refused: the gate is closed, for each of the {@link #reasons()}. */
public final class GateClosed extends MigrationRefused {

  GateClosed(List<String> reasons) {
    super(Phase.CONTRACT, "the gate is closed", reasons);
  }
}
