package org.varianteffect.annotation.backfill.oldrepresentation.generator.gene;

import java.util.List;

/** How other databases name changes on the genome. */
public final class GenomicNames {
  private GenomicNames() {}

  public static Change changeOf(Genes genes, int number) {
    return geneOf(genes, number).changeNumbered(number);
  }

  /**
   * {@code 17-43045712-A-G}; a protein change gets the name of a nucleotide change that encodes it.
   */
  public static String dashed(Change change) {
    Change onGenome =
        change.inNucleotides().orElse(new Change(change.gene(), false, change.codon(), 0));
    Edit edit = onGenome.edit();
    String anchor = edit.isDeletion() ? "A" : "";
    String chromosome = String.valueOf(number(change.gene().chromosome().name()));
    return chromosome
        + '-'
        + (change.gene().start() + edit.offset() + 1 - anchor.length())
        + '-'
        + anchor
        + edit.reference()
        + '-'
        + anchor
        + edit.alternate();
  }

  private static String number(String accession) {
    int number = Integer.parseInt(accession.substring(3, accession.indexOf('.')));
    return number == 23 ? "X" : number == 12_920 ? "M" : String.valueOf(number);
  }

  private static Gene geneOf(Genes genes, int number) {
    List<Gene> all = genes.all();
    int low = 0;
    int high = all.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (all.get(middle).firstChange() <= number) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return all.get(low);
  }
}
