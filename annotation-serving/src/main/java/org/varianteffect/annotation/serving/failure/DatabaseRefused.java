package org.varianteffect.annotation.serving.failure;

import java.sql.SQLException;
import java.util.Optional;

/**
 * The database, or the pool of connections to it, did not let the read go on: no connection was
 * free or could be opened, one was lost, the role lacks a right, or a statement was refused. The
 * message tells no SQL; the cause does.
 */
public final class DatabaseRefused extends ReadFailure {

  private final String sqlState;

  /**
   * @param refusal what the driver or the pool said
   * @param cause the failure around it
   */
  public DatabaseRefused(SQLException refusal, Throwable cause) {
    super(
        "the database did not let the read go on (%s)%s: try again; if it stays so, look at the database, the role's rights and the pool"
            .formatted(firstLine(refusal), code(refusal)),
        cause);
    this.sqlState = refusal.getSQLState();
  }

  /** PostgreSQL's code, of five characters; absent when the refusal is the pool's. */
  public Optional<String> sqlState() {
    return Optional.ofNullable(sqlState);
  }

  private static String firstLine(SQLException refusal) {
    return refusal.getMessage() == null
        ? refusal.getClass().getSimpleName()
        : refusal.getMessage().lines().findFirst().orElse("");
  }

  private static String code(SQLException refusal) {
    return refusal.getSQLState() == null ? "" : " [" + refusal.getSQLState() + "]";
  }
}
