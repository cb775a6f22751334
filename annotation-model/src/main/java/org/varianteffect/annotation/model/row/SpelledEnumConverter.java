package org.varianteffect.annotation.model.row;

import jakarta.persistence.AttributeConverter;
import java.util.Arrays;
import java.util.Locale;

/** Enums in the database's spelling: {@code NOT_APPLICABLE} is {@code not_applicable}. */
public abstract class SpelledEnumConverter<E extends Enum<E>>
    implements AttributeConverter<E, String> {

  private final Class<E> type;

  protected SpelledEnumConverter(Class<E> type) {
    this.type = type;
  }

  @Override
  public String convertToDatabaseColumn(E value) {
    return value == null ? null : spell(value);
  }

  @Override
  public E convertToEntityAttribute(String spelling) {
    return spelling == null ? null : read(spelling);
  }

  private E read(String spelling) {
    return Arrays.stream(type.getEnumConstants())
        .filter(value -> spell(value).equals(spelling))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(unknown(spelling)));
  }

  private String unknown(String spelling) {
    return "the database holds '%s', which is no %s: known are %s"
        .formatted(
            spelling,
            type.getSimpleName(),
            Arrays.stream(type.getEnumConstants()).map(SpelledEnumConverter::spell).toList());
  }

  private static String spell(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
