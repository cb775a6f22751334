package org.varianteffect.annotation.model.vrs;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/** The hashed leaves of a document: each has the JSON type that VRS gives it, or is null. */
final class Leaf {

  private static final BigDecimal GREATEST = BigDecimal.valueOf((1L << 53) - 1);

  private Leaf() {}

  /** Absent and JSON null are the same: both are hashed as null. */
  static boolean isNull(JsonNode node) {
    return node == null || node.isNull() || node.isMissingNode();
  }

  static String string(JsonNode owner, String key) {
    JsonNode value = owner.get(key);
    if (isNull(value)) {
      return "null";
    }
    if (!value.isTextual()) {
      throw new UnidentifiableVrs(key + " is not a string");
    }
    return HashedJson.quote(value.textValue());
  }

  static String integer(JsonNode owner, String key) {
    return integerOrNull(owner.get(key), key);
  }

  /** An integer, or a range of two integers either of which may be open (null). */
  static String integerOrRange(JsonNode owner, String key) {
    JsonNode value = owner.get(key);
    if (value == null || !value.isArray()) {
      return integerOrNull(value, key);
    }
    if (value.size() != 2) {
      throw new UnidentifiableVrs(key + " is a range of " + value.size() + " values");
    }
    return "[" + integerOrNull(value.get(0), key) + "," + integerOrNull(value.get(1), key) + "]";
  }

  private static String integerOrNull(JsonNode value, String key) {
    return isNull(value) ? "null" : Long.toString(integerValue(value, key));
  }

  /** 12.0 and 1.2e1 count as 12: JSON has one kind of number. */
  static long integerValue(JsonNode value, String key) {
    if (value == null || !value.isNumber()) {
      throw new UnidentifiableVrs(key + " is not a number");
    }
    BigDecimal number = value.decimalValue();
    // Compared before it is expanded: 1e999999999 must not become a billion digits.
    if (number.abs().compareTo(GREATEST) > 0) {
      throw new UnidentifiableVrs(key + " is beyond 2^53-1");
    }
    if (number.signum() != 0 && number.stripTrailingZeros().scale() > 0) {
      throw new UnidentifiableVrs(key + " is not a whole number");
    }
    return number.longValue();
  }
}
