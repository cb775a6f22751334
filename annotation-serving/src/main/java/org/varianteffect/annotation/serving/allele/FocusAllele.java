package org.varianteffect.annotation.serving.allele;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.varianteffect.annotation.model.mapping.ClingenSpelling;
import org.varianteffect.annotation.serving.Json;
import org.varianteffect.annotation.serving.failure.InvalidParameter;
import org.varianteffect.annotation.serving.failure.UnknownAllele;
import org.varianteffect.annotation.serving.query.ResultRow;
import org.varianteffect.annotation.serving.query.Snapshot;

/** An allele that was asked for by name. */
public record FocusAllele(int id, AlleleIdentity identity, Optional<Json> vrs) {

  /**
   * The visible alleles of a name, the best one to speak of first: on the transcript, else genomic,
   * else protein.
   *
   * @throws InvalidParameter when the text can be no name
   * @throws UnknownAllele when there is no such visible allele
   */
  public static List<FocusAllele> find(Snapshot snapshot, String name) {
    AlleleId id = AlleleId.parse(name);
    List<FocusAllele> found =
        snapshot
            .query(FocusAllele.class, "focus_alleles", Map.of("restriction", id.restriction()))
            .bind("id", id.text())
            .bindArray("spellings", String.class, ClingenSpelling.all(id.text()))
            .map((resultSet, context) -> read(new ResultRow(resultSet)))
            .list();
    if (found.isEmpty()) {
      throw new UnknownAllele(name);
    }
    return found;
  }

  private static FocusAllele read(ResultRow row) throws SQLException {
    return new FocusAllele(row.integer("id"), AlleleIdentity.read(row), row.maybeJson("vrs"));
  }
}
