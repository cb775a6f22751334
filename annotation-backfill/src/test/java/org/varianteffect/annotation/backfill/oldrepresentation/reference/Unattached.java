package org.varianteffect.annotation.backfill.oldrepresentation.reference;

import static org.varianteffect.annotation.backfill.oldrepresentation.reference.OldText.nullIfEmpty;

import java.util.ArrayList;
import java.util.List;

/** T9: every fact of a mapping that has no allele to hang it on. */
final class Unattached {

  private final List<AnomalyRow> anomalies = new ArrayList<>();

  Unattached(OldDatabase database, List<OldMapping> withoutAllele) {
    withoutAllele.forEach(mapping -> list(mapping, database));
  }

  List<AnomalyRow> anomalies() {
    return anomalies;
  }

  private void list(OldMapping mapping, OldDatabase database) {
    database.gnomadFacts().stream()
        .filter(fact -> fact.mappingId() == mapping.id())
        .forEach(fact -> add(mapping, "gnomad", String.valueOf(fact.gnomadVariantId())));
    database.controlFacts().stream()
        .filter(fact -> fact.mappingId() == mapping.id())
        .forEach(fact -> add(mapping, "clinvar", String.valueOf(fact.controlId())));
    if (VepTimelines.asked(mapping)) {
      add(mapping, "vep", nullIfEmpty(mapping.vep().consequence()));
    }
    name(mapping, "clingen_allele_id", mapping.names().clingenAlleleId());
    name(mapping, "hgvs_g", mapping.names().hgvsG());
    name(mapping, "hgvs_c", mapping.names().hgvsC());
    name(mapping, "hgvs_p", mapping.names().hgvsP());
  }

  private void name(OldMapping mapping, String column, String value) {
    if (nullIfEmpty(value) != null) {
      add(mapping, "allele", column);
    }
  }

  private void add(OldMapping mapping, String source, String key) {
    anomalies.add(AnomalyRow.of("NO_ALLELE", mapping, source, key));
  }
}
