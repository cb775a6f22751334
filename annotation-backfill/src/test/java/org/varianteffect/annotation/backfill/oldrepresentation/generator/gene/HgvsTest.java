package org.varianteffect.annotation.backfill.oldrepresentation.generator.gene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.chance.Dice;
import org.varianteffect.annotation.model.hgvs.HgvsExpression;
import org.varianteffect.annotation.model.mapping.SequenceLevel;

class HgvsTest {
  private static final Gene GENE = new Genes().add(0, new Dice(1));

  @Test
  void editsAreAsSmallAsTheyCanBe() {
    assertThat(Edit.between(3, "ACG", "ATG")).isEqualTo(new Edit(4, "C", "T"));
    assertThat(Edit.between(3, "ACG", "TCG")).isEqualTo(new Edit(3, "A", "T"));
    assertThat(Edit.between(3, "ACG", "TCA")).isEqualTo(new Edit(3, "ACG", "TCA"));
    assertThat(Edit.between(3, "ACG", "ATT")).isEqualTo(new Edit(4, "CG", "TT"));
  }

  @Test
  void everyExpressionIsOneThatTheModelReads() {
    for (boolean protein : new boolean[] {true, false}) {
      for (int number = 0; number < GENE.changesAt(protein); number += 5) {
        Change change = GENE.change(protein, number);
        for (SequenceLevel level : SequenceLevel.values()) {
          String hgvs = Hgvs.of(change, level);
          assertThat(hgvs == null).isEqualTo(protein && level != SequenceLevel.PROTEIN);
          if (hgvs != null) {
            assertThat(HgvsExpression.parse(hgvs)).as(hgvs).isPresent();
          }
        }
      }
    }
  }

  @Test
  void changesAreFoundAgainByTheirNumbers() {
    Genes genes = new Genes();
    for (int i = 0; i < 40; i++) {
      genes.add(0, new Dice(1));
    }
    for (int number = 0; number < genes.changes(); number += 977) {
      assertThat(GenomicNames.changeOf(genes, number).number()).isEqualTo(number);
    }
  }
}
