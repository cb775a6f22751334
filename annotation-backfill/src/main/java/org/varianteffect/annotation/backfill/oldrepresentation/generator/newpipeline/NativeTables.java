package org.varianteffect.annotation.backfill.oldrepresentation.generator.newpipeline;

import java.util.List;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.chance.Dice;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.chance.Topic;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.gene.GenomicNames;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.plan.Blemish;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.plan.NativeLinks;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.plan.Variant;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.plan.VariantPlan;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.source.Census;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.table.CopyRow;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.table.Table;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.vrs.DocumentShape;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.vrs.MeasuredAllele;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.vrs.PlacedAllele;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.vrs.VrsText;
import org.varianteffect.annotation.model.mapping.SequenceLevel;

/**
 * What the new pipeline has written already: alleles, and the mapping records of the variants that
 * it mapped.
 */
public final class NativeTables {
  private static final int REPLACED_AFTER = 20;

  private final VariantPlan variants;
  private final Census census;
  private final Dice dice;

  public NativeTables(VariantPlan variants, Census census, Dice dice) {
    this.variants = variants;
    this.census = census;
    this.dice = dice;
  }

  public Table alleles() {
    return new Table(
        "alleles",
        "id, vrs_digest, level, hgvs_g, hgvs_c, hgvs_p, clingen_allele_id, post_mapped, created_at, updated_at",
        row -> census.nativeAlleles().forEach(number -> allele(row, number)));
  }

  public Table mappingRecords() {
    return new Table(
        "mapping_records",
        "id, variant_id, vrs_digest, pre_mapped, assay_level, hgvs_assay_level, mapping_api_version, mapped_date,"
            + " vrs_version, alignment_level, at_mismatched_locus, near_gap, target_gene_mapping_id, valid_from, valid_to",
        row -> forEachRecord((id, variant, from, to) -> mappingRecord(row, id, variant, from, to)));
  }

  public Table mappingRecordAlleles() {
    return new Table(
        "mapping_record_alleles",
        "id, mapping_record_id, allele_id, is_authoritative, projection_group, valid_from, valid_to",
        row -> forEachRecord((id, variant, from, to) -> links(row, id, variant, from, to)));
  }

  int alleleId(int alleleNumber) {
    return 1 + census.nativeAlleles().rank(alleleNumber);
  }

  MeasuredAllele allele(int alleleNumber) {
    return MeasuredAllele.numbered(
        alleleNumber, GenomicNames.changeOf(variants.scoreSetPlan().genes(), alleleNumber / 2));
  }

  private void allele(CopyRow row, int number) {
    MeasuredAllele allele = allele(number);
    PlacedAllele placed = allele.onReference().get(0);
    boolean contrary = census.isContrary(Blemish.CONTRARY_NATIVE_FIELD, number);
    boolean unregistered = !contrary && dice.chance(0.05, Topic.NATIVE_FACT, -1L - number);
    int day = NativeDays.ofAllele(number, dice);
    row.add(alleleId(number)).add(placed.identifier()).add(allele.level().spelling());
    for (SequenceLevel level : SequenceLevel.values()) {
      row.add(level == allele.level() ? allele.hgvs() : null);
    }
    row.add(unregistered ? null : allele.clingenId() + (contrary ? "8" : ""))
        .add(VrsText.allele(placed, allele.hgvs(), DocumentShape.PLAIN))
        .day(day)
        .day(day)
        .end();
  }

  private void mappingRecord(CopyRow row, int id, Variant variant, int from, Integer to) {
    MeasuredAllele measured = variant.measured();
    PlacedAllele before = measured.onTarget(variant.set().target()).get(0);
    row.add(id)
        .add(variant.id())
        .add(before.identifier())
        .add(VrsText.allele(before, null, DocumentShape.PLAIN))
        .add(measured.level().spelling())
        .add(measured.hgvs())
        .add("3.0." + from % 7)
        .day(from)
        .add("2.0")
        .add(measured.level().spelling())
        .add(false)
        .add(false)
        .add(variant.set().id());
    window(row, variant.id(), from, to);
    row.end();
  }

  private void links(CopyRow row, int recordId, Variant variant, int from, Integer to) {
    List<NativeLinks.Link> links = NativeLinks.of(variant);
    for (NativeLinks.Link link : links) {
      row.add(row.rows() + 1)
          .add(recordId)
          .add(alleleId(link.allele().number()))
          .add(link.authoritative())
          .add(link.projectionGroup());
      window(row, variant.id(), from, to);
      row.end();
    }
  }

  /** A replaced record ends at the very instant at which the next one starts. */
  private void window(CopyRow row, int variantId, int from, Integer to) {
    int second = NativeDays.secondOf(variantId, dice);
    row.instant(from, second);
    if (to == null) {
      row.addNull();
    } else {
      row.instant(to, second);
    }
  }

  private void forEachRecord(RecordConsumer consumer) {
    int[] id = {0};
    variants.forEach(
        variant -> {
          if (variant.isNative()) {
            id[0] = recordsOf(variant, id[0], consumer);
          }
        });
  }

  /** One in ten was mapped twice by the new pipeline. */
  private int recordsOf(Variant variant, int lastId, RecordConsumer consumer) {
    int from = variant.nativeDay();
    if (!dice.chance(0.1, Topic.NATIVE, Dice.both(variant.id(), 2))) {
      consumer.accept(lastId + 1, variant, from, null);
      return lastId + 1;
    }
    int to = from + REPLACED_AFTER;
    consumer.accept(lastId + 1, variant, from, to);
    consumer.accept(lastId + 2, variant, to, null);
    return lastId + 2;
  }

  private interface RecordConsumer {
    void accept(int id, Variant variant, int from, Integer to);
  }
}
