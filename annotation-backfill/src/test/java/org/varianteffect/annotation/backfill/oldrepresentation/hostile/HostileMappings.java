package org.varianteffect.annotation.backfill.oldrepresentation.hostile;

import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.OldMapping;

/** Mappings that disagree with each other. */
final class HostileMappings {

  /** A mapping and its annotations, before it has an id. */
  record Sketch(OldMapping mapping, Set<Integer> gnomad, Set<Integer> controls) {}

  private HostileMappings() {}

  static Arbitrary<Sketch> sketches() {
    return Combinators.combine(mappings(), ids(1, 5), ids(11, 15)).as(Sketch::new);
  }

  private static Arbitrary<OldMapping> mappings() {
    return Combinators.combine(
            Arbitraries.of(true, false),
            Pools.datesAndInfinity(),
            Pools.datesAndInfinity(),
            documents(),
            names(),
            vep(),
            runs())
        .as(
            (current, mapped, modified, documents, names, vep, run) ->
                new OldMapping(0, 0, current, mapped, modified, documents, names, vep, run));
  }

  private static Arbitrary<OldMapping.Documents> documents() {
    return Combinators.combine(HostileDocuments.any(), HostileDocuments.any())
        .as(OldMapping.Documents::new);
  }

  private static Arbitrary<OldMapping.Names> names() {
    Arbitrary<String> levels =
        Arbitraries.frequencyOf(
            Tuple.of(10, Arbitraries.of("genomic", "cdna", "protein")),
            Tuple.of(4, Arbitraries.just((String) null)),
            Tuple.of(1, Arbitraries.of("", "rna")));
    return Combinators.combine(
            levels,
            Pools.text(2, 1, 6, "CA1", "CA2", "PA1"),
            Pools.text(4, 1, 1, "assay:c.1A>T"),
            Pools.text(5, 1, 2, "NC_1.1:g.1A>T", "NC_1.1:g.2A>T"),
            Pools.text(5, 1, 2, "NM_1.1:c.1A>T", "NM_1.1:c.2A>T"),
            Pools.text(5, 1, 2, "NP_1.1:p.Lys4Asn", "NP_1.1:p.Lys5Asn"))
        .as(OldMapping.Names::new);
  }

  private static Arbitrary<OldMapping.Vep> vep() {
    return Combinators.combine(
            Pools.text(2, 1, 5, "missense_variant", "splice_region_variant"),
            Pools.datesAndInfinity().injectNull(0.3))
        .as(OldMapping.Vep::new);
  }

  private static Arbitrary<OldMapping.Run> runs() {
    Arbitrary<Boolean> flags = Arbitraries.of(true, false).injectNull(0.5);
    return Combinators.combine(
            Arbitraries.of("1.0", "", "api version ".repeat(5)),
            Pools.text(1, 1, 2, "1.3", "2.0"),
            Pools.text(6, 1, 1, "could not be mapped"),
            flags,
            flags,
            Arbitraries.of(1, 2).injectNull(0.5))
        .as(OldMapping.Run::new);
  }

  private static Arbitrary<Set<Integer>> ids(int from, int to) {
    return Arbitraries.frequencyOf(
        Tuple.of(1, Arbitraries.just(Set.<Integer>of())),
        Tuple.of(2, Arbitraries.integers().between(from, to).set().ofMaxSize(3)));
  }
}
