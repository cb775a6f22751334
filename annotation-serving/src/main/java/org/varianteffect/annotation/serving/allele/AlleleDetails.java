package org.varianteffect.annotation.serving.allele;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.varianteffect.annotation.model.validtime.ReadTime;
import org.varianteffect.annotation.serving.ReadScope;
import org.varianteffect.annotation.serving.failure.InvalidParameter;
import org.varianteffect.annotation.serving.failure.UnknownAllele;
import org.varianteffect.annotation.serving.query.Snapshot;
import org.varianteffect.annotation.serving.query.Snapshots;

/** Reads one allele with its equivalence class and all their annotations. */
public final class AlleleDetails {

  private final Snapshots snapshots;

  /**
   * @param dataSource where each call takes its connection from, and gives it back to at its end
   */
  public AlleleDetails(DataSource dataSource) {
    this.snapshots = Snapshots.forLookups(dataSource);
  }

  /**
   * The allele of a digest, CAID or PAID. What it is does not depend on the read time; its class
   * and annotations do.
   *
   * @throws InvalidParameter when the id is none of these
   * @throws UnknownAllele when no visible score set maps, or once mapped, to it
   */
  public AlleleDetail of(String id, ReadScope scope, ReadTime time) {
    return snapshots.read(scope, time, snapshot -> detail(snapshot, id));
  }

  private static AlleleDetail detail(Snapshot snapshot, String id) {
    List<FocusAllele> focus = FocusAllele.find(snapshot, id);
    Map<String, ClassMember> members = EquivalenceClass.of(snapshot, focus);
    return new AlleleDetail(
        focus.get(0).identity(),
        focus.get(0).vrs(),
        members,
        AlleleReader.annotations(snapshot, members.keySet()));
  }
}
