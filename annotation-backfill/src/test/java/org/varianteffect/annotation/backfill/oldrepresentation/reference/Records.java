package org.varianteffect.annotation.backfill.oldrepresentation.reference;

import static org.varianteffect.annotation.backfill.oldrepresentation.reference.OldText.nullIfEmpty;
import static org.varianteffect.annotation.backfill.oldrepresentation.reference.OldText.nullIfJsonNull;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** R7, R10, E1: the records and their links. */
final class Records {

  /** The one order of a record's links. */
  public static final Comparator<RecordRow.Link> LINKS = Comparator.comparing(Object::toString);

  private final Alleles alleles;
  private final List<OldDatabase.Translation> translations;

  Records(Alleles alleles, List<OldDatabase.Translation> translations) {
    this.alleles = alleles;
    this.translations = translations;
  }

  RecordRow row(Contribution of) {
    OldMapping mapping = of.mapping();
    return new RecordRow(
        mapping.variantId(),
        of.window(),
        of.preMappedDigest(),
        nullIfJsonNull(mapping.documents().preMapped()),
        of.level(),
        of.hgvs(),
        nullIfEmpty(mapping.names().alignmentLevel()),
        mapping.mappedDate(),
        new OldMapping.Run(
            mapping.run().apiVersion(),
            nullIfEmpty(mapping.run().vrsVersion()),
            nullIfEmpty(mapping.run().errorMessage()),
            mapping.run().atMismatchedLocus(),
            mapping.run().nearGap(),
            mapping.run().targetGeneMappingId()),
        links(of));
  }

  int translationsUnused() {
    return (int)
        translations.stream()
            .filter(pair -> proteins(pair).isEmpty() || nucleotides(pair).isEmpty())
            .count();
  }

  private List<RecordRow.Link> links(Contribution of) {
    if (!of.hasAllele()) {
      return List.of();
    }
    RecordRow.Link measured = new RecordRow.Link(of.alleleDigest(), true, null, of.window());
    return Stream.concat(
            Stream.of(measured),
            derived(of.alleleDigest()).stream()
                .map(digest -> new RecordRow.Link(digest, false, null, of.window())))
        .sorted(LINKS)
        .toList();
  }

  private Set<String> derived(String measured) {
    Set<String> derived = new TreeSet<>();
    for (OldDatabase.Translation pair : translations) {
      if (proteins(pair).contains(measured)) {
        derived.addAll(nucleotides(pair));
      }
      if (nucleotides(pair).contains(measured)) {
        derived.addAll(proteins(pair));
      }
    }
    return derived;
  }

  private List<String> proteins(OldDatabase.Translation pair) {
    return named(pair.aa(), Set.of("protein"));
  }

  private List<String> nucleotides(OldDatabase.Translation pair) {
    return named(pair.nt(), Set.of("genomic", "cdna"));
  }

  private List<String> named(String clingenAlleleId, Set<String> levels) {
    return alleles.rows().stream()
        .filter(row -> levels.contains(row.level()))
        .filter(row -> clingenAlleleId.equals(row.clingenAlleleId()))
        .map(AlleleRow::digest)
        .toList();
  }
}
