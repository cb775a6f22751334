package org.varianteffect.annotation.backfill.oldrepresentation.generator.gene;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.chance.Dice;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.chance.Topic;

/** The genes in use: well-known ones first, then as many made-up ones as are asked for. */
public final class Genes {
  private static final List<String> KNOWN = readKnown();

  private final List<Gene> genes = new ArrayList<>();
  private int changes;

  /** Adds the next gene; a made-up one has at least {@code codons} codons. */
  public Gene add(int codons, Dice dice) {
    int index = genes.size();
    return index < KNOWN.size() ? addKnown(index) : addMadeUp(index, codons, dice);
  }

  public Gene get(int index) {
    return genes.get(index);
  }

  List<Gene> all() {
    return Collections.unmodifiableList(genes);
  }

  int size() {
    return genes.size();
  }

  /** How many changes there are in all genes together. */
  int changes() {
    return changes;
  }

  private Gene addKnown(int index) {
    String[] field = KNOWN.get(index).split(",", -1);
    return add(
        new Gene(
            field[0],
            new Gene.Accession(field[1], field[2]),
            field[3].charAt(0),
            Integer.parseInt(field[4]),
            Gene.Accession.of(field[5]),
            Gene.Accession.of(field[6]),
            Integer.parseInt(field[7]),
            changes));
  }

  private Gene addMadeUp(int index, int codons, Dice dice) {
    String chromosome = KNOWN.get(index % 10).split(",", -1)[1];
    String refget = KNOWN.get(index % 10).split(",", -1)[2];
    return add(
        new Gene(
            "ORF" + (1000 + index),
            new Gene.Accession(chromosome, refget),
            'g',
            1_000_000 + index * 40_000,
            Gene.Accession.of("NM_" + (900_000 + index) + ".1"),
            Gene.Accession.of("NP_" + (900_000 + index) + ".1"),
            Math.max(codons, dice.between(150, 900, Topic.GENE, index)),
            changes));
  }

  private Gene add(Gene gene) {
    genes.add(gene);
    changes = Math.addExact(changes, gene.changes());
    return gene;
  }

  private static List<String> readKnown() {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Genes.class.getResourceAsStream("genes.csv"), "genes.csv"),
                StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the list of genes cannot be read", e);
    }
  }
}
