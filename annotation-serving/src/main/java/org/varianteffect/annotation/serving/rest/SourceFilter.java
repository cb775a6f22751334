package org.varianteffect.annotation.serving.rest;

import java.util.Optional;
import java.util.regex.Pattern;

/** The parameters that restrict an answer to a source, or to a release of it. */
final class SourceFilter {

  private static final Pattern NAME = Pattern.compile("[0-9A-Za-z][0-9A-Za-z _.-]{0,49}");

  private SourceFilter() {}

  /** Of {@code db}; empty when it is absent. */
  static Optional<String> database(String name) {
    return checked(
        "db", ProblemType.MALFORMED_SOURCE, "the name of a source is like ClinVar", name);
  }

  /** Of {@code version}; empty when it is absent. */
  static Optional<String> version(String version) {
    return checked(
        "version", ProblemType.MALFORMED_VERSION, "a version is like 06_2024 or v4.1", version);
  }

  private static Optional<String> checked(
      String parameter, ProblemType type, String rule, String value) {
    if (value != null && !NAME.matcher(value).matches()) {
      throw ProblemException.in(
          parameter, type, "%s is %s, but %s".formatted(parameter, Shown.of(value), rule));
    }
    return Optional.ofNullable(value);
  }
}
