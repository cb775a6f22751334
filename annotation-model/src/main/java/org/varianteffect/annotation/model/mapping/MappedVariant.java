package org.varianteffect.annotation.model.mapping;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.varianteffect.annotation.model.row.PersistentRow;
import org.varianteffect.annotation.model.scoreset.TargetGeneMapping;
import org.varianteffect.annotation.model.scoreset.Variant;

/**
 * The result of one mapping run in the old representation, without what is retired of it. Read
 * only: new results are {@link MappingRecord}s.
 */
@Entity
@Immutable
@Table(name = "mapped_variants")
public class MappedVariant extends PersistentRow {

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "variant_id", nullable = false)
  private Variant variant;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "pre_mapped")
  private String preMapped;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "post_mapped")
  private String postMapped;

  @Column(name = "vrs_version")
  private String vrsVersion;

  @Column(name = "error_message")
  private String errorMessage;

  @Column(name = "mapped_date", nullable = false)
  private LocalDate mappedDate;

  @Column(name = "modification_date", nullable = false)
  private LocalDate modificationDate;

  @Column(name = "mapping_api_version", nullable = false)
  private String mappingApiVersion;

  @Column(nullable = false)
  private boolean current;

  @Convert(converter = SequenceLevelConverter.class)
  @Column(name = "alignment_level")
  private SequenceLevel alignmentLevel;

  @Column(name = "clingen_allele_id")
  private String clingenAlleleId;

  @Column(name = "at_mismatched_locus")
  private Boolean atMismatchedLocus;

  @Column(name = "near_gap")
  private Boolean nearGap;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "target_gene_mapping_id")
  private TargetGeneMapping targetGeneMapping;

  @Column(name = "hgvs_assay_level")
  private String hgvsAssayLevel;

  @Column(name = "hgvs_g")
  private String hgvsG;

  @Column(name = "hgvs_c")
  private String hgvsC;

  @Column(name = "hgvs_p")
  private String hgvsP;

  protected MappedVariant() {}

  /** The variant that was mapped. */
  public Variant variant() {
    return variant;
  }

  /** The VRS document of what was measured, as stored. */
  public Optional<String> preMapped() {
    return Optional.ofNullable(preMapped);
  }

  /** The VRS document of what it maps to, as stored. */
  public Optional<String> postMapped() {
    return Optional.ofNullable(postMapped);
  }

  /**
   * The version of VRS that the documents follow, e.g. {@code 2.0}; absent when the mapper told
   * none.
   */
  public Optional<String> vrsVersion() {
    return Optional.ofNullable(vrsVersion);
  }

  /** Why the mapping failed. */
  public Optional<String> errorMessage() {
    return Optional.ofNullable(errorMessage);
  }

  /** The UTC date of the run. */
  public LocalDate mappedDate() {
    return mappedDate;
  }

  /** The UTC date on which the row was last changed. */
  public LocalDate modificationDate() {
    return modificationDate;
  }

  /** The version of the mapper. */
  public String mappingApiVersion() {
    return mappingApiVersion;
  }

  /** Whether it was the one to show; old data has variants with none and with several. */
  public boolean isCurrent() {
    return current;
  }

  /** At which level the target was aligned; absent in older rows. */
  public Optional<SequenceLevel> alignmentLevel() {
    return Optional.ofNullable(alignmentLevel);
  }

  /** The ClinGen registry's name of what it maps to; absent while it is not known. */
  public Optional<String> clingenAlleleId() {
    return Optional.ofNullable(clingenAlleleId);
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

  /** The HGVS expression at the level of the assay; absent when it has none. */
  public Optional<String> hgvsAssayLevel() {
    return Optional.ofNullable(hgvsAssayLevel);
  }

  /** The HGVS expression on a sequence of that level. */
  public Optional<String> hgvs(SequenceLevel on) {
    return Optional.ofNullable(
        switch (on) {
          case GENOMIC -> hgvsG;
          case CDNA -> hgvsC;
          case PROTEIN -> hgvsP;
        });
  }
}
