package org.varianteffect.annotation.backfill.oldrepresentation.parity;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.varianteffect.annotation.backfill.database.Sql;

/**
 * The SQL of this package. A place such as {@code <explain_name>} holds the text of that name;
 * {@code <csv_cell:c.value>} holds it with {@code c.value} where it has {@code <value>}.
 */
final class Queries {
  private static final Pattern PLACE =
      Pattern.compile("<((?:explain|csv)_[a-z_]+)(?::([a-z_.]+))?>");

  private Queries() {}

  static String named(String name) {
    String text = Sql.named("oldrepresentation/parity/" + name);
    return PLACE
        .matcher(text)
        .replaceAll(place -> Matcher.quoteReplacement(filled(place.group(1), place.group(2))));
  }

  private static String filled(String name, String value) {
    return value == null ? named(name) : named(name).replace("<value>", value);
  }

  /** Several statements, or one whose text is not ours, with nothing in it to fill in. */
  static void run(Handle handle, String script) {
    try (Statement statement = handle.getConnection().createStatement()) {
      statement.execute(script);
    } catch (SQLException e) {
      throw new IllegalStateException("the comparison cannot be prepared: " + e.getMessage(), e);
    }
  }
}
