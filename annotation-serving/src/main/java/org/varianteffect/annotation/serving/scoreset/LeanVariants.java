package org.varianteffect.annotation.serving.scoreset;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jdbi.v3.core.result.ResultIterable;
import org.varianteffect.annotation.model.validtime.ReadTime;
import org.varianteffect.annotation.serving.ReadScope;
import org.varianteffect.annotation.serving.failure.UnknownScoreSet;
import org.varianteffect.annotation.serving.query.Counted;
import org.varianteffect.annotation.serving.query.FirstOfEach;
import org.varianteffect.annotation.serving.query.ResultRow;
import org.varianteffect.annotation.serving.query.Snapshot;
import org.varianteffect.annotation.serving.query.Snapshots;

/** Reads all variants of a score set at a glance. */
public final class LeanVariants {

  /**
   * A number that is no longer than a double written out (309 digits before the point, 324 zeros
   * and 17 digits behind it), as {@code jsonb} writes it.
   */
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d{1,350}(\\.\\d{0,350})?|\\.\\d{1,350})([eE][+-]?\\d{1,3})?");

  private final Snapshots snapshots;

  /**
   * @param dataSource where each call takes its connection from, and gives it back to at its end
   */
  public LeanVariants(DataSource dataSource) {
    this.snapshots = Snapshots.byIndex(dataSource);
  }

  /**
   * The variants of a score set in order of their numbers, one at a time in constant memory.
   *
   * @return how many there were
   * @throws UnknownScoreSet before the first variant
   */
  public long ofScoreSet(
      String scoreSetUrn, ReadScope scope, ReadTime time, Consumer<? super LeanVariant> reader) {
    return snapshots.<LeanVariant, Long>stream(
        scope,
        time,
        reader,
        (snapshot, variants) ->
            Counted.passOn(query(snapshot, VisibleScoreSets.id(snapshot, scoreSetUrn)), variants));
  }

  private static ResultIterable<LeanVariant> query(Snapshot snapshot, int scoreSetId) {
    return snapshot
        .query(
            LeanVariants.class,
            "lean_variants",
            Map.of("restriction", "v.scoreset_id = :id", "page", ""))
        .bind("id", scoreSetId)
        .map((resultSet, context) -> Row.read(new ResultRow(resultSet)))
        .filter(new FirstOfEach<>(Row::variantId))
        .map(Row::variant);
  }

  private static LeanVariant read(ResultRow row) throws SQLException {
    return new LeanVariant(
        row.maybeText("urn"),
        row.maybeText("score").flatMap(LeanVariants::number),
        row.maybeText("functional_consequence"),
        row.maybeFilledText("clingen_allele_id"),
        row.maybeText("vrs_digest"),
        row.maybeText("hgvs_nt").map(ParsedHgvs::of),
        row.maybeText("hgvs_pro").map(ParsedHgvs::of),
        row.maybeText("hgvs_splice").map(ParsedHgvs::of),
        row.maybeText("hgvs_g").map(ParsedHgvs::of),
        row.maybeText("hgvs_c").map(ParsedHgvs::of),
        row.maybeText("hgvs_p").map(ParsedHgvs::of));
  }

  /** A row of {@code lean_variants.sql}. */
  private record Row(int variantId, LeanVariant variant) {
    static Row read(ResultRow row) throws SQLException {
      return new Row(row.integer("variant_id"), LeanVariants.read(row));
    }
  }

  private static Optional<BigDecimal> number(String text) {
    return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }
}
