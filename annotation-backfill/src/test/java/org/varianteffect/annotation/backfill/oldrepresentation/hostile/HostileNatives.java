package org.varianteffect.annotation.backfill.oldrepresentation.hostile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.AlleleRow;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.ClinvarRow;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.ControlRow;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.EventRow;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.GnomadRow;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.NewRows;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.OldMapping;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.RecordRow;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.Span;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.VepRow;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.VrsIdentity;

/** What the running pipeline has written before the backfill comes. */
final class HostileNatives {

  private static final LocalDate DAY = LocalDate.parse("2024-03-03");

  /** An allele with its annotations, or a variant with its records. */
  private record Piece(NewRows rows) {}

  private HostileNatives() {}

  /**
   * @param controls the controls that native rows may speak of
   */
  static Arbitrary<NewRows> rows(int variants, List<ControlRow> controls) {
    Arbitrary<Piece> none = Arbitraries.just(new Piece(NewRows.none()));
    List<Arbitrary<Piece>> pieces = new ArrayList<>();
    for (String sequence : List.of("A", "C", "G")) {
      pieces.add(
          Arbitraries.frequencyOf(Tuple.of(3, none), Tuple.of(2, allele(sequence, controls))));
    }
    for (int variant = 1; variant <= variants; variant++) {
      pieces.add(Arbitraries.frequencyOf(Tuple.of(4, none), Tuple.of(1, records(variant))));
    }
    return Combinators.combine(pieces).as(all -> together(all, controls));
  }

  /** The same with no HGVS but that of an allele's own level, and none twice. */
  static NewRows withOneHgvs(NewRows rows) {
    Set<String> taken = new TreeSet<>();
    return new NewRows(
        rows.records(),
        rows.alleles().stream().map(row -> withOneHgvs(row, taken)).toList(),
        rows.gnomad(),
        rows.clinvar(),
        rows.vep(),
        rows.controls(),
        rows.events());
  }

  private static AlleleRow withOneHgvs(AlleleRow row, Set<String> taken) {
    String own =
        switch (row.level()) {
          case "genomic" -> row.hgvsG();
          case "cdna" -> row.hgvsC();
          default -> row.hgvsP();
        };
    String held = own != null && taken.add(own) ? own : null;
    return new AlleleRow(
        row.digest(),
        row.level(),
        row.clingenAlleleId(),
        row.level().equals("genomic") ? held : null,
        row.level().equals("cdna") ? held : null,
        row.level().equals("protein") ? held : null,
        row.postMapped());
  }

  private static Arbitrary<Piece> records(int variant) {
    return Pools.windows()
        .map(
            windows ->
                new Piece(
                    new NewRows(
                        windows.stream().map(window -> record(variant, window)).toList(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of())));
  }

  private static RecordRow record(int variant, Span window) {
    return new RecordRow(
        variant,
        window,
        "ga4gh:VA.native",
        null,
        "genomic",
        "NC_1.1:g.77A>T",
        null,
        DAY,
        new OldMapping.Run("native", null, null, null, null, null),
        List.of());
  }

  private static Arbitrary<Piece> allele(String sequence, List<ControlRow> controls) {
    return Combinators.combine(
            alleleRow(sequence),
            sometimes(Pools.windows()),
            sometimes(Pools.windows()),
            sometimes(Pools.windows()),
            Arbitraries.integers().between(0, 3))
        .as(
            (row, gnomad, vep, clinvar, offset) ->
                new Piece(
                    new NewRows(
                        List.of(),
                        List.of(row),
                        gnomadRows(row.digest(), gnomad, offset),
                        clinvarRows(row.digest(), clinvar, controls, offset),
                        vepRows(row.digest(), vep, offset),
                        List.of(),
                        List.of())));
  }

  private static Arbitrary<AlleleRow> alleleRow(String sequence) {
    VrsIdentity identity = VrsIdentity.INSTANCE;
    var known = identity.identify(HostileDocuments.allele(sequence, null)).orElseThrow();
    return Combinators.combine(
            Arbitraries.of("genomic", "cdna", "protein"),
            Pools.text(4, 1, 4, "CA1", "PA1", "PA7"),
            Pools.text(6, 1, 3, "NC_1.1:g.1A>T"),
            Pools.text(6, 1, 3, "NM_1.1:c.1A>T"),
            Pools.text(6, 1, 3, "NP_1.1:p.Lys4Asn"),
            Arbitraries.of(known.canonical()).injectNull(0.5))
        .as(
            (level, id, g, c, p, document) ->
                new AlleleRow(known.digest(), level, id, g, c, p, document));
  }

  private static List<GnomadRow> gnomadRows(String digest, List<Span> windows, int offset) {
    List<GnomadRow> rows = new ArrayList<>();
    for (Span window : windows) {
      rows.add(new GnomadRow(digest, 1 + (offset + rows.size()) % 4, window));
    }
    return rows;
  }

  private static List<VepRow> vepRows(String digest, List<Span> windows, int offset) {
    String[] consequences = {"missense_variant", null, "splice_region_variant"};
    List<VepRow> rows = new ArrayList<>();
    for (Span window : windows) {
      rows.add(new VepRow(digest, consequences[(offset + rows.size()) % 3], "111", DAY, window));
    }
    return rows;
  }

  private static List<ClinvarRow> clinvarRows(
      String digest, List<Span> windows, List<ControlRow> controls, int offset) {
    if (controls.isEmpty()) {
      return List.of();
    }
    ControlRow.Key control = controls.get(offset % controls.size()).key();
    return windows.stream().map(window -> new ClinvarRow(digest, control, window)).toList();
  }

  private static <T> Arbitrary<List<T>> sometimes(Arbitrary<List<T>> some) {
    return Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.just(List.<T>of())), Tuple.of(1, some));
  }

  private static NewRows together(List<Piece> pieces, List<ControlRow> controls) {
    List<NewRows> rows = pieces.stream().map(Piece::rows).toList();
    List<AlleleRow> alleles = rows.stream().flatMap(one -> one.alleles().stream()).toList();
    return new NewRows(
        rows.stream()
            .flatMap(one -> one.records().stream())
            .map(record -> linked(record, alleles))
            .toList(),
        alleles,
        rows.stream().flatMap(one -> one.gnomad().stream()).toList(),
        rows.stream().flatMap(one -> one.clinvar().stream()).toList(),
        rows.stream().flatMap(one -> one.vep().stream()).toList(),
        controls,
        alleles.stream().map(HostileNatives::event).toList());
  }

  /** With two links, of which one is derived, where there are alleles to link. */
  private static RecordRow linked(RecordRow record, List<AlleleRow> alleles) {
    List<RecordRow.Link> links = new ArrayList<>();
    for (AlleleRow allele : alleles.subList(0, Math.min(2, alleles.size()))) {
      links.add(new RecordRow.Link(allele.digest(), links.isEmpty(), 3, record.window()));
    }
    links.sort(Comparator.comparing(Object::toString));
    return record.withLinks(links);
  }

  private static EventRow event(AlleleRow allele) {
    return new EventRow(
        "clingen_allele_id",
        null,
        allele.digest(),
        "present",
        "native",
        "1",
        null,
        null,
        Instant.parse("2024-03-03T03:03:03Z"));
  }
}
