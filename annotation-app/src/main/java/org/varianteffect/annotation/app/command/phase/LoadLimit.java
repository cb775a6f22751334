package org.varianteffect.annotation.app.command.phase;

import org.varianteffect.annotation.backfill.failure.BackfillRefused;
import org.varianteffect.annotation.backfill.options.PauseLimit;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code replication-lag=30s} or {@code active-sessions=50}. */
final class LoadLimit implements ITypeConverter<PauseLimit> {
  @Override
  public PauseLimit convert(String value) {
    try {
      return PauseLimit.parse(value);
    } catch (BackfillRefused e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
