package org.varianteffect.annotation.serving;

import java.io.Serial;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import org.jdbi.v3.core.JdbiException;

/** The database lacks what a reader reads: it was not expanded, or not cut over. */
public final class NotServing extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  /** undefined_table, undefined_column. */
  private static final Set<String> MISSING = Set.of("42P01", "42703");

  private NotServing(SQLException missing, Throwable cause) {
    super(
        "the database does not serve the new representation (%s): run expand, backfill and cutover"
            .formatted(missing.getMessage().lines().findFirst().orElse("")),
        cause);
  }

  static <T> T check(Supplier<T> read) {
    try {
      return read.get();
    } catch (JdbiException e) {
      if (e.getCause() instanceof SQLException sql && MISSING.contains(sql.getSQLState())) {
        throw new NotServing(sql, e);
      }
      throw e;
    }
  }
}
