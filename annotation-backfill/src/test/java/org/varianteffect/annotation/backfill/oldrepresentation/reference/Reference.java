package org.varianteffect.annotation.backfill.oldrepresentation.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The whole backfill of a database, step by step. */
public final class Reference {

  private final OldDatabase database;
  private final Contributions contributions;
  private final Alleles alleles;
  private final Controls controls;
  private final GnomadTimelines gnomad;
  private final ClinvarTimelines clinvar;
  private final VepTimelines vep;
  private final Records records;

  private Reference(OldDatabase database, Identity identity, Rules rules) {
    this.database = database;
    NewRows natives = database.natives();
    contributions = new Contributions(database, identity);
    alleles = new Alleles(contributions.all(), natives.alleles(), rules);
    controls = new Controls(database);
    gnomad = new GnomadTimelines(database, contributions.all());
    clinvar = new ClinvarTimelines(database, contributions.all(), controls);
    vep = new VepTimelines(contributions.all(), natives.vep());
    records = new Records(alleles, database.translations());
  }

  public static Outcome of(OldDatabase database, Identity identity, Rules rules) {
    Reference reference = new Reference(database, identity, rules);
    Outcome kept = reference.outcome();
    if (rules.proxiesClosedAt() == null) {
      return kept;
    }
    ProteinProxies proxies = new ProteinProxies(rules.proxiesClosedAt(), reference.alleles);
    return kept.with(proxies.closed(kept.rows(), database.natives()));
  }

  private Outcome outcome() {
    return new Outcome(rows(), anomalies(), records.translationsUnused(), newestMappingEvents());
  }

  private NewRows rows() {
    NewRows natives = database.natives();
    List<RecordRow> all = new ArrayList<>(natives.records());
    contributions.all().forEach(one -> all.add(records.row(one)));
    List<EventRow> events = new ArrayList<>(natives.events());
    events.addAll(new Events(contributions.all(), alleles, natives.alleles()).rows());
    return new NewRows(
        all, alleles.rows(), gnomad.rows(), clinvar.rows(), vep.rows(), controls.rows(), events);
  }

  /** E2: contributions are in window order, so the last one of a variant has the last word. */
  private Map<Integer, Integer> newestMappingEvents() {
    Map<Integer, Integer> newest = new TreeMap<>();
    contributions.all().forEach(one -> newest.put(one.mapping().variantId(), one.mapping().id()));
    return newest;
  }

  private List<AnomalyRow> anomalies() {
    return Stream.of(
            contributions.anomalies(),
            new Unattached(database, contributions.withoutAllele()).anomalies(),
            alleles.anomalies(),
            controls.anomalies(),
            gnomad.anomalies(),
            vep.anomalies())
        .flatMap(List::stream)
        .toList();
  }
}
