package org.varianteffect.annotation.backfill.oldrepresentation.generator.plan;

import java.util.ArrayList;
import java.util.List;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.gene.Change;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.vrs.MeasuredAllele;
import org.varianteffect.annotation.model.mapping.SequenceLevel;

/**
 * Which alleles the new pipeline links to a variant: the measured one, and those that it translates
 * to.
 */
public final class NativeLinks {
  private static final int GROUP = 1;

  private NativeLinks() {}

  /**
   * @param projectionGroup equal for alleles that are the same change at different levels; NULL
   *     where it is another change
   */
  public record Link(MeasuredAllele allele, boolean authoritative, Integer projectionGroup) {}

  public static List<Link> of(Variant variant) {
    MeasuredAllele measured = variant.measured();
    boolean protein = measured.isProtein();
    List<Link> links = new ArrayList<>(3);
    links.add(new Link(measured, true, protein ? null : Integer.valueOf(GROUP)));
    if (protein) {
      measured
          .first()
          .inNucleotides()
          .ifPresent(change -> addNucleotideLevels(links, change, null));
    } else {
      addNucleotideLevels(links, measured.first(), measured.level());
      links.add(derived(measured.first().inProtein(), SequenceLevel.PROTEIN));
    }
    return links;
  }

  private static void addNucleotideLevels(List<Link> links, Change change, SequenceLevel except) {
    for (SequenceLevel level : List.of(SequenceLevel.GENOMIC, SequenceLevel.CDNA)) {
      if (level != except) {
        links.add(derived(change, level));
      }
    }
  }

  private static Link derived(Change change, SequenceLevel level) {
    return new Link(new MeasuredAllele(level, change, null), false, GROUP);
  }
}
