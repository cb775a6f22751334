package org.varianteffect.annotation.backfill.oldrepresentation.reference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

  private Reference(OldDatabase database, Identity identity) {
    this.database = database;
    NewRows natives = database.natives();
    contributions = new Contributions(database, identity);
    alleles = new Alleles(contributions.all(), natives.alleles());
    controls = new Controls(database);
    gnomad = new GnomadTimelines(database, contributions.all());
    clinvar = new ClinvarTimelines(database, contributions.all(), controls);
    vep = new VepTimelines(contributions.all(), natives.vep());
    records = new Records(alleles, database.translations());
  }

  /** With protein proxies kept. */
  public static Outcome of(OldDatabase database, Identity identity) {
    return new Reference(database, identity).outcome();
  }

  /** With protein proxies closed at the start of the run. */
  public static Outcome closingProteinProxies(
      OldDatabase database, Identity identity, Instant runStart) {
    Reference reference = new Reference(database, identity);
    Outcome kept = reference.outcome();
    ProteinProxies proxies = new ProteinProxies(runStart, reference.alleles);
    return new Outcome(
        proxies.closed(kept.rows(), database.natives()),
        kept.anomalies(),
        kept.translationsUnused());
  }

  private Outcome outcome() {
    return new Outcome(rows(), anomalies(), records.translationsUnused());
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
