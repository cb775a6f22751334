package org.varianteffect.annotation.backfill.run;

import java.sql.SQLException;

/** What kind of failure a database error is, by its SQLSTATE (PostgreSQL manual, appendix A). */
enum Fault {
  /**
   * Somebody was in the way: a deadlock, a serialization failure, a lock timeout, a race with a
   * native writer. Try again.
   */
  CONTENTION,
  /** The statement took too long. Take less at once. */
  TIMEOUT,
  /** The connection is gone. Get another one. */
  CONNECTION,
  /** A row that the database does not take. Find it, set it aside. */
  DATA,
  /** Anything else: a bug, a missing right, a full disk. Stop. */
  OTHER;

  static Fault of(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        return ofState(sql.getSQLState());
      }
    }
    return OTHER;
  }

  private static Fault ofState(String state) {
    return switch (state) {
      case "40001", "40P01", "55P03", "23505", "23503" -> CONTENTION;
      case "57014" -> TIMEOUT;
      case "57P01", "57P02", "57P03", "25P03", "25P04" -> CONNECTION;
      default -> {
        if (state.startsWith("08")) {
          yield CONNECTION;
        }
        yield state.startsWith("22") || state.startsWith("23") ? DATA : OTHER;
      }
    };
  }
}
