package org.varianteffect.annotation.serving.scoreset;

import java.util.Optional;
import org.varianteffect.annotation.model.hgvs.HgvsExpression;
import org.varianteffect.annotation.model.hgvs.Substitution;

/**
 * An HGVS expression.
 *
 * @param substitution position, reference and alternative; absent when it is no simple substitution
 */
public record ParsedHgvs(String expression, Optional<Substitution> substitution) {

  static ParsedHgvs of(String expression) {
    return new ParsedHgvs(
        expression, HgvsExpression.parse(expression).flatMap(HgvsExpression::substitution));
  }
}
