package org.varianteffect.annotation.model.hgvs;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.varianteffect.annotation.model.mapping.SequenceLevel;

/**
 * An HGVS expression, e.g. {@code NM_000546.6:c.215C>G} or, in a score set, {@code p.Pro72Arg}.
 *
 * <p>It is split, not validated: {@code change} can be anything that follows the type letter.
 */
public final class HgvsExpression {

  private static final Pattern EXPRESSION =
      Pattern.compile("(?:([^\\s:]+):)?([a-z])\\.(\\S.*)", Pattern.DOTALL);

  private static final Pattern FIRST_RESIDUE =
      Pattern.compile("(?:[A-Z][a-z]{2}|[A-Z*])(\\d+).*", Pattern.DOTALL);

  /** Not {@code *32}, {@code -14} or {@code 88+2}: those lie outside the coding sequence. */
  private static final Pattern FIRST_BASE =
      Pattern.compile("(\\d+)(?![+\\-\\d]).*", Pattern.DOTALL);

  private final String text;
  private final String accession;
  private final char typeLetter;
  private final String change;

  private HgvsExpression(String text, Matcher parts) {
    this.text = text;
    this.accession = parts.group(1);
    this.typeLetter = parts.group(2).charAt(0);
    this.change = parts.group(3);
  }

  /** Empty when the text is null or has no type letter. */
  public static Optional<HgvsExpression> parse(String text) {
    if (text == null) {
      return Optional.empty();
    }
    Matcher parts = EXPRESSION.matcher(text);
    return parts.matches() ? Optional.of(new HgvsExpression(text, parts)) : Optional.empty();
  }

  /** The sequence, e.g. {@code NM_000546.6}; absent in score sets that name it elsewhere. */
  public Optional<String> accession() {
    return Optional.ofNullable(accession);
  }

  /** {@code g}, {@code c}, {@code p} and so on. */
  public char typeLetter() {
    return typeLetter;
  }

  /** What follows the type letter's dot. */
  public String change() {
    return change;
  }

  /** The level that the type letter speaks of; empty for e.g. {@code r}. */
  public Optional<SequenceLevel> level() {
    return SequenceLevel.ofHgvsType(typeLetter);
  }

  /**
   * The first base or residue that the change names, counted from 1; empty when that does not lie
   * in the sequence proper (introns, untranslated regions) or when several changes are listed.
   */
  public Optional<Integer> position() {
    Matcher match = (isProtein() ? FIRST_RESIDUE : FIRST_BASE).matcher(unparenthesized());
    return match.matches() ? positive(match.group(1)) : Optional.empty();
  }

  /** The change, when it is one base or residue for one other. */
  public Optional<Substitution> substitution() {
    return isProtein()
        ? Substitution.ofResidues(unparenthesized())
        : Substitution.ofNucleotides(unparenthesized());
  }

  private boolean isProtein() {
    return typeLetter == 'p';
  }

  static Optional<Integer> positive(String digits) {
    if (digits.length() > 10 || Long.parseLong(digits) > Integer.MAX_VALUE) {
      return Optional.empty();
    }
    int position = Integer.parseInt(digits);
    return position > 0 ? Optional.of(position) : Optional.empty();
  }

  /** Parentheses mean "predicted", not another change. */
  private String unparenthesized() {
    return change.startsWith("(") && change.endsWith(")")
        ? change.substring(1, change.length() - 1)
        : change;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof HgvsExpression that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** The expression as it was given. */
  @Override
  public String toString() {
    return text;
  }
}
