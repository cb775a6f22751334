package org.varianteffect.annotation.serving.variant;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jdbi.v3.core.result.ResultIterable;
import org.jdbi.v3.core.statement.Query;
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
import org.varianteffect.annotation.serving.query.Urn;
import org.varianteffect.annotation.serving.scoreset.VisibleScoreSets;

/** Reads what variants map to, from the record that holds at the read time. */
public final class VariantMappings {

  // a variant that has no record is to be told from none
  private static final Map<String, String> ONE_VARIANT =
      VariantSelection.ONE.with("records", "LEFT JOIN");
  private static final Map<String, String> ONE_SCORE_SET =
      VariantSelection.OF_SCORE_SET.with("records", "JOIN");
  private static final String WANTED = "mappings";

  private final Snapshots ofVariants;
  private final Snapshots ofScoreSets;

  /**
   * @param dataSource where each call takes its connection from, and gives it back to at its end
   */
  public VariantMappings(DataSource dataSource) {
    this.ofVariants = Snapshots.ofOneStatement(dataSource);
    this.ofScoreSets = Snapshots.byIndex(dataSource);
  }

  /**
   * What a variant maps to.
   *
   * @throws UnknownVariant when there is no such variant
   * @throws NothingMatches when no record of it holds at the read time
   */
  public VariantMapping ofVariant(String variantUrn, ReadScope scope, ReadTime time) {
    List<Optional<VariantMappingRow>> rows =
        ofVariants.read(
            scope,
            time,
            snapshot ->
                query(snapshot, ONE_VARIANT)
                    .bind("urn", Urn.ofVariant(variantUrn))
                    .map((row, context) -> VariantMappingRow.maybe(new ResultRow(row)))
                    .list());
    if (rows.isEmpty()) {
      throw new UnknownVariant(variantUrn);
    }
    return VariantMappingRow.together(rows.stream().flatMap(Optional::stream).toList())
        .orElseThrow(() -> new NothingMatches(variantUrn, WANTED));
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
    ofScoreSets.<VariantMapping, Void>stream(
        scope,
        time,
        reader,
        (snapshot, mappings) -> {
          Grouping<VariantMappingRow> variants =
              new Grouping<>(
                  VariantMappingRow::variantId,
                  rows -> VariantMappingRow.together(rows).ifPresent(mappings));
          if (Counted.passOn(ofScoreSet(snapshot, scoreSetUrn), variants) == 0) {
            throw new NothingMatches(scoreSetUrn, WANTED);
          }
          variants.finish();
          return null;
        });
  }

  private static ResultIterable<VariantMappingRow> ofScoreSet(Snapshot snapshot, String urn) {
    int id = VisibleScoreSets.id(snapshot, urn);
    return query(snapshot, ONE_SCORE_SET)
        .bind("id", id)
        .map((row, context) -> VariantMappingRow.read(new ResultRow(row)));
  }

  private static Query query(Snapshot snapshot, Map<String, String> parts) {
    return snapshot.query(VariantMappings.class, "variant_mappings", parts);
  }
}
