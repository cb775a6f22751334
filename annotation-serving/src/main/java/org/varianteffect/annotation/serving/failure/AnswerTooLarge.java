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
    this(
        subject,
        maximum,
        "%s has more than %s %s, which is more than one answer holds: ask for one of them by its own id, or in a narrower scope"
            .formatted(Shown.of(subject), maximum, what));
  }

  private AnswerTooLarge(String subject, int maximum, String message) {
    super(message);
    this.subject = subject;
    this.maximum = maximum;
  }

  /**
   * Of an answer about several ids at once.
   *
   * @param asked how many ids were asked for
   * @param what they have too many of
   * @param maximum how many an answer holds
   */
  public static AnswerTooLarge ofIds(int asked, String what, int maximum) {
    String subject = asked == 1 ? "the id asked for" : "the " + asked + " ids asked for";
    return new AnswerTooLarge(
        subject,
        maximum,
        "%s %s more than %s %s, which is more than one answer holds: ask in portions, or in a narrower scope"
            .formatted(subject, asked == 1 ? "has" : "have", maximum, what));
  }

  /** What was asked about, as the caller wrote it; of several ids how many they are. */
  public String subject() {
    return subject;
  }

  /** How many of these an answer holds. */
  public int maximum() {
    return maximum;
  }
}
