package org.varianteffect.annotation.serving.variant;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jdbi.v3.core.result.ResultIterable;
import org.varianteffect.annotation.model.validtime.ReadTime;
import org.varianteffect.annotation.serving.ReadScope;
import org.varianteffect.annotation.serving.failure.NothingMatches;
import org.varianteffect.annotation.serving.failure.UnknownScoreSet;
import org.varianteffect.annotation.serving.failure.UnknownVariant;
import org.varianteffect.annotation.serving.query.Counted;
import org.varianteffect.annotation.serving.query.Grouping;
import org.varianteffect.annotation.serving.query.ResultRow;
import org.varianteffect.annotation.serving.query.Snapshot;
import org.varianteffect.annotation.serving.query.Snapshots;
import org.varianteffect.annotation.serving.scoreset.VisibleScoreSets;

/** Reads what variants map to, from the record that holds at the read time. */
public final class VariantMappings {

  private static final String ONE_VARIANT = "v.id = :id";
  private static final String ONE_SCORE_SET = "v.scoreset_id = :id";
  private static final String WANTED = "mappings";

  private final Snapshots snapshots;

  public VariantMappings(DataSource dataSource) {
    this.snapshots = new Snapshots(dataSource);
  }

  /**
   * What a variant maps to.
   *
   * @throws UnknownVariant when there is no such variant
   * @throws NothingMatches when no record of it holds at the read time
   */
  public VariantMapping ofVariant(String variantUrn, ReadScope scope, ReadTime time) {
    return snapshots.read(
        scope,
        time,
        snapshot -> {
          List<VariantMappingRow> rows =
              query(snapshot, ONE_VARIANT, VisibleVariants.id(snapshot, variantUrn)).list();
          if (rows.isEmpty()) {
            throw new NothingMatches(variantUrn, WANTED);
          }
          return VariantMappingRow.together(rows);
        });
  }

  /**
   * What the variants of a score set map to, in order of the variants, one at a time in constant
   * memory; variants without a record are left out.
   *
   * @throws UnknownScoreSet before the first mapping
   * @throws NothingMatches when no variant has a record that holds at the read time
   */
  public void ofScoreSet(
      String scoreSetUrn, ReadScope scope, ReadTime time, Consumer<? super VariantMapping> reader) {
    snapshots.read(
        scope,
        time,
        snapshot -> {
          int scoreSetId = VisibleScoreSets.id(snapshot, scoreSetUrn);
          Grouping<VariantMappingRow> records =
              new Grouping<>(
                  VariantMappingRow::recordId,
                  rows -> reader.accept(VariantMappingRow.together(rows)));
          if (Counted.passOn(query(snapshot, ONE_SCORE_SET, scoreSetId), records) == 0) {
            throw new NothingMatches(scoreSetUrn, WANTED);
          }
          records.finish();
          return null;
        });
  }

  private static ResultIterable<VariantMappingRow> query(
      Snapshot snapshot, String restriction, int id) {
    return snapshot
        .query(VariantMappings.class, "variant_mappings", Map.of("restriction", restriction))
        .bind("id", id)
        .map((resultSet, context) -> VariantMappingRow.read(new ResultRow(resultSet)));
  }
}
