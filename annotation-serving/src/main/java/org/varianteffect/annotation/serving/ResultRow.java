package org.varianteffect.annotation.serving;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/** A row of a result by column name; times and dates do not pass through the JVM's time zone. */
final class ResultRow {

  private final ResultSet row;

  ResultRow(ResultSet row) {
    this.row = row;
  }

  boolean has(String column) throws SQLException {
    return row.getObject(column) != null;
  }

  String text(String column) throws SQLException {
    return row.getString(column);
  }

  Optional<String> maybeText(String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  int integer(String column) throws SQLException {
    return row.getInt(column);
  }

  Optional<Integer> maybeInteger(String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, Integer.class));
  }

  double number(String column) throws SQLException {
    return row.getDouble(column);
  }

  Optional<Double> maybeNumber(String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, Double.class));
  }

  boolean flag(String column) throws SQLException {
    return row.getBoolean(column);
  }

  LocalDate date(String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  Optional<LocalDate> maybeDate(String column) throws SQLException {
    return Optional.ofNullable(date(column));
  }

  Instant instant(String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  Optional<Instant> maybeInstant(String column) throws SQLException {
    return has(column) ? Optional.of(instant(column)) : Optional.empty();
  }
}
