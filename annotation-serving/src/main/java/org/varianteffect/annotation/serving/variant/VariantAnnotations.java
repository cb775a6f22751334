package org.varianteffect.annotation.serving.variant;

import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.varianteffect.annotation.model.validtime.ReadTime;
import org.varianteffect.annotation.serving.ReadScope;
import org.varianteffect.annotation.serving.failure.UnknownScoreSet;
import org.varianteffect.annotation.serving.failure.UnknownVariant;
import org.varianteffect.annotation.serving.query.Counted;
import org.varianteffect.annotation.serving.query.Grouping;
import org.varianteffect.annotation.serving.query.Snapshot;
import org.varianteffect.annotation.serving.query.Snapshots;
import org.varianteffect.annotation.serving.query.Urn;
import org.varianteffect.annotation.serving.scoreset.VisibleScoreSets;

/**
 * Reads variants with their mapping and the state of their annotations: what the view {@code
 * v_variant_annotations} says of live rows, at any time.
 */
public final class VariantAnnotations {

  /**
   * Variants that are looked up together: enough to be fast, few enough to be put in order here.
   */
  private static final int PORTION = 1_000;

  private final Snapshots ofVariants;
  private final Snapshots ofScoreSets;

  /**
   * @param dataSource where each call takes its connection from, and gives it back to at its end
   */
  public VariantAnnotations(DataSource dataSource) {
    this.ofVariants = Snapshots.ofOneStatement(dataSource);
    this.ofScoreSets = Snapshots.byPortion(dataSource);
  }

  /**
   * One row per kind of annotation, by type and version; one without {@code status} when nobody
   * tried any.
   *
   * @throws UnknownVariant when there is no such variant
   */
  public List<VariantAnnotation> ofVariant(String variantUrn, ReadScope scope, ReadTime time) {
    List<VariantAnnotationRow> rows =
        ofVariants.read(
            scope,
            time,
            snapshot ->
                snapshot
                    .query(VariantAnnotations.class, "annotations_of_variant")
                    .bind("urn", Urn.ofVariant(variantUrn))
                    .map(VariantAnnotationRow::ofVariant)
                    .list());
    if (rows.isEmpty()) {
      throw new UnknownVariant(variantUrn);
    }
    return VariantAnnotationRow.inOrder(rows);
  }

  /**
   * All rows of a score set in order of its variants, one at a time in constant memory.
   *
   * @return how many rows there were
   * @throws UnknownScoreSet before the first row
   */
  public long ofScoreSet(
      String scoreSetUrn,
      ReadScope scope,
      ReadTime time,
      Consumer<? super VariantAnnotation> reader) {
    return ofScoreSets.<VariantAnnotation, Long>stream(
        scope, time, reader, (snapshot, rows) -> passOn(snapshot, scoreSetUrn, rows));
  }

  private static long passOn(
      Snapshot snapshot, String scoreSetUrn, Consumer<VariantAnnotation> reader) {
    Grouping<VariantAnnotationRow> variants =
        new Grouping<>(
            VariantAnnotationRow::variantId,
            rows -> VariantAnnotationRow.inOrder(rows).forEach(reader));
    Grouping<VariantAnnotationRow> portions =
        new Grouping<>(
            VariantAnnotationRow::portion,
            rows -> rows.stream().sorted(VariantAnnotationRow.BY_VARIANT).forEach(variants));
    long rows =
        Counted.passOn(
            snapshot
                .query(VariantAnnotations.class, "annotations_of_score_set")
                .bind("id", VisibleScoreSets.id(snapshot, scoreSetUrn))
                .bind("portion", PORTION)
                .map(VariantAnnotationRow.ofScoreSet(scoreSetUrn)),
            portions);
    portions.finish();
    variants.finish();
    return rows;
  }
}
