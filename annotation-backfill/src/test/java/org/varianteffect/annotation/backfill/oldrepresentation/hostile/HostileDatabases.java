package org.varianteffect.annotation.backfill.oldrepresentation.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.ControlRow;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.NewRows;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.OldDatabase;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.OldDatabase.OldControl;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.OldMapping;

/** Whole databases: a few variants, their mappings and annotations, and what is native. */
public final class HostileDatabases {
  private static final OldControl GONE = new OldControl(0, null);

  private HostileDatabases() {}

  /** With old controls beside the new ones. */
  public static Arbitrary<OldDatabase> copied() {
    Arbitrary<List<ControlRow>> controls =
        Arbitraries.of(Pools.NATIVE_CONTROLS).set().ofMaxSize(3).map(List::copyOf);
    return Combinators.combine(variants(), controls, translations())
        .as(Draft::new)
        .flatMap(
            draft ->
                HostileNatives.rows(draft.variants().size(), draft.controls()).map(draft::with));
  }

  /** With one ClinVar table, in which each assertion is once, whoever wrote it. */
  public static Arbitrary<OldDatabase> renamed() {
    return Combinators.combine(variants(), translations())
        .as((variants, translations) -> new Draft(variants, List.of(), translations))
        .flatMap(
            draft ->
                HostileNatives.rows(draft.variants().size(), Pools.ONLY_CONTROLS)
                    .map(draft::withOneControlTable));
  }

  /** Where alleles hold one HGVS each, natively too (rule R12). */
  static Arbitrary<OldDatabase> withOneHgvs(Arbitrary<OldDatabase> databases) {
    return databases.map(
        database -> database.withNatives(HostileNatives.withOneHgvs(database.natives())));
  }

  /** A database, and what it is at the next run. */
  static Arbitrary<Change> changes(Arbitrary<OldDatabase> databases) {
    return Combinators.combine(
            databases, databases, Arbitraries.integers().between(100, 119).set().ofMaxSize(20))
        .as(Change::of)
        .flatMap(change -> otherControls().map(change::withControls));
  }

  /** Each stays, takes the name of another one or a new name, or goes. */
  private static Arbitrary<List<OldControl>> otherControls() {
    List<Arbitrary<OldControl>> each = new ArrayList<>();
    for (OldControl control : Pools.CONTROLS) {
      each.add(
          Arbitraries.frequencyOf(
              Tuple.of(5, Arbitraries.just(control)),
              Tuple.of(
                  4,
                  Arbitraries.of(Pools.OTHER_CONTROLS)
                      .map(other -> new OldControl(control.id(), other))),
              Tuple.of(1, Arbitraries.just(GONE))));
    }
    return Combinators.combine(each)
        .as(controls -> controls.stream().filter(control -> control != GONE).toList());
  }

  private record Draft(
      List<List<HostileMappings.Sketch>> variants,
      List<ControlRow> controls,
      List<OldDatabase.Translation> translations) {

    OldDatabase withOneControlTable(NewRows natives) {
      OldDatabase old = with(natives.withoutControls());
      Set<Integer> ids =
          Pools.ONLY_OLD_CONTROLS.stream().map(OldControl::id).collect(Collectors.toSet());
      return new OldDatabase(
          old.mappings(),
          old.gnomadVariants(),
          old.gnomadFacts(),
          Pools.ONLY_OLD_CONTROLS,
          old.controlFacts().stream().filter(fact -> ids.contains(fact.controlId())).toList(),
          old.translations(),
          old.natives());
    }

    OldDatabase with(NewRows natives) {
      List<OldMapping> mappings = new ArrayList<>();
      List<OldDatabase.GnomadFact> gnomad = new ArrayList<>();
      List<OldDatabase.ControlFact> clinvar = new ArrayList<>();
      for (int variant = 1; variant <= variants.size(); variant++) {
        for (HostileMappings.Sketch sketch : variants.get(variant - 1)) {
          int id = 100 + mappings.size();
          mappings.add(sketch.mapping().identifiedAs(id, variant));
          sketch.gnomad().forEach(to -> gnomad.add(new OldDatabase.GnomadFact(id, to)));
          sketch.controls().forEach(to -> clinvar.add(new OldDatabase.ControlFact(id, to)));
        }
      }
      return new OldDatabase(
          mappings, Pools.GNOMAD, gnomad, Pools.CONTROLS, clinvar, translations, natives);
    }
  }

  private static Arbitrary<List<List<HostileMappings.Sketch>>> variants() {
    return HostileMappings.sketches()
        .list()
        .ofMinSize(1)
        .ofMaxSize(5)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }

  private static Arbitrary<List<OldDatabase.Translation>> translations() {
    return Combinators.combine(Arbitraries.of("PA1", "PA7", ""), Arbitraries.of("CA1", "CA2", ""))
        .as(OldDatabase.Translation::new)
        .set()
        .ofMaxSize(3)
        .map(pairs -> pairs.stream().collect(Collectors.toList()));
  }
}
