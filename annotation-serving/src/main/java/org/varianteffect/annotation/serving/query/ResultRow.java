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

/** A row of a result by column name; times and dates do not pass through the JVM's time zone. */
public final class ResultRow {

  private final ResultSet row;

  public ResultRow(ResultSet row) {
    this.row = row;
  }

  public boolean has(String column) throws SQLException {
    return row.getObject(column) != null;
  }

  public String text(String column) throws SQLException {
    return row.getString(column);
  }

  public Optional<String> maybeText(String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  public int integer(String column) throws SQLException {
    return row.getInt(column);
  }

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

  public Optional<Json> maybeJson(String column) throws SQLException {
    return maybeText(column).map(Json::new);
  }

  public double number(String column) throws SQLException {
    return row.getDouble(column);
  }

  public Optional<Double> maybeNumber(String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, Double.class));
  }

  public boolean flag(String column) throws SQLException {
    return row.getBoolean(column);
  }

  public Optional<Boolean> maybeFlag(String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, Boolean.class));
  }

  public LocalDate date(String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  public Optional<LocalDate> maybeDate(String column) throws SQLException {
    return Optional.ofNullable(date(column));
  }

  public Instant instant(String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  public Optional<Instant> maybeInstant(String column) throws SQLException {
    return has(column) ? Optional.of(instant(column)) : Optional.empty();
  }
}
