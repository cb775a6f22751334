package org.varianteffect.annotation.model.annotation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.DynamicUpdate;
import org.varianteffect.annotation.model.row.Text;

/** How common a variant is, as a release of gnomAD has it. */
@Entity
@DynamicUpdate
@Table(name = "gnomad_variants")
public class GnomadVariant extends SourceRecord {

  @Column(name = "allele_count")
  private Integer alleleCount;

  @Column(name = "allele_number")
  private Integer alleleNumber;

  @Column(name = "allele_frequency", nullable = false)
  private double alleleFrequency;

  @Column(name = "faf95_max")
  private Double faf95Max;

  @Column(name = "faf95_max_ancestry")
  private String faf95MaxAncestry;

  @Column(name = "creation_date", nullable = false, updatable = false)
  private LocalDate creationDate;

  @Column(name = "modification_date", nullable = false)
  private LocalDate modificationDate;

  protected GnomadVariant() {}

  /**
   * A record of a release.
   *
   * @param alleleNumber how many were looked at, more than 0; {@code alleleCount} of them had it
   * @param today the UTC date
   */
  public GnomadVariant(
      String dbIdentifier, String dbVersion, int alleleCount, int alleleNumber, LocalDate today) {
    super("gnomAD", dbIdentifier, dbVersion);
    if (alleleNumber <= 0 || alleleCount < 0 || alleleCount > alleleNumber) {
      throw new IllegalArgumentException(
          "allele count " + alleleCount + " of " + alleleNumber + " is no frequency");
    }
    this.alleleCount = alleleCount;
    this.alleleNumber = alleleNumber;
    this.alleleFrequency = (double) alleleCount / alleleNumber;
    this.creationDate = Objects.requireNonNull(today, "today");
    this.modificationDate = today;
  }

  /**
   * How many of the alleles looked at were this one; absent in old rows that have the frequency
   * alone.
   */
  public Optional<Integer> alleleCount() {
    return Optional.ofNullable(alleleCount);
  }

  /** How many alleles were looked at; absent in old rows that have the frequency alone. */
  public Optional<Integer> alleleNumber() {
    return Optional.ofNullable(alleleNumber);
  }

  /** The share of the alleles looked at, from 0 to 1. */
  public double alleleFrequency() {
    return alleleFrequency;
  }

  /** The filtering allele frequency (95 % confidence) of the ancestry in which it is greatest. */
  public Optional<Double> faf95Max() {
    return Optional.ofNullable(faf95Max);
  }

  /** gnomAD's code of that ancestry, e.g. {@code nfe}; absent when it is not known. */
  public Optional<String> faf95MaxAncestry() {
    return Optional.ofNullable(faf95MaxAncestry);
  }

  /** The UTC date on which the row was first written. */
  public LocalDate creationDate() {
    return creationDate;
  }

  /** The UTC date on which the row was last written. */
  public LocalDate modificationDate() {
    return modificationDate;
  }

  /**
   * States the greatest filtering allele frequency, and whose it is.
   *
   * @param maximum from 0 to 1
   * @param ancestry gnomAD's code of the group, e.g. {@code nfe}; null when it is not known
   * @throws IllegalArgumentException when the maximum is no frequency
   */
  public void stateFaf95(double maximum, String ancestry) {
    if (!(maximum >= 0 && maximum <= 1)) {
      throw new IllegalArgumentException(
          "a filtering allele frequency of " + maximum + " is none: it lies between 0 and 1");
    }
    this.faf95Max = maximum;
    this.faf95MaxAncestry = Text.optional(ancestry, "ancestry", Integer.MAX_VALUE);
  }
}
