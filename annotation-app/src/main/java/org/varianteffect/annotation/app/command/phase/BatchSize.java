package org.varianteffect.annotation.app.command.phase;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code auto} or a number of variants. */
final class BatchSize implements ITypeConverter<Integer> {
  private static final int AUTO = 0;

  @Override
  public Integer convert(String value) {
    if (value.equals("auto")) {
      return AUTO;
    }
    try {
      int size = Integer.parseInt(value);
      if (size > 0) {
        return size;
      }
    } catch (NumberFormatException e) {
      // said below, in the words of the option
    }
    throw new TypeConversionException("'" + value + "' is neither auto nor a whole number above 0");
  }
}
