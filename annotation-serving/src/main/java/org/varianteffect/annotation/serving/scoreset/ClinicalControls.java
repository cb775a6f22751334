package org.varianteffect.annotation.serving.scoreset;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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

/** Reads the ClinVar controls that speak of a score set's variants. */
public final class ClinicalControls {

  private final Snapshots snapshots;

  /**
   * @param dataSource where each call takes its connection from, and gives it back to at its end
   */
  public ClinicalControls(DataSource dataSource) {
    this.snapshots = Snapshots.byIndex(dataSource);
  }

  /**
   * The controls of the alleles, measured and translated, that a score set's variants map to; by
   * their ids, one at a time.
   *
   * @param db restricts to one database, e.g. {@code ClinVar}
   * @param version restricts to one release, e.g. {@code 06_2024}
   * @throws InvalidParameter when one of these can be no name
   * @throws UnknownScoreSet before the first control
   * @throws NothingMatches when there is no such control
   */
  public void ofScoreSet(
      String urn,
      Optional<String> db,
      Optional<String> version,
      ReadScope scope,
      ReadTime time,
      Consumer<? super ScoreSetControl> reader) {
    PlainText.ofAny("db", db);
    PlainText.ofAny("version", version);
    snapshots.<ScoreSetControl, Void>stream(
        scope,
        time,
        reader,
        (snapshot, controls) -> {
          if (Counted.passOn(query(snapshot, urn, db, version), controls) == 0) {
            throw new NothingMatches(urn, wanted(db, version));
          }
          return null;
        });
  }

  /**
   * The databases and releases of those controls, by database.
   *
   * @throws UnknownScoreSet when there is no such score set
   * @throws NothingMatches when no control speaks of its variants
   */
  public List<ControlOption> options(String urn, ReadScope scope, ReadTime time) {
    return snapshots.read(scope, time, snapshot -> options(snapshot, urn));
  }

  private static Iterable<ScoreSetControl> query(
      Snapshot snapshot, String urn, Optional<String> db, Optional<String> version) {
    return snapshot
        .query(ClinicalControls.class, "controls_of_score_set")
        .bind("scoreSetId", VisibleScoreSets.id(snapshot, urn))
        .bind("db", db.orElse(null))
        .bind("version", version.orElse(null))
        .map((resultSet, context) -> control(new ResultRow(resultSet)));
  }

  private static ScoreSetControl control(ResultRow row) throws SQLException {
    return new ScoreSetControl(
        AnnotationColumns.clinvar(row).orElseThrow(), MappedVariantLinks.read(row));
  }

  private static List<ControlOption> options(Snapshot snapshot, String urn) {
    Map<String, List<String>> versions =
        snapshot
            .query(ClinicalControls.class, "clinical_control_options")
            .bind("scoreSetId", VisibleScoreSets.id(snapshot, urn))
            .map((row, context) -> Map.entry(row.getString("db_name"), row.getString("db_version")))
            .stream()
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    TreeMap::new,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    if (versions.isEmpty()) {
      throw new NothingMatches(urn, wanted(Optional.empty(), Optional.empty()));
    }
    return versions.entrySet().stream().map(ClinicalControls::option).toList();
  }

  private static ControlOption option(Map.Entry<String, List<String>> versions) {
    return new ControlOption(
        versions.getKey(), versions.getValue().stream().sorted(ReleaseOrder.NEWEST_FIRST).toList());
  }

  private static String wanted(Optional<String> db, Optional<String> version) {
    return "clinical controls"
        + db.map(name -> " of " + name).orElse("")
        + version.map(release -> " of release " + release).orElse("");
  }
}
