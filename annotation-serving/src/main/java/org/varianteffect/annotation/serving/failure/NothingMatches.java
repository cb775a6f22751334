package org.varianteffect.annotation.serving.failure;

/** What was asked about exists, but has nothing of the kind asked for. */
public final class NothingMatches extends NotFound {

  private final String wanted;

  /**
   * @param subject the URN of what exists
   * @param wanted what it has none of, in the plural, with the filter if there is one
   */
  public NothingMatches(String subject, String wanted) {
    super(
        subject,
        "%s exists, but has no %s: ask with another filter or for another time"
            .formatted(Shown.of(subject), Shown.of(wanted)));
    this.wanted = wanted;
  }

  /** What it has none of. */
  public String wanted() {
    return wanted;
  }
}
