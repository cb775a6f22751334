package org.varianteffect.annotation.model.validtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.model.ModelDatabase;
import org.varianteffect.annotation.model.annotation.GnomadAlleleLink;
import org.varianteffect.annotation.model.annotation.GnomadVariant;
import org.varianteffect.annotation.model.annotation.VepAlleleConsequence;
import org.varianteffect.annotation.model.mapping.Allele;
import org.varianteffect.annotation.model.mapping.MappingRecord;
import org.varianteffect.annotation.model.mapping.MappingRecordAllele;
import org.varianteffect.annotation.model.mapping.SequenceLevel;

/** What the writer refuses, before anything ends for it. */
class RefusedWritesTest extends WriterBed {

  @Test
  void nothingIsLinkedToARecordThatHasEnded() {
    MappingRecord record = writer.retire(writer.supersede(mapped(1, "v1").build()));
    Allele allele = database.allele(1);
    assertThatThrownBy(
            () -> writer.supersede(MappingRecordAllele.authoritative(record, allele, null)))
        .hasMessage("MappingRecord 1 has ended: a new MappingRecordAllele belongs to the live one");
  }

  @Test
  void aRowThatRefersToSomethingUnsavedIsRefusedByName() {
    Allele unsaved = new Allele(ModelDatabase.vrs(1), SequenceLevel.GENOMIC, TODAY);
    assertThatThrownBy(() -> writer.supersede(consequence(unsaved, "a")))
        .hasMessage(
            "the Allele that a new VepAlleleConsequence refers to has no id yet: persist it first");
    Allele allele = database.allele(1);
    assertThatThrownBy(
            () ->
                writer.supersede(
                    new GnomadAlleleLink(allele, new GnomadVariant("1-2", "v4.1", 1, 4, TODAY))))
        .hasMessage(
            "the GnomadVariant that a new GnomadAlleleLink refers to has no id yet: persist it first");
    assertThatThrownBy(() -> writer.supersede(mapped(1, "v1").measures(unsaved).build()))
        .hasMessage(
            "the Allele that a new MappingRecordAllele refers to has no id yet: persist it first");
    MappingRecord record = mapped(1, "v1").build();
    assertThatThrownBy(
            () -> writer.supersede(MappingRecordAllele.authoritative(record, allele, null)))
        .hasMessage(
            "the MappingRecord that a new MappingRecordAllele refers to has no id yet: persist it first");
  }

  @Test
  void aRecordMeasuresOneAlleleHoweverItIsLinked() {
    Allele measured = database.allele(1);
    MappingRecord record = writer.supersede(mapped(1, "v1").measures(measured).build());
    Allele other = database.allele(2);
    assertThatThrownBy(
            () -> writer.supersede(MappingRecordAllele.authoritative(record, other, null)))
        .hasMessage(
            "MappingRecordAllele 1 is live: end it first, or supersede it by a new MappingRecordAllele of Allele 2, MappingRecord 1");
    writer.supersede(MappingRecordAllele.authoritative(record, measured, 7));
    writer.supersede(MappingRecordAllele.derived(record, other, 7));
    assertThat(windows("mapping_record_alleles", "projection_group"))
        .containsExactlyInAnyOrder(
            "null [2024-01-01T00:00:00Z, 2024-01-01T00:00:00Z)",
            "7 [2024-01-01T00:00:00Z, )",
            "7 [2024-01-01T00:00:00Z, )");
  }

  @Test
  void ofTwoMeasuredAllelesOfOneRecordInOneCallNoneIsWritten() {
    MappingRecord record = writer.supersede(mapped(1, "v1").build());
    Allele one = database.allele(1);
    Allele other = database.allele(2);
    assertThatThrownBy(
            () ->
                writer.supersedeAll(
                    List.of(
                        MappingRecordAllele.authoritative(record, one, null),
                        MappingRecordAllele.authoritative(record, other, null))))
        .hasMessage(
            "a new MappingRecordAllele of Allele 1, MappingRecord 1 and a new MappingRecordAllele of Allele 2, MappingRecord 1 cannot both be live: write one of them");
    assertThat(count("mapping_record_alleles")).isZero();
  }

  @Test
  void aRowThatWasNeverWrittenCannotEnd() {
    Allele allele = database.allele(1);
    assertThatThrownBy(() -> writer.retire(consequence(allele, "a")))
        .hasMessage("this VepAlleleConsequence has no id yet: only a row that was written can end");
    assertThatThrownBy(() -> writer.supersede(consequence(allele, "a"), consequence(allele, "b")))
        .hasMessage("this VepAlleleConsequence has no id yet: only a row that was written can end");
    assertThat(count("vep_allele_consequences")).isZero();
  }

  @Test
  void aRowThatWasWrittenIsNotWrittenAgain() {
    Allele allele = database.allele(1);
    VepAlleleConsequence old = writer.supersede(consequence(allele, "a"));
    writer.supersede(consequence(allele, "b"));
    assertThatThrownBy(() -> writer.supersede(old))
        .hasMessage("VepAlleleConsequence 1 is written already: a replacement is a new row");
  }
}
