package org.varianteffect.annotation.model.mapping;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.varianteffect.annotation.model.row.PersistentRow;
import org.varianteffect.annotation.model.row.Text;
import org.varianteffect.annotation.model.vrs.UnidentifiableVrs;
import org.varianteffect.annotation.model.vrs.VrsDocument;

/**
 * One distinct VRS object, shared by every score set that measured it. Its key is computed from its
 * content.
 */
@Entity
@DynamicUpdate
@Table(name = "alleles")
public class Allele extends PersistentRow {

  private static final Pattern CLINGEN_NAME = Pattern.compile("CA\\d+(,CA\\d+)?|PA\\d+(,PA\\d+)?");

  @Column(name = "vrs_digest", nullable = false, updatable = false)
  private String vrsDigest;

  @Convert(converter = SequenceLevelConverter.class)
  @Column(nullable = false, updatable = false)
  private SequenceLevel level;

  @Column(name = "hgvs_g")
  private String hgvsG;

  @Column(name = "hgvs_c")
  private String hgvsC;

  @Column(name = "hgvs_p")
  private String hgvsP;

  @Column(name = "clingen_allele_id")
  private String clingenAlleleId;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "post_mapped", updatable = false)
  private String postMapped;

  @Column(name = "created_at", nullable = false, updatable = false)
  private LocalDate createdAt;

  @Column(name = "updated_at", nullable = false)
  private LocalDate updatedAt;

  protected Allele() {}

  /**
   * A new allele without names.
   *
   * @param vrs what it is; its canonical form becomes {@code post_mapped}
   * @param today the UTC date
   * @throws UnidentifiableVrs when the document is a location alone
   */
  public Allele(VrsDocument vrs, SequenceLevel level, LocalDate today) {
    this.vrsDigest = vrs.variationIdentifier().value();
    this.postMapped = vrs.canonicalJson();
    this.level = Objects.requireNonNull(level, "level");
    this.createdAt = Objects.requireNonNull(today, "today");
    this.updatedAt = today;
  }

  /** Its full GA4GH identifier, the key of alleles. */
  public String vrsDigest() {
    return vrsDigest;
  }

  /** On what kind of sequence it lies. */
  public SequenceLevel level() {
    return level;
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

  /** The ClinGen registry's name: {@code CA…}, {@code PA…}, or a pair in byte order. */
  public Optional<String> clingenAlleleId() {
    return Optional.ofNullable(clingenAlleleId);
  }

  /** The canonical VRS 2.0 document. */
  public Optional<String> postMapped() {
    return Optional.ofNullable(postMapped);
  }

  /** The UTC date on which the row was written. */
  public LocalDate createdAt() {
    return createdAt;
  }

  /** The UTC date on which it last learned a name. */
  public LocalDate updatedAt() {
    return updatedAt;
  }

  /**
   * States the allele's HGVS on a sequence of a level.
   *
   * @param today the UTC date
   */
  public void nameHgvs(SequenceLevel on, String hgvs, LocalDate today) {
    String name = Text.required(hgvs, "hgvs", Integer.MAX_VALUE);
    switch (on) {
      case GENOMIC -> hgvsG = name;
      case CDNA -> hgvsC = name;
      case PROTEIN -> hgvsP = name;
    }
    updatedAt = Objects.requireNonNull(today, "today");
  }

  /**
   * States the ClinGen registry's name.
   *
   * @param alleleId {@code CA…}, {@code PA…}, or two of one kind with a comma between them, which
   *     are found together on one molecule; a pair is stored in byte order, by which it is looked
   *     up
   * @param today the UTC date
   * @throws IllegalArgumentException when it is no such name
   */
  public void nameClingen(String alleleId, LocalDate today) {
    if (!CLINGEN_NAME.matcher(Objects.requireNonNull(alleleId, "alleleId")).matches()) {
      throw new IllegalArgumentException(
          "'%s' is no ClinGen allele id: they read CA123, PA123, or for a pair CA123,CA456"
              .formatted(alleleId));
    }
    clingenAlleleId = ClingenSpelling.inByteOrder(alleleId);
    updatedAt = Objects.requireNonNull(today, "today");
  }
}
