package org.varianteffect.annotation.migrations;

import java.sql.SQLException;
import java.util.Optional;

/** Takes steps one by one, each whatever became of those before. */
final class EachStep {

  private SQLException failure;

  void take(Step step) {
    try {
      step.run();
    } catch (SQLException e) {
      keep(e);
    }
  }

  private void keep(SQLException later) {
    if (failure == null) {
      failure = later;
    } else {
      failure.addSuppressed(later);
    }
  }

  /** That of the first step that failed, which tells of the later ones as suppressed. */
  Optional<SQLException> failure() {
    return Optional.ofNullable(failure);
  }

  void throwFailure() throws SQLException {
    if (failure != null) {
      throw failure;
    }
  }

  interface Step {
    void run() throws SQLException;
  }
}
