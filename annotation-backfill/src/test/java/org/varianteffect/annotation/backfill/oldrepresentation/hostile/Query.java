package org.varianteffect.annotation.backfill.oldrepresentation.hostile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.Span;

/** A query's rows, each read by column number. */
record Query(ResultSet cells) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What a row says. */
  interface Reading<T> {
    T of(Query row) throws SQLException;
  }

  static <T> List<T> list(Connection connection, String sql, Reading<T> reading)
      throws SQLException {
    List<T> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet cells = statement.executeQuery(sql)) {
      while (cells.next()) {
        rows.add(reading.of(new Query(cells)));
      }
    }
    return rows;
  }

  String text(int column) throws SQLException {
    return cells.getString(column);
  }

  Integer integer(int column) throws SQLException {
    return cells.getObject(column, Integer.class);
  }

  Boolean flag(int column) throws SQLException {
    return cells.getObject(column, Boolean.class);
  }

  LocalDate date(int column) throws SQLException {
    return cells.getObject(column, LocalDate.class);
  }

  Instant instant(int column) throws SQLException {
    OffsetDateTime time = cells.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  /** A window in two columns. */
  Span span(int column) throws SQLException {
    return new Span(instant(column), instant(column + 1));
  }

  JsonNode json(int column) throws SQLException {
    try {
      return text(column) == null ? null : JSON.readTree(text(column));
    } catch (JsonProcessingException e) {
      throw new SQLException("no JSON: " + text(column), e);
    }
  }
}
