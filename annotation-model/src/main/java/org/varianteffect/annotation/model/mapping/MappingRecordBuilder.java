package org.varianteffect.annotation.model.mapping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.varianteffect.annotation.model.row.JsonValue;
import org.varianteffect.annotation.model.row.PersistentRow;
import org.varianteffect.annotation.model.row.Text;
import org.varianteffect.annotation.model.scoreset.TargetGeneMapping;
import org.varianteffect.annotation.model.scoreset.Variant;
import org.varianteffect.annotation.model.vrs.UnidentifiableVrs;
import org.varianteffect.annotation.model.vrs.VrsDocument;

/** Describes a new {@link MappingRecord}; the assay level and the mapper must be given. */
public final class MappingRecordBuilder {

  private static final int ANY_LENGTH = Integer.MAX_VALUE;

  final Variant variant;
  final List<Function<MappingRecord, MappingRecordAllele>> links = new ArrayList<>();
  private final Set<Object> linked = new HashSet<>();
  private Allele measured;
  String vrsDigest;
  String preMapped;
  SequenceLevel assayLevel;
  String hgvsAssayLevel;
  String mappingApiVersion;
  LocalDate mappedDate;
  String vrsVersion;
  SequenceLevel alignmentLevel;
  Boolean atMismatchedLocus;
  Boolean nearGap;
  TargetGeneMapping targetGeneMapping;
  String errorMessage;

  MappingRecordBuilder(Variant variant) {
    this.variant = Objects.requireNonNull(variant, "variant");
  }

  /**
   * At which level the variant was measured.
   *
   * @param hgvs its expression there; null when it has none
   */
  public MappingRecordBuilder measuredAt(SequenceLevel level, String hgvs) {
    assayLevel = Objects.requireNonNull(level, "level");
    hgvsAssayLevel = Text.optional(hgvs, "hgvs", ANY_LENGTH);
    return this;
  }

  /** Which mapper said so, and on which UTC date. */
  public MappingRecordBuilder mappedBy(String apiVersion, LocalDate date) {
    mappingApiVersion = Text.required(apiVersion, "mapping api version", ANY_LENGTH);
    mappedDate = Objects.requireNonNull(date, "date");
    return this;
  }

  /** The VRS document of what was measured; its identifier is computed, where it has one. */
  public MappingRecordBuilder preMapped(String vrsJson, String version) {
    preMapped = JsonValue.checked(vrsJson);
    vrsDigest = vrsJson == null ? null : identifier(vrsJson);
    vrsVersion = Text.optional(version, "vrs version", ANY_LENGTH);
    return this;
  }

  /** How the target was aligned. */
  public MappingRecordBuilder aligned(SequenceLevel level, TargetGeneMapping mapping) {
    alignmentLevel = level;
    targetGeneMapping = mapping;
    return this;
  }

  /** Where the alignment casts doubt on the result. */
  public MappingRecordBuilder doubts(boolean isAtMismatchedLocus, boolean isNearGap) {
    atMismatchedLocus = isAtMismatchedLocus;
    nearGap = isNearGap;
    return this;
  }

  /** That the mapping failed. */
  public MappingRecordBuilder failed(String why) {
    errorMessage = Text.required(why, "error message", ANY_LENGTH);
    return this;
  }

  /** The allele that the assay measured. */
  public MappingRecordBuilder measures(Allele allele) {
    return measures(allele, null);
  }

  /**
   * The allele that the assay measured, and the group of alleles that are the same change.
   *
   * @param projectionGroup null when it is in none
   * @throws IllegalArgumentException when the record measures another allele, or is linked to this
   *     one already
   */
  public MappingRecordBuilder measures(Allele allele, Integer projectionGroup) {
    requireFirst(allele);
    requireNoOtherMeasured(allele);
    links.add(record -> MappingRecordAllele.authoritative(record, allele, projectionGroup));
    return this;
  }

  /**
   * An allele derived from the measured one; the same change when it has its projection group.
   *
   * @param projectionGroup null when it is in none
   * @throws IllegalArgumentException when the record is linked to the allele already
   */
  public MappingRecordBuilder translatesTo(Allele allele, Integer projectionGroup) {
    requireFirst(allele);
    links.add(record -> MappingRecordAllele.derived(record, allele, projectionGroup));
    return this;
  }

  /** Of a second live link the database would say that another writer was faster, each time. */
  private void requireFirst(Allele allele) {
    Integer id = PersistentRow.idOf(Objects.requireNonNull(allele, "allele"));
    // A lazy reference would have to be loaded to be put into a set itself.
    if (!linked.add(id == null ? allele : id)) {
      throw new IllegalArgumentException(
          "the record is linked to %s already: a record links an allele once, as measured or as translated"
              .formatted(PersistentRow.nameOf(allele)));
    }
  }

  /** Readers show one measured allele of a record, and would have to choose. */
  private void requireNoOtherMeasured(Allele allele) {
    if (measured != null) {
      throw new IllegalArgumentException(
          "the record measures %s already, so not %s: others are what it translates to"
              .formatted(PersistentRow.nameOf(measured), PersistentRow.nameOf(allele)));
    }
    measured = allele;
  }

  /** The record, which is written by a {@code ValidTimeWriter}. */
  public MappingRecord build() {
    Objects.requireNonNull(assayLevel, "measuredAt(...) is missing");
    Objects.requireNonNull(mappingApiVersion, "mappedBy(...) is missing");
    return new MappingRecord(this);
  }

  /** A record may hold a document without identifier: its column is NULL then. */
  private static String identifier(String vrsJson) {
    try {
      return VrsDocument.parse(vrsJson).variationIdentifier().value();
    } catch (UnidentifiableVrs e) {
      return null;
    }
  }
}
