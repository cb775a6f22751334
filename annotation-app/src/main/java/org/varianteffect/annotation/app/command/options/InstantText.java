package org.varianteffect.annotation.app.command.options;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.varianteffect.annotation.model.validtime.ReadTime;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an instant with its offset from UTC, or a day, which stands for its beginning in UTC. */
public final class InstantText implements ITypeConverter<Instant> {
  @Override
  public Instant convert(String value) {
    try {
      return ReadTime.asOf(parse(value)).instant().orElseThrow();
    } catch (DateTimeParseException e) {
      throw new TypeConversionException(
          "'%s' is no instant: write it as 2024-05-03T12:00:00Z, or as a day, 2024-05-03"
              .formatted(value));
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }

  private static Instant parse(String value) {
    return value.contains("T")
        ? OffsetDateTime.parse(value).toInstant()
        : LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
