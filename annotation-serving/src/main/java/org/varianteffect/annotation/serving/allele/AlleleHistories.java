package org.varianteffect.annotation.serving.allele;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.varianteffect.annotation.model.validtime.ReadTime;
import org.varianteffect.annotation.serving.ReadScope;
import org.varianteffect.annotation.serving.annotation.AnnotationColumns;
import org.varianteffect.annotation.serving.failure.InvalidParameter;
import org.varianteffect.annotation.serving.failure.UnknownAllele;
import org.varianteffect.annotation.serving.query.ResultRow;
import org.varianteffect.annotation.serving.query.Snapshot;
import org.varianteffect.annotation.serving.query.Snapshots;

/** Reads the timelines of an allele's annotations. */
public final class AlleleHistories {

  private final Snapshots snapshots;

  /**
   * @param dataSource where each call takes its connection from, and gives it back to at its end
   */
  public AlleleHistories(DataSource dataSource) {
    this.snapshots = new Snapshots(dataSource);
  }

  /**
   * Every annotation row of an allele with its window. As of an instant it is the history as it was
   * then: what had begun, and open where it had not ended yet.
   *
   * @param id a digest; or a CAID or PAID, for its allele on the transcript, else the genomic one
   * @throws InvalidParameter when the id is none of these
   * @throws UnknownAllele when no visible score set maps, or once mapped, to it
   */
  public AlleleHistory of(String id, ReadScope scope, ReadTime time) {
    return snapshots.read(
        scope, time, snapshot -> history(snapshot, FocusAllele.find(snapshot, id).get(0)));
  }

  private static AlleleHistory history(Snapshot snapshot, FocusAllele allele) {
    return new AlleleHistory(
        allele.identity(),
        rows(snapshot, allele, "vep_history", AnnotationColumns::vep),
        rows(snapshot, allele, "gnomad_history", AnnotationColumns::gnomad),
        rows(snapshot, allele, "clinvar_history", AnnotationColumns::clinvar));
  }

  private static <T> List<Held<T>> rows(
      Snapshot snapshot, FocusAllele allele, String query, Fact<T> fact) {
    return snapshot
        .query(AlleleHistories.class, query)
        .bind("alleleId", allele.id())
        .map((resultSet, context) -> held(new ResultRow(resultSet), fact))
        .list();
  }

  private static <T> Held<T> held(ResultRow row, Fact<T> fact) throws SQLException {
    return new Held<>(
        fact.read(row).orElseThrow(), row.instant("valid_from"), row.maybeInstant("valid_to"));
  }

  @FunctionalInterface
  private interface Fact<T> {
    Optional<T> read(ResultRow row) throws SQLException;
  }
}
