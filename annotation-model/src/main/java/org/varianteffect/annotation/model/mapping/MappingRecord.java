package org.varianteffect.annotation.model.mapping;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.varianteffect.annotation.model.row.JsonValue;
import org.varianteffect.annotation.model.row.PersistentRow;
import org.varianteffect.annotation.model.scoreset.TargetGeneMapping;
import org.varianteffect.annotation.model.scoreset.Variant;
import org.varianteffect.annotation.model.validtime.ValidTimeRow;

/**
 * The result of one mapping run for a variant, with its alleles; at most one is live per variant.
 */
@Entity
@DynamicUpdate
@Table(name = "mapping_records")
public class MappingRecord extends ValidTimeRow {

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "variant_id", nullable = false, updatable = false)
  private Variant variant;

  @Column(name = "vrs_digest", updatable = false)
  private String vrsDigest;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "pre_mapped", updatable = false)
  private String preMapped;

  @Convert(converter = SequenceLevelConverter.class)
  @Column(name = "assay_level", nullable = false, updatable = false)
  private SequenceLevel assayLevel;

  @Column(name = "hgvs_assay_level", updatable = false)
  private String hgvsAssayLevel;

  @Column(name = "mapping_api_version", nullable = false, updatable = false)
  private String mappingApiVersion;

  @Column(name = "mapped_date", nullable = false, updatable = false)
  private LocalDate mappedDate;

  @Column(name = "vrs_version", updatable = false)
  private String vrsVersion;

  @Convert(converter = SequenceLevelConverter.class)
  @Column(name = "alignment_level", updatable = false)
  private SequenceLevel alignmentLevel;

  @Column(name = "at_mismatched_locus", updatable = false)
  private Boolean atMismatchedLocus;

  @Column(name = "near_gap", updatable = false)
  private Boolean nearGap;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "target_gene_mapping_id", updatable = false)
  private TargetGeneMapping targetGeneMapping;

  @Column(name = "error_message", updatable = false)
  private String errorMessage;

  @OneToMany(mappedBy = "mappingRecord", cascade = CascadeType.PERSIST)
  private List<MappingRecordAllele> alleles = new ArrayList<>();

  protected MappingRecord() {}

  MappingRecord(MappingRecordBuilder described) {
    this.variant = described.variant;
    this.vrsDigest = described.vrsDigest;
    this.preMapped = described.preMapped;
    this.assayLevel = described.assayLevel;
    this.hgvsAssayLevel = described.hgvsAssayLevel;
    this.mappingApiVersion = described.mappingApiVersion;
    this.mappedDate = described.mappedDate;
    this.vrsVersion = described.vrsVersion;
    this.alignmentLevel = described.alignmentLevel;
    this.atMismatchedLocus = described.atMismatchedLocus;
    this.nearGap = described.nearGap;
    this.targetGeneMapping = described.targetGeneMapping;
    this.errorMessage = described.errorMessage;
    described.links.forEach(link -> alleles.add(link.apply(this)));
  }

  /** Describes a new record. */
  public static MappingRecordBuilder of(Variant variant) {
    return new MappingRecordBuilder(variant);
  }

  /** The variant that was mapped. */
  public Variant variant() {
    return variant;
  }

  /** The computed identifier of {@link #preMapped()}; absent when there is none. */
  public Optional<String> vrsDigest() {
    return Optional.ofNullable(vrsDigest);
  }

  /** The VRS document of what was measured, as the mapper gave it. */
  public Optional<String> preMapped() {
    return Optional.ofNullable(preMapped);
  }

  /** The level at which the variant was measured. */
  public SequenceLevel assayLevel() {
    return assayLevel;
  }

  /** The HGVS expression at {@link #assayLevel()}; absent when it has none. */
  public Optional<String> hgvsAssayLevel() {
    return Optional.ofNullable(hgvsAssayLevel);
  }

  /** The version of the mapper. */
  public String mappingApiVersion() {
    return mappingApiVersion;
  }

  /** The UTC date of the run; its window may begin later. */
  public LocalDate mappedDate() {
    return mappedDate;
  }

  /** The version of VRS that {@link #preMapped()} follows; absent when the mapper told none. */
  public Optional<String> vrsVersion() {
    return Optional.ofNullable(vrsVersion);
  }

  /** At which level the target was aligned; absent when the mapper did not say. */
  public Optional<SequenceLevel> alignmentLevel() {
    return Optional.ofNullable(alignmentLevel);
  }

  /** Whether target and reference differ there; absent when the mapper did not say. */
  public Optional<Boolean> atMismatchedLocus() {
    return Optional.ofNullable(atMismatchedLocus);
  }

  /** Whether the alignment has a gap nearby; absent when the mapper did not say. */
  public Optional<Boolean> nearGap() {
    return Optional.ofNullable(nearGap);
  }

  /** The alignment by which it was mapped; absent when it is not known. */
  public Optional<TargetGeneMapping> targetGeneMapping() {
    return Optional.ofNullable(targetGeneMapping);
  }

  /** Why the mapping failed. */
  public Optional<String> errorMessage() {
    return Optional.ofNullable(errorMessage);
  }

  /** Its links to alleles as they were read, those that have ended before it too. */
  public List<MappingRecordAllele> alleles() {
    return List.copyOf(alleles);
  }

  @Override
  protected Map<String, Object> naturalKey() {
    return Map.of("variant", variant);
  }

  /** Its links are its parts: the same run that maps to another allele is another fact. */
  @Override
  protected Object fact() {
    return Arrays.asList(
        JsonValue.stored(preMapped),
        assayLevel,
        hgvsAssayLevel,
        mappingApiVersion,
        mappedDate,
        vrsVersion,
        alignmentLevel,
        atMismatchedLocus,
        nearGap,
        targetGeneMapping,
        errorMessage);
  }

  @Override
  protected Stream<PersistentRow> references() {
    return Stream.ofNullable(targetGeneMapping);
  }

  @Override
  protected PersistentRow owner() {
    return variant;
  }

  @Override
  protected Optional<Dependents> dependents() {
    return Optional.of(new Dependents(MappingRecordAllele.class, "mappingRecord"));
  }

  @Override
  protected List<MappingRecordAllele> parts() {
    return alleles;
  }

  /** The variant by which score-set-columns.orm.xml looks the score set up, on an insert. */
  @SuppressWarnings("unused") // a property only where that file is in force
  private Integer getScoreSetSource() {
    return PersistentRow.idOf(variant);
  }

  @SuppressWarnings("unused")
  private void setScoreSetSource(Integer read) {
    // what was read is the score set of the variant, which the variant itself says
  }
}
