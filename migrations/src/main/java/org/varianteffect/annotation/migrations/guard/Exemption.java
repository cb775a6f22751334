package org.varianteffect.annotation.migrations.guard;

/** One class, or one file, that may name what is retired, and why. */
record Exemption(String subject, String reason) {

  Exemption {
    if (subject == null || subject.isBlank()) {
      throw new IllegalArgumentException(
          "An exception needs the name of a class or the path of a file");
    }
    if (reason == null || reason.isBlank()) {
      throw new IllegalArgumentException(
          "The exception for " + subject + " has no reason; say why it may name what is retired");
    }
  }

  /** A class's exception holds for its nested classes, too. */
  boolean covers(Place place) {
    return place.subject().equals(subject) || place.subject().startsWith(subject + "$");
  }

  /** What an exception that nothing needs is. */
  Violation unused() {
    return new Violation(
        Place.ofResource("", "exception for " + subject, 0),
        "it matches no reference to anything retired",
        "so it would hide the next one",
        "remove it");
  }
}
