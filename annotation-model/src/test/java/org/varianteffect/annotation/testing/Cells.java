package org.varianteffect.annotation.testing;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** The values of a result set as java.time and plain Java types. */
final class Cells {

  private Cells() {}

  static Map<String, Object> ofRow(ResultSet resultSet) throws SQLException {
    ResultSetMetaData columns = resultSet.getMetaData();
    Map<String, Object> row = new LinkedHashMap<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      row.put(columns.getColumnLabel(i), cell(resultSet, i, columns.getColumnTypeName(i)));
    }
    return row;
  }

  private static Object cell(ResultSet resultSet, int column, String type) throws SQLException {
    return switch (type) {
      case "timestamptz" -> resultSet.getObject(column, OffsetDateTime.class);
      case "date" -> resultSet.getObject(column, LocalDate.class);
      case "json", "jsonb", "regclass", "name", "xid" -> resultSet.getString(column);
      default -> list(resultSet.getObject(column));
    };
  }

  private static Object list(Object value) throws SQLException {
    return value instanceof Array array ? Arrays.asList((Object[]) array.getArray()) : value;
  }

  static <T> T convert(Object value, Class<T> type) {
    if (value instanceof Number number) {
      return type.cast(number(number, type));
    }
    if (value instanceof OffsetDateTime time && type == Instant.class) {
      return type.cast(time.toInstant());
    }
    return type.cast(value);
  }

  private static Object number(Number value, Class<?> type) {
    if (type == Long.class) {
      return value.longValue();
    }
    if (type == Integer.class) {
      return Math.toIntExact(value.longValue());
    }
    return type == Double.class ? (Object) value.doubleValue() : value;
  }
}
