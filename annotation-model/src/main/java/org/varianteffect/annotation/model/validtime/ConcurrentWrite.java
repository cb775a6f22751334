package org.varianteffect.annotation.model.validtime;

import java.io.Serial;
import java.sql.SQLException;
import java.util.Set;

/** Another writer changed the same row at the same time; the transaction must be repeated. */
public final class ConcurrentWrite extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  /**
   * unique_violation, exclusion_violation, serialization_failure, deadlock_detected, and
   * lock_not_available, which a {@code lock_timeout} ends in.
   */
  private static final Set<String> CONFLICTS = Set.of("23505", "23P01", "40001", "40P01", "55P03");

  private final String sqlState;
  private final String row;

  private ConcurrentWrite(String row, SQLException conflict, Throwable cause) {
    super(
        "another writer changed the same valid-time row at the same time (%s) [%s]: roll back and repeat the transaction; %s"
            .formatted(
                row, conflict.getSQLState(), conflict.getMessage().lines().findFirst().orElse("")),
        cause);
    this.sqlState = conflict.getSQLState();
    this.row = row;
  }

  /** PostgreSQL's code of the conflict. */
  public String sqlState() {
    return sqlState;
  }

  /**
   * What was to be written or ended, e.g. {@code a new VepAlleleConsequence of Allele 17} or {@code
   * GnomadAlleleLink 4}; of several rows the first.
   */
  public String row() {
    return row;
  }

  /** This, when the failure comes of a conflict; else the failure itself. */
  static RuntimeException orSame(RuntimeException failure, String row) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException conflict && isConflict(conflict)) {
        return new ConcurrentWrite(row, conflict, failure);
      }
    }
    return failure;
  }

  /** A failure that is not the server's, such as a pool's, has no code. */
  private static boolean isConflict(SQLException failure) {
    return failure.getSQLState() != null && CONFLICTS.contains(failure.getSQLState());
  }
}
