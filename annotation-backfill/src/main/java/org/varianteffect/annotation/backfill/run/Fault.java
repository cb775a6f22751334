package org.varianteffect.annotation.backfill.run;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

/** What kind of failure a database error is, by its SQLSTATE (PostgreSQL manual, appendix A). */
enum Fault {
  /**
   * Somebody was in the way: a deadlock, a serialization failure, a lock timeout, a race with a
   * native writer. Try again.
   */
  CONTENTION,
  /** The statement took too long. Take less at once. */
  TIMEOUT,
  /** The connection is gone, or there is none to be had just now. Get another one. */
  CONNECTION,
  /** A row that the database does not take. Find it, set it aside. */
  DATA,
  /** Anything else: a bug, a missing right, a full disk. Stop. */
  OTHER;

  /**
   * Data exception, integrity constraint violation, program limit exceeded: a value that is too
   * long for an index, a document that is nested too deep.
   */
  private static final Set<String> DATA_CLASSES = Set.of("22", "23", "54");

  static Fault of(Throwable thrown) {
    if (thrown instanceof ChunkDisturbed) {
      return CONTENTION;
    }
    if (thrown instanceof RowsKeptOut) {
      return DATA;
    }
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        return ofState(sql.getSQLState());
      }
      // what a pool says that has none to spare
      if (cause instanceof SQLTransientConnectionException) {
        return CONNECTION;
      }
    }
    return OTHER;
  }

  private static Fault ofState(String state) {
    return switch (state) {
      case "40001", "40P01", "55P03", "23505", "23503" -> CONTENTION;
      case "57014" -> TIMEOUT;
      // a sequence that has come to its end is nothing that one row could be blamed for
      case "2200H" -> OTHER;
      // as many connections as the server, the database or the role allows are others' by now
      case "53300", "57P01", "57P02", "57P03", "25P03", "25P04" -> CONNECTION;
      default -> {
        if (state.startsWith("08")) {
          yield CONNECTION;
        }
        yield DATA_CLASSES.contains(state.substring(0, 2)) ? DATA : OTHER;
      }
    };
  }
}
