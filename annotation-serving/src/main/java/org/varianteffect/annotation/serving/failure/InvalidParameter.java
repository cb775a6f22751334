package org.varianteffect.annotation.serving.failure;

/** A value that no read takes. */
public final class InvalidParameter extends ReadFailure {

  private final String parameter;
  private final String value;

  /**
   * @param parameter the name that callers know it by
   * @param value as it was given
   * @param rule what a value has to be, as the end of a sentence
   */
  public InvalidParameter(String parameter, String value, String rule) {
    super("%s is '%s', but %s".formatted(parameter, Shown.of(value), rule));
    this.parameter = parameter;
    this.value = value;
  }

  /** The name that callers know it by. */
  public String parameter() {
    return parameter;
  }

  /** As it was given: anything at all. */
  public String value() {
    return value;
  }
}
