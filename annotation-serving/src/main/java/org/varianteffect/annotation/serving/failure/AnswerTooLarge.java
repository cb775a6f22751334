package org.varianteffect.annotation.serving.failure;

/** More belongs to an answer than one holds. */
public final class AnswerTooLarge extends ReadFailure {

  private final String subject;
  private final int maximum;

  /**
   * @param subject what was asked about
   * @param what it has too many of
   * @param maximum how many an answer holds
   */
  public AnswerTooLarge(String subject, String what, int maximum) {
    super(
        "%s has more than %d %s, which is more than one answer holds: ask for one of them by its own id, or in a narrower scope"
            .formatted(Shown.of(subject), maximum, what));
    this.subject = subject;
    this.maximum = maximum;
  }

  /** What was asked about, as the caller wrote it. */
  public String subject() {
    return subject;
  }

  /** How many of these an answer holds. */
  public int maximum() {
    return maximum;
  }
}
