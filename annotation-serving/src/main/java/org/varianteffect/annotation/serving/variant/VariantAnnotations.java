package org.varianteffect.annotation.serving.variant;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jdbi.v3.core.result.ResultIterable;
import org.varianteffect.annotation.model.validtime.ReadTime;
import org.varianteffect.annotation.serving.ReadScope;
import org.varianteffect.annotation.serving.failure.UnknownScoreSet;
import org.varianteffect.annotation.serving.failure.UnknownVariant;
import org.varianteffect.annotation.serving.query.Counted;
import org.varianteffect.annotation.serving.query.Snapshot;
import org.varianteffect.annotation.serving.query.Snapshots;
import org.varianteffect.annotation.serving.scoreset.VisibleScoreSets;

/**
 * Reads variants with their mapping and the state of their annotations: what the view {@code
 * v_variant_annotations} says of live rows, at any time.
 */
public final class VariantAnnotations {

  private static final String ONE_VARIANT = "v.id = :id";
  private static final String ONE_SCORE_SET = "v.scoreset_id = :id";

  private final Snapshots snapshots;

  public VariantAnnotations(DataSource dataSource) {
    this.snapshots = new Snapshots(dataSource);
  }

  /**
   * One row per kind of annotation, by type and version; one without {@code status} when nobody
   * tried any.
   *
   * @throws UnknownVariant when there is no such variant
   */
  public List<VariantAnnotation> ofVariant(String variantUrn, ReadScope scope, ReadTime time) {
    return snapshots.read(
        scope,
        time,
        snapshot -> query(snapshot, ONE_VARIANT, VisibleVariants.id(snapshot, variantUrn)).list());
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
    return snapshots.read(
        scope,
        time,
        snapshot ->
            Counted.passOn(
                query(snapshot, ONE_SCORE_SET, VisibleScoreSets.id(snapshot, scoreSetUrn)),
                reader));
  }

  private static ResultIterable<VariantAnnotation> query(
      Snapshot snapshot, String restriction, int id) {
    return snapshot
        .query(VariantAnnotations.class, "variant_annotations", Map.of("restriction", restriction))
        .bind("id", id)
        .map(new VariantAnnotationMapper());
  }
}
