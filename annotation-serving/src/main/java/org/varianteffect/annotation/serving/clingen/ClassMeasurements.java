package org.varianteffect.annotation.serving.clingen;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.varianteffect.annotation.model.mapping.ClingenSpelling;
import org.varianteffect.annotation.model.validtime.ReadTime;
import org.varianteffect.annotation.serving.Json;
import org.varianteffect.annotation.serving.ReadScope;
import org.varianteffect.annotation.serving.allele.EquivalenceClass;
import org.varianteffect.annotation.serving.allele.FocusAllele;
import org.varianteffect.annotation.serving.failure.AnswerTooLarge;
import org.varianteffect.annotation.serving.failure.InvalidParameter;
import org.varianteffect.annotation.serving.failure.UnknownAllele;
import org.varianteffect.annotation.serving.query.ResultRow;
import org.varianteffect.annotation.serving.query.Snapshot;
import org.varianteffect.annotation.serving.query.Snapshots;

/** Reads the measurements of a change and of all that is equivalent to it. */
public final class ClassMeasurements {

  /** The most measurements of an answer. */
  public static final int MAXIMUM = 10_000;

  private final Snapshots snapshots;

  /**
   * @param dataSource where each call takes its connection from, and gives it back to at its end
   */
  public ClassMeasurements(DataSource dataSource) {
    this.snapshots = Snapshots.forLookups(dataSource);
  }

  /**
   * The measurements of the equivalence class of an id: direct ones first, then those of the newest
   * published score sets.
   *
   * @param includeSuperseded whether score sets that a visible one replaces count, too
   * @throws AnswerTooLarge when there are more than {@link #MAXIMUM}, or as many alleles
   * @throws InvalidParameter when the text is no id
   * @throws UnknownAllele when no visible score set maps, or once mapped, to such an allele
   */
  public List<ClassMeasurement> of(
      String clingenAlleleId, boolean includeSuperseded, ReadScope scope, ReadTime time) {
    String id = ClingenAlleleId.parse("clingenAlleleId", clingenAlleleId).toString();
    return snapshots.read(scope, time, snapshot -> read(snapshot, id, includeSuperseded));
  }

  private static List<ClassMeasurement> read(
      Snapshot snapshot, String id, boolean includeSuperseded) {
    Set<String> digests = EquivalenceClass.of(snapshot, FocusAllele.find(snapshot, id)).keySet();
    List<Row> rows =
        snapshot
            .query(ClassMeasurements.class, "class_measurements")
            .bindArray("digests", String.class, digests)
            .bindArray("spellings", String.class, ClingenSpelling.all(id))
            .bind("includeSuperseded", includeSuperseded)
            .bind("limit", MAXIMUM + 1)
            .map((resultSet, context) -> Row.read(new ResultRow(resultSet), id))
            .list();
    if (rows.size() > MAXIMUM) {
      throw new AnswerTooLarge(id, "measurements in its class", MAXIMUM);
    }
    return rows.stream().filter(Measurements.once(Row::key)).map(Row::measurement).toList();
  }

  /** A row of {@code class_measurements.sql}. */
  private record Row(int variantId, ClassMeasurement measurement) {
    static Row read(ResultRow row, String asked) throws SQLException {
      return new Row(row.integer("variant_id"), ClassMeasurements.measurement(row, asked));
    }

    List<Object> key() {
      return List.of(variantId, measurement.alleleDigest());
    }
  }

  private static ClassMeasurement measurement(ResultRow row, String asked) throws SQLException {
    Optional<String> id = row.maybeFilledText("clingen_allele_id");
    return new ClassMeasurement(
        Relationship.of(
            id.map(ClingenSpelling::inByteOrder).filter(asked::equals).isPresent(),
            row.text("level")),
        Measurements.measurement(row),
        row.text("assay_level"),
        row.maybeText("hgvs_assay_level"),
        row.text("vrs_digest"),
        id,
        row.maybeText("score").filter(text -> !text.equals("null")).map(Json::new),
        row.maybeText("superseded_by"));
  }
}
