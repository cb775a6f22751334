package org.varianteffect.annotation.backfill.oldrepresentation.generator.gene;

/**
 * {@code reference}, which starts at {@code offset} (counted from 0), becomes {@code alternate}
 * (empty: is deleted).
 */
public record Edit(int offset, String reference, String alternate) {

  /** The smallest edit that turns one text into another of the same length. */
  static Edit between(int offset, String reference, String alternate) {
    int first = 0;
    int last = reference.length();
    while (first < last - 1 && reference.charAt(first) == alternate.charAt(first)) {
      first++;
    }
    while (last > first + 1 && reference.charAt(last - 1) == alternate.charAt(last - 1)) {
      last--;
    }
    return new Edit(
        offset + first, reference.substring(first, last), alternate.substring(first, last));
  }

  int end() {
    return offset + reference.length();
  }

  public boolean isDeletion() {
    return alternate.isEmpty();
  }

  boolean isSubstitution() {
    return reference.length() == 1 && alternate.length() == 1;
  }
}
