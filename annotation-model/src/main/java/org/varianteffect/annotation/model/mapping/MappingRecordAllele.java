package org.varianteffect.annotation.model.mapping;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.annotations.DynamicUpdate;
import org.varianteffect.annotation.model.row.PersistentRow;
import org.varianteffect.annotation.model.validtime.ValidTimeRow;

/** That a mapping record maps to an allele. It ends with the record. */
@Entity
@DynamicUpdate
@Table(name = "mapping_record_alleles")
public class MappingRecordAllele extends ValidTimeRow {

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "mapping_record_id", nullable = false, updatable = false)
  private MappingRecord mappingRecord;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "allele_id", nullable = false, updatable = false)
  private Allele allele;

  @Column(name = "is_authoritative", nullable = false, updatable = false)
  private boolean authoritative;

  @Column(name = "projection_group", updatable = false)
  private Integer projectionGroup;

  protected MappingRecordAllele() {}

  private MappingRecordAllele(
      MappingRecord mappingRecord, Allele allele, boolean authoritative, Integer group) {
    this.mappingRecord = Objects.requireNonNull(mappingRecord, "mappingRecord");
    this.allele = Objects.requireNonNull(allele, "allele");
    this.authoritative = authoritative;
    this.projectionGroup = group;
  }

  /** The allele that the assay measured. */
  public static MappingRecordAllele authoritative(
      MappingRecord record, Allele allele, Integer projectionGroup) {
    return new MappingRecordAllele(record, allele, true, projectionGroup);
  }

  /**
   * An allele derived from the measured one.
   *
   * @param projectionGroup equal for alleles that are the same change on different sequences; null
   *     when that is not known
   */
  public static MappingRecordAllele derived(
      MappingRecord record, Allele allele, Integer projectionGroup) {
    return new MappingRecordAllele(record, allele, false, projectionGroup);
  }

  /** The record that maps to the allele. */
  public MappingRecord mappingRecord() {
    return mappingRecord;
  }

  /** What the record maps to. */
  public Allele allele() {
    return allele;
  }

  /** Whether the allele is what the assay measured, not a translation of it. */
  public boolean isAuthoritative() {
    return authoritative;
  }

  /** Equal for alleles that are the same change on different sequences. */
  public Optional<Integer> projectionGroup() {
    return Optional.ofNullable(projectionGroup);
  }

  @Override
  protected Map<String, Object> naturalKey() {
    return Map.of("mappingRecord", mappingRecord, "allele", allele);
  }

  /** A record measures one allele. */
  @Override
  protected Map<String, Object> exclusive() {
    return authoritative ? Map.of("mappingRecord", mappingRecord, "authoritative", true) : Map.of();
  }

  @Override
  protected Object fact() {
    return Arrays.asList(authoritative, projectionGroup);
  }

  @Override
  protected Stream<PersistentRow> references() {
    return Stream.of(allele);
  }

  @Override
  protected PersistentRow owner() {
    return mappingRecord;
  }

  @Override
  protected Object statement() {
    return Arrays.asList(PersistentRow.idOf(allele), authoritative, projectionGroup);
  }

  /** The record by which score-set-columns.orm.xml looks the score set up, on an insert. */
  @SuppressWarnings("unused") // a property only where that file is in force
  private Integer getScoreSetSource() {
    return PersistentRow.idOf(mappingRecord);
  }

  @SuppressWarnings("unused")
  private void setScoreSetSource(Integer read) {
    // what was read is the score set of the variant, which the variant itself says
  }
}
