package org.varianteffect.annotation.model.validtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityTransaction;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.model.annotation.VepAlleleConsequence;
import org.varianteffect.annotation.model.mapping.Allele;
import org.varianteffect.annotation.model.mapping.MappingRecord;
import org.varianteffect.annotation.model.mapping.MappingRecordAllele;

/** A caller may catch what is refused, and commit: nothing has ended for it, nothing is written. */
class RefusalInATransactionTest extends WriterBed {

  @Test
  void aRowThatWasWrittenBefore() {
    Allele allele = database.allele(1);
    inTransaction(
        () -> {
          VepAlleleConsequence first = writer.supersede(consequence(allele, "a"));
          writer.supersede(consequence(allele, "b"));
          refused(() -> writer.supersede(first), "is written already");
        });
    assertThat(live("vep_allele_consequences", "functional_consequence")).containsExactly("b");
  }

  @Test
  void aRowAmongManyThatWasWrittenBeforeThoughOneOfItsKeyComesFirst() {
    Allele allele = database.allele(1);
    VepAlleleConsequence first = writer.supersede(consequence(allele, "a"));
    writer.supersede(consequence(allele, "b"));
    refusedTogether("is written already", consequence(allele, "c"), first);
    assertThat(live("vep_allele_consequences", "functional_consequence")).containsExactly("b");
  }

  @Test
  void aRowAmongManyThatIsAboutAnAlleleThatIsNotThere() {
    Allele allele = database.allele(1);
    writer.supersede(consequence(allele, "a"));
    inTransaction(
        () ->
            refused(
                () ->
                    writer.supersedeAll(
                        List.of(
                            consequence(allele, "b"),
                            consequence(entityManager.getReference(Allele.class, 987), "b"))),
                "Allele 987 is not in the database"));
    assertThat(live("vep_allele_consequences", "functional_consequence")).containsExactly("a");
  }

  @Test
  void aSecondMeasuredAlleleAmongManyLinks() {
    MappingRecord record = twoAlleles(1);
    refusedTogether(
        "is live: end it first",
        MappingRecordAllele.derived(record, allele(2), 7),
        MappingRecordAllele.authoritative(record, database.allele(3), 1));
    assertThat(live("mapping_record_alleles", "projection_group")).containsExactly(1, 1);
  }

  @Test
  void twoMeasuredAllelesAmongManyLinks() {
    MappingRecord record = writer.supersede(mapped(1, "v1").build());
    refusedTogether(
        "cannot both be live: write one of them",
        MappingRecordAllele.authoritative(record, database.allele(1), 1),
        MappingRecordAllele.authoritative(record, database.allele(2), 1));
    assertThat(count("mapping_record_alleles")).isZero();
  }

  @Test
  void aLinkAmongManyToARecordThatHasEnded() {
    MappingRecord record = twoAlleles(1);
    MappingRecord ended = writer.retire(writer.supersede(mapped(2, "v1").build()));
    refusedTogether(
        "MappingRecord 2 has ended",
        MappingRecordAllele.derived(record, allele(2), 7),
        MappingRecordAllele.derived(ended, allele(2), 7));
    assertThat(live("mapping_record_alleles", "projection_group")).containsExactly(1, 1);
  }

  @Test
  void aLinkAmongManyRowsToARecordThatOneOfThemEnds() {
    MappingRecord record = twoAlleles(1);
    refusedTogether(
        "MappingRecord 1 has ended",
        MappingRecordAllele.derived(record, database.allele(3), 7),
        mapped(1, "v2").build());
    assertThat(live("mapping_records", "mapping_api_version")).containsExactly("v1");
    assertThat(live("mapping_record_alleles", "projection_group")).containsExactly(1, 1);
  }

  @Test
  void aSecondMeasuredAlleleInPlaceOfADerivedOne() {
    MappingRecord record = twoAlleles(1);
    MappingRecordAllele derived = record.alleles().get(1);
    Allele third = database.allele(3);
    inTransaction(
        () ->
            refused(
                () ->
                    writer.supersede(derived, MappingRecordAllele.authoritative(record, third, 1)),
                "MappingRecordAllele 1 is live: end it first"));
    assertThat(live("mapping_record_alleles", "projection_group")).containsExactly(1, 1);
  }

  @Test
  void aLinkToARecordThatHasEndedInPlaceOfAnother() {
    MappingRecord record = twoAlleles(1);
    MappingRecord ended = writer.retire(writer.supersede(mapped(2, "v1").build()));
    Allele third = database.allele(3);
    inTransaction(
        () ->
            refused(
                () ->
                    writer.supersede(
                        record.alleles().get(0), MappingRecordAllele.derived(ended, third, 1)),
                "MappingRecord 2 has ended"));
    assertThat(live("mapping_record_alleles", "projection_group")).containsExactly(1, 1);
  }

  /** What is not refused: the measured allele changes at one instant, in one call or the other. */
  @Test
  void theMeasuredAlleleIsReplacedByAnother() {
    MappingRecord record = twoAlleles(1);
    Allele first = allele(1);
    Allele third = database.allele(3);
    writer.supersede(record.alleles().get(0), MappingRecordAllele.authoritative(record, third, 2));
    writer.supersedeAll(
        List.of(
            MappingRecordAllele.derived(record, third, 3),
            MappingRecordAllele.authoritative(record, first, 4)));
    assertThat(live("mapping_record_alleles", "projection_group || ' ' || is_authoritative"))
        .containsExactlyInAnyOrder("1 false", "3 false", "4 true");
  }

  /** Of the variant, with a measured and a derived allele. */
  private MappingRecord twoAlleles(int variant) {
    return writer.supersede(
        mapped(variant, "v1")
            .measures(database.allele(1), 1)
            .translatesTo(database.allele(2), 1)
            .build());
  }

  private Allele allele(int id) {
    return entityManager.find(Allele.class, id);
  }

  private void refusedTogether(String why, ValidTimeRow... rows) {
    inTransaction(() -> refused(() -> writer.supersedeAll(List.of(rows)), why));
  }

  private void refused(Runnable write, String why) {
    assertThatThrownBy(write::run)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(why);
  }

  private void inTransaction(Runnable work) {
    EntityTransaction transaction = entityManager.getTransaction();
    transaction.begin();
    try {
      work.run();
      transaction.commit();
    } finally {
      if (transaction.isActive()) {
        transaction.rollback();
      }
    }
  }

  private List<Object> live(String table, String column) {
    return database
        .sql()
        .rows("SELECT " + column + " AS v FROM " + table + " WHERE valid_to IS NULL ORDER BY id")
        .stream()
        .map(row -> row.get("v"))
        .toList();
  }
}
