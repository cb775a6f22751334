package org.varianteffect.annotation.backfill.oldrepresentation.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.OldDatabase.GnomadFact;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.OldDatabase.OldGnomad;

/** Two variants that share an allele, and were annotated at different times. */
public final class WorkedExample {

  private WorkedExample() {}

  /**
   * @param allele the document of the allele that they share
   */
  public static OldDatabase database(JsonNode allele) {
    return new OldDatabase(
        List.of(
            mapping(70, 7, false, "2023-02-01", allele, vep("missense_variant", "2023-02-10")),
            mapping(71, 7, true, "2024-06-01", allele, vep("missense_variant", "2024-06-20")),
            mapping(80, 8, true, "2024-01-01", allele, vep("splice_region_variant", "2024-01-05"))),
        List.of(new OldGnomad(5, "v3.1.2"), new OldGnomad(9, "v4.1")),
        List.of(new GnomadFact(70, 5), new GnomadFact(71, 9)),
        List.of(),
        List.of(),
        List.of(),
        NewRows.none());
  }

  private static OldMapping.Vep vep(String consequence, String asked) {
    return new OldMapping.Vep(consequence, LocalDate.parse(asked));
  }

  private static OldMapping mapping(
      int id, int variant, boolean current, String mapped, JsonNode allele, OldMapping.Vep vep) {
    return new OldMapping(
        id,
        variant,
        current,
        LocalDate.parse(mapped),
        LocalDate.parse(mapped),
        new OldMapping.Documents(null, allele),
        new OldMapping.Names("genomic", null, null, null, null, null),
        vep,
        new OldMapping.Run("1.0", "2.0", null, null, null, null));
  }
}
