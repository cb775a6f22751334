package org.varianteffect.annotation.app.output;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A JSON object in the order of its making. Absent values are left out. */
public final class JsonDocument {
  private final Map<String, Object> members = new LinkedHashMap<>();

  /**
   * Adds a member; NULL and an empty Optional add nothing. Durations become seconds, instants text.
   */
  public JsonDocument with(String name, Object value) {
    Object plain = value instanceof Optional<?> optional ? optional.orElse(null) : value;
    if (plain != null) {
      members.put(name, plain(plain));
    }
    return this;
  }

  private static Object plain(Object value) {
    if (value instanceof Duration duration) {
      return Quantities.seconds(duration);
    }
    return value instanceof Instant ? value.toString() : value;
  }

  /** What is written. */
  @JsonValue
  public Map<String, Object> members() {
    return Collections.unmodifiableMap(members);
  }
}
