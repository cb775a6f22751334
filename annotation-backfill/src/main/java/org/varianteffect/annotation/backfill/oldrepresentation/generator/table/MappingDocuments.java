package org.varianteffect.annotation.backfill.oldrepresentation.generator.table;

import java.util.List;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.chance.Dice;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.chance.Topic;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.plan.Blemish;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.plan.Mapping;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.plan.Variant;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.vrs.BrokenDocuments;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.vrs.DocumentShape;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.vrs.MeasuredAllele;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.vrs.PlacedAllele;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.vrs.VrsText;

/** The VRS documents of old mappings, in the shapes of their time. */
final class MappingDocuments {
  private static final double ONE_MEMBER_BLOCK = 0.003;

  private final Dice dice;

  MappingDocuments(Dice dice) {
    this.dice = dice;
  }

  /** The mapped document, NULL when there is none. */
  String postMapped(Mapping mapping) {
    Variant variant = mapping.variant();
    if (!mapping.hasDocument() || lacksDocument(mapping)) {
      return null;
    }
    List<PlacedAllele> alleles = variant.measured().onReference();
    if (mapping.isFirst() && variant.has(Blemish.BROKEN_DOCUMENT)) {
      return BrokenDocuments.of(alleles.get(0), variant.id());
    }
    String hgvs = namesLevel(mapping) ? variant.measured().hgvs() : null;
    return document(mapping, alleles, hgvs, shape(mapping));
  }

  /** The document before mapping, on the target sequence; failed mappings have one, too. */
  String preMapped(Mapping mapping) {
    Variant variant = mapping.variant();
    if (mapping.failed() && variant.id() % 2 == 0) {
      return null;
    }
    List<PlacedAllele> alleles = variant.measured().onTarget(variant.set().target());
    if (variant.has(Blemish.BROKEN_PRE_MAPPED)) {
      return BrokenDocuments.of(alleles.get(0), variant.id());
    }
    DocumentShape shape = shape(mapping);
    return document(
        mapping, alleles, null, shape == DocumentShape.STALE_ID ? DocumentShape.PLAIN : shape);
  }

  DocumentShape shape(Mapping mapping) {
    Variant variant = mapping.variant();
    if (mapping.isFirst() && variant.has(Blemish.STALE_ID)) {
      return DocumentShape.STALE_ID;
    }
    int roll = dice.below(100, Topic.SHAPE, mapping.thing());
    if (mapping.beforeVrs2() && !hasDeletion(variant.measured())) {
      return roll < 55
          ? DocumentShape.VRS_1_3
          : roll < 70 ? DocumentShape.WRAPPED_VRS_1_3 : DocumentShape.PLAIN;
    }
    return roll < 4
        ? DocumentShape.WRAPPED
        : roll < 7 ? DocumentShape.WITHOUT_ID : DocumentShape.PLAIN;
  }

  /** Whether the level can be told from the document's own expression. */
  boolean namesLevel(Mapping mapping) {
    DocumentShape shape = shape(mapping);
    Variant variant = mapping.variant();
    return !shape.isOld()
        && !shape.isWrapped()
        && !variant.measured().isBlock()
        && !isOneMemberBlock(mapping)
        && !(mapping.isFirst()
            && (variant.has(Blemish.NO_LEVEL) || variant.has(Blemish.BROKEN_DOCUMENT)));
  }

  private String document(
      Mapping mapping, List<PlacedAllele> alleles, String hgvs, DocumentShape shape) {
    if (alleles.size() == 1 && !isOneMemberBlock(mapping)) {
      return VrsText.allele(alleles.get(0), hgvs, shape);
    }
    return VrsText.block(alleles, mapping.beforeVrs2(), shape);
  }

  private boolean isOneMemberBlock(Mapping mapping) {
    return mapping.variant().blemish() == null
        && dice.chance(ONE_MEMBER_BLOCK, Topic.BLOCK, -1L - mapping.thing());
  }

  private static boolean lacksDocument(Mapping mapping) {
    return mapping.isFirst()
        && mapping.variant().has(Blemish.NO_LEVEL)
        && mapping.variant().id() % 2 == 0;
  }

  private static boolean hasDeletion(MeasuredAllele measured) {
    return measured.first().isDeletion() || (measured.isBlock() && measured.second().isDeletion());
  }
}
