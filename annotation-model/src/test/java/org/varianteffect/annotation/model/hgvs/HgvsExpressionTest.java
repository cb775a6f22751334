package org.varianteffect.annotation.model.hgvs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.varianteffect.annotation.model.mapping.SequenceLevel;

class HgvsExpressionTest {

  @ParameterizedTest
  @CsvSource({
    "NC_000017.11:g.7676154G>C, NC_000017.11, g, GENOMIC",
    "NC_012920.1:m.3243A>G, NC_012920.1, m, GENOMIC",
    "NM_000546.6(TP53):c.215C>G, NM_000546.6(TP53), c, CDNA",
    "NR_1.1:n.5del, NR_1.1, n, CDNA",
    "NP_000537.3:p.Pro72Arg, NP_000537.3, p, PROTEIN",
    "c.215C>G, , c, CDNA",
    "NM_1.1:r.5a>g, NM_1.1, r, ",
  })
  void isSplitAndKnowsItsLevel(String text, String accession, char letter, SequenceLevel level) {
    HgvsExpression expression = HgvsExpression.parse(text).orElseThrow();
    assertThat(expression.accession().orElse(null)).isEqualTo(accession);
    assertThat(expression.typeLetter()).isEqualTo(letter);
    assertThat(expression.level().orElse(null)).isEqualTo(level);
    assertThat(expression).hasToString(text);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "NM_1", "NM_1:", "NM_1:c.", "a b:c.1A>G", "Pro72Arg", "NM_1:C.1A>G"})
  void isNotReadFromAnythingElse(String text) {
    assertThat(HgvsExpression.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "c.215C>G, 215, C, G",
    "NC_1.1:g.7676154G>C, 7676154, G, C",
    "p.Pro72Arg, 72, Pro, Arg",
    "NP_1.1:p.(Pro72Arg), 72, Pro, Arg",
    "p.Gln10Ter, 10, Gln, Ter",
    "p.Gln10*, 10, Gln, *",
    "p.P72R, 72, P, R",
    "p.Pro72=, 72, Pro, =",
  })
  void aSimpleSubstitutionHasPositionRefAndAlt(String text, int position, String ref, String alt) {
    assertThat(HgvsExpression.parse(text).orElseThrow().substitution())
        .contains(new Substitution(position, ref, alt));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "c.76_77insT",
        "c.88+2T>G",
        "c.-14G>C",
        "c.*32G>A",
        "p.Lys23fs",
        "p.Lys23_Val25del",
        "c.[1A>G;5C>T]",
        "c.0A>G",
        "c.99999999999A>G",
        "p.=",
        "c.5A>GT",
        "c.5=",
        "p.Pro72Argfs",
        "p.Pro72Del",
        "p.Foo72Pro"
      })
  void anythingElseIsNoSimpleSubstitution(String text) {
    assertThat(HgvsExpression.parse(text).orElseThrow().substitution()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "c.215C>G, 215", "c.76_77insT, 76", "p.Lys23_Val25del, 23", "p.(Lys23fs), 23", "p.K23fs, 23",
        "c.5=, 5",
    "c.88+2T>G,", "c.88-2T>G,", "c.-14G>C,", "c.*32G>A,", "c.[1A>G;5C>T],", "p.=,",
  })
  void thePositionIsTheFirstOneNamedInTheSequenceProper(String text, Integer position) {
    assertThat(HgvsExpression.parse(text).orElseThrow().position().orElse(null))
        .isEqualTo(position);
  }

  @Test
  void equalTextsAreEqualExpressions() {
    assertThat(HgvsExpression.parse("c.1A>G")).isEqualTo(HgvsExpression.parse("c.1A>G"));
    assertThat(HgvsExpression.parse("c.1A>G")).isNotEqualTo(HgvsExpression.parse("c.1A>T"));
  }
}
