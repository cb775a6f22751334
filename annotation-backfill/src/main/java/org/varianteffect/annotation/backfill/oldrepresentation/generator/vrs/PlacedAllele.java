package org.varianteffect.annotation.backfill.oldrepresentation.generator.vrs;

import org.varianteffect.annotation.backfill.oldrepresentation.generator.gene.Change;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.gene.Edit;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.gene.Gene;
import org.varianteffect.annotation.model.mapping.SequenceLevel;

/** A change on one sequence, as GA4GH VRS sees it, with its computed identity. */
public final class PlacedAllele {
  private final Gene.Accession sequence;
  private final int start;
  private final Edit edit;
  private final String locationDigest;
  private final String digest;

  PlacedAllele(Gene.Accession sequence, int start, Edit edit) {
    this.sequence = sequence;
    this.start = start;
    this.edit = edit;
    this.locationDigest =
        CanonicalText.digest(CanonicalText.location(sequence.refget(), start, end()));
    this.digest = CanonicalText.digest(CanonicalText.allele(locationDigest, edit));
  }

  /** The change on the reference sequence of a level. */
  static PlacedAllele onReference(Change change, SequenceLevel level) {
    Gene gene = change.gene();
    Change placed = level == SequenceLevel.PROTEIN ? change.inProtein() : change;
    Edit edit = placed.edit();
    return switch (level) {
      case GENOMIC -> new PlacedAllele(gene.chromosome(), gene.start() + edit.offset(), edit);
      case CDNA -> new PlacedAllele(gene.transcript(), Gene.UNTRANSLATED + edit.offset(), edit);
      case PROTEIN -> new PlacedAllele(gene.protein(), edit.offset(), edit);
    };
  }

  /** The change on the sequence that the assay used. */
  static PlacedAllele onTarget(Change change, Gene.Accession target) {
    Edit edit = change.edit();
    return new PlacedAllele(target, edit.offset(), edit);
  }

  String digest() {
    return digest;
  }

  public String identifier() {
    return "ga4gh:VA." + digest;
  }

  String locationDigest() {
    return locationDigest;
  }

  Gene.Accession sequence() {
    return sequence;
  }

  int start() {
    return start;
  }

  int end() {
    return start + edit.reference().length();
  }

  Edit edit() {
    return edit;
  }
}
