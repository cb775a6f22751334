package org.varianteffect.annotation.serving.scoreset;

import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.varianteffect.annotation.model.validtime.ReadTime;
import org.varianteffect.annotation.serving.ReadScope;
import org.varianteffect.annotation.serving.annotation.AnnotationColumns;
import org.varianteffect.annotation.serving.failure.InvalidParameter;
import org.varianteffect.annotation.serving.failure.NothingMatches;
import org.varianteffect.annotation.serving.failure.UnknownScoreSet;
import org.varianteffect.annotation.serving.query.Counted;
import org.varianteffect.annotation.serving.query.PlainText;
import org.varianteffect.annotation.serving.query.ResultRow;
import org.varianteffect.annotation.serving.query.Snapshot;
import org.varianteffect.annotation.serving.query.Snapshots;

/** Reads the rows of gnomAD that speak of a score set's variants. */
public final class GnomadVariants {

  private final Snapshots snapshots;

  /**
   * @param dataSource where each call takes its connection from, and gives it back to at its end
   */
  public GnomadVariants(DataSource dataSource) {
    this.snapshots = Snapshots.byIndex(dataSource);
  }

  /**
   * The rows of the alleles, measured and translated, that a score set's variants map to; by their
   * ids, one at a time.
   *
   * @param version restricts to one release, e.g. {@code v4.1}
   * @throws InvalidParameter when that can be no release
   * @throws UnknownScoreSet before the first row
   * @throws NothingMatches when there is no such row
   */
  public void ofScoreSet(
      String urn,
      Optional<String> version,
      ReadScope scope,
      ReadTime time,
      Consumer<? super ScoreSetGnomad> reader) {
    PlainText.ofAny("version", version);
    snapshots.<ScoreSetGnomad, Void>stream(
        scope,
        time,
        reader,
        (snapshot, rows) -> {
          if (Counted.passOn(query(snapshot, urn, version), rows) == 0) {
            throw new NothingMatches(
                urn, "gnomAD variants" + version.map(v -> " of release " + v).orElse(""));
          }
          return null;
        });
  }

  private static Iterable<ScoreSetGnomad> query(
      Snapshot snapshot, String urn, Optional<String> version) {
    return snapshot
        .query(GnomadVariants.class, "gnomad_variants")
        .bind("scoreSetId", VisibleScoreSets.id(snapshot, urn))
        .bind("version", version.orElse(null))
        .map((resultSet, context) -> gnomad(new ResultRow(resultSet)));
  }

  private static ScoreSetGnomad gnomad(ResultRow row) throws SQLException {
    return new ScoreSetGnomad(
        AnnotationColumns.gnomad(row).orElseThrow(), MappedVariantLinks.read(row));
  }
}
