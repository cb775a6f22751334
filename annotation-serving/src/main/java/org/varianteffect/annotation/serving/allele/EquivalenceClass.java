package org.varianteffect.annotation.serving.allele;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.varianteffect.annotation.serving.failure.AnswerTooLarge;
import org.varianteffect.annotation.serving.query.ResultRow;
import org.varianteffect.annotation.serving.query.Snapshot;

/** Alleles that are one change, or make one protein change, as visible score sets map them. */
public final class EquivalenceClass {

  /** The most alleles of a class. */
  public static final int MAXIMUM = 10_000;

  private EquivalenceClass() {}

  /**
   * The class of alleles that one name names, by digest.
   *
   * @throws AnswerTooLarge when it has more than {@link #MAXIMUM}
   */
  public static Map<String, ClassMember> of(Snapshot snapshot, List<FocusAllele> focus) {
    String level = focus.get(0).identity().level();
    Map<String, ClassMember> members = new LinkedHashMap<>();
    focus.forEach(allele -> members.put(allele.identity().digest(), null));
    snapshot
        .query(EquivalenceClass.class, "equivalence_class")
        .bindArray("focusIds", Integer.class, focus.stream().map(FocusAllele::id).toList())
        .bind("limit", MAXIMUM + 1)
        .map((resultSet, context) -> member(new ResultRow(resultSet), level))
        .forEach(member -> members.put(member.getKey(), member.getValue()));
    if (members.size() > MAXIMUM) {
      throw new AnswerTooLarge(focus.get(0).identity().digest(), "equivalent alleles", MAXIMUM);
    }
    return members;
  }

  private static Map.Entry<String, ClassMember> member(ResultRow row, String focusLevel)
      throws SQLException {
    AlleleIdentity allele = AlleleIdentity.read(row);
    boolean isFocus = row.flag("is_focus");
    Relation relation = Relation.of(focusLevel, allele.level(), row.flag("same_change"));
    return Map.entry(
        allele.digest(),
        new ClassMember(
            allele.level(),
            allele.hgvsG(),
            allele.hgvsC(),
            allele.hgvsP(),
            allele.clingenAlleleId(),
            isFocus,
            isFocus ? Optional.empty() : Optional.of(relation)));
  }
}
