package org.varianteffect.annotation.backfill.oldrepresentation.generator.vrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.chance.Dice;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.gene.Gene;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.gene.Genes;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.plan.Blemishes;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.plan.ScoreSetPlan;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.plan.VariantPlan;
import org.varianteffect.annotation.model.vrs.UnidentifiableVrs;
import org.varianteffect.annotation.model.vrs.VrsDocument;

class IdentityTest {
  private static final Dice DICE = new Dice(3);
  private static final VariantPlan VARIANTS =
      new VariantPlan(ScoreSetPlan.of(3_000, DICE), DICE, new Blemishes(0, DICE));

  @Test
  void everyShapeOfADocumentHasTheIdentifierThatTheModelComputes() {
    forEachMeasured(
        measured -> {
          for (DocumentShape shape : shapesFor(measured)) {
            VrsDocument parsed = VrsDocument.parse(document(measured, shape));
            assertThat(parsed.identifier().value()).isEqualTo(identifier(measured));
            assertThat(parsed.drifts()).as("%s", shape).isEqualTo(shape == DocumentShape.STALE_ID);
            assertThat(parsed.isVersion13()).as("%s", shape).isEqualTo(shape.isOld());
          }
        });
  }

  @Test
  void theNewPipelinesDocumentsAreCanonical() {
    forEachMeasured(
        measured -> {
          String document = document(measured, DocumentShape.PLAIN);
          assertThat(VrsDocument.parse(document).canonicalTree())
              .isEqualTo(
                  VrsDocument.parse(VrsDocument.parse(document).canonicalJson()).canonicalTree());
        });
  }

  @Test
  void noBrokenDocumentCanBeIdentified() {
    PlacedAllele allele =
        PlacedAllele.onTarget(
            new Genes().add(0, DICE).change(true, 500), Gene.Accession.of("target"));
    for (int kind = 0; kind < 9; kind++) {
      String broken = BrokenDocuments.of(allele, kind);
      assertThatThrownBy(() -> VrsDocument.parse(broken))
          .as(broken)
          .isInstanceOf(UnidentifiableVrs.class);
    }
  }

  private static void forEachMeasured(Consumer<MeasuredAllele> consumer) {
    VARIANTS.forEach(variant -> consumer.accept(variant.measured()));
  }

  private static String document(MeasuredAllele measured, DocumentShape shape) {
    List<PlacedAllele> placed = measured.onReference();
    return measured.isBlock()
        ? VrsText.block(placed, shape.isOld(), shape)
        : VrsText.allele(placed.get(0), measured.hgvs(), shape);
  }

  private static String identifier(MeasuredAllele measured) {
    List<PlacedAllele> placed = measured.onReference();
    return measured.isBlock()
        ? "ga4gh:CPB." + CanonicalText.digest(CanonicalText.block(placed))
        : placed.get(0).identifier();
  }

  /** Deletions were written otherwise before VRS 2.0, so the plan does not give them old shapes. */
  private static Set<DocumentShape> shapesFor(MeasuredAllele measured) {
    boolean deletion =
        measured.onReference().stream().anyMatch(allele -> allele.edit().isDeletion());
    return deletion
        ? EnumSet.complementOf(EnumSet.of(DocumentShape.VRS_1_3, DocumentShape.WRAPPED_VRS_1_3))
        : EnumSet.allOf(DocumentShape.class);
  }
}
