package org.varianteffect.annotation.serving.query;

import java.util.regex.Pattern;
import org.varianteffect.annotation.serving.failure.InvalidParameter;

/** Tells text that can be a URN from text that cannot, before the database is asked. */
public final class Urn {

  private static final String NAME = "(?=.{1,64}$)(urn:mavedb:|tmp:)[^\\s\\p{Cntrl}#]+";
  private static final Pattern SCORE_SET = Pattern.compile(NAME);
  private static final Pattern VARIANT = Pattern.compile(NAME + "#[^\\s\\p{Cntrl}#]+");

  private Urn() {}

  /**
   * @throws InvalidParameter when it cannot be the URN of a score set
   */
  public static String ofScoreSet(String text) {
    return checked(SCORE_SET, text, "a score set's URN is like urn:mavedb:00000001-a-1");
  }

  /**
   * @throws InvalidParameter when it cannot be the URN of a variant
   */
  public static String ofVariant(String text) {
    return checked(VARIANT, text, "a variant's URN is like urn:mavedb:00000001-a-1#42");
  }

  private static String checked(Pattern pattern, String text, String rule) {
    if (text == null || !pattern.matcher(text).matches()) {
      throw new InvalidParameter("urn", text, rule);
    }
    return text;
  }
}
