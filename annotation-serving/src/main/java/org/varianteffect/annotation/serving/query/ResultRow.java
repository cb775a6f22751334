package org.varianteffect.annotation.serving.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.varianteffect.annotation.serving.Json;

/**
 * A row of a result by column name; times and dates do not pass through the JVM's time zone. What
 * is not named {@code maybe…} is of a column that is never NULL; a column that the result lacks is
 * an {@link SQLException}.
 */
public final class ResultRow {

  private final ResultSet row;

  /** The row that the result stands on; valid until it moves on. */
  public ResultRow(ResultSet row) {
    this.row = row;
  }

  /** Whether the column has a value. */
  public boolean has(String column) throws SQLException {
    return row.getObject(column) != null;
  }

  /** Text. */
  public String text(String column) throws SQLException {
    return row.getString(column);
  }

  /** Text, or empty for NULL. */
  public Optional<String> maybeText(String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  /** Text that says something, or empty for NULL and for text without a character. */
  public Optional<String> maybeFilledText(String column) throws SQLException {
    return maybeText(column).filter(text -> !text.isEmpty());
  }

  /** A whole number. */
  public int integer(String column) throws SQLException {
    return row.getInt(column);
  }

  /** A whole number, or empty for NULL. */
  public Optional<Integer> maybeInteger(String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, Integer.class));
  }

  /** The elements of an array of text, NULL among them as null. */
  public List<String> texts(String column) throws SQLException {
    return Arrays.asList((String[]) row.getArray(column).getArray());
  }

  /** The elements of an array of booleans. */
  public List<Boolean> flags(String column) throws SQLException {
    return Arrays.asList((Boolean[]) row.getArray(column).getArray());
  }

  /** A JSON document as the database writes it, or empty for NULL. */
  public Optional<Json> maybeJson(String column) throws SQLException {
    return maybeText(column).map(Json::new);
  }

  /** A {@code double precision}. */
  public double number(String column) throws SQLException {
    return row.getDouble(column);
  }

  /** A {@code double precision}, or empty for NULL. */
  public Optional<Double> maybeNumber(String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, Double.class));
  }

  /** A boolean. */
  public boolean flag(String column) throws SQLException {
    return row.getBoolean(column);
  }

  /** A boolean, or empty for NULL. */
  public Optional<Boolean> maybeFlag(String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, Boolean.class));
  }

  /** A date, as the database holds it. */
  public LocalDate date(String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  /** A date, or empty for NULL. */
  public Optional<LocalDate> maybeDate(String column) throws SQLException {
    return Optional.ofNullable(date(column));
  }

  /** An instant, to the microsecond. */
  public Instant instant(String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  /** An instant, or empty for NULL. */
  public Optional<Instant> maybeInstant(String column) throws SQLException {
    return has(column) ? Optional.of(instant(column)) : Optional.empty();
  }
}
