package org.varianteffect.annotation.model;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.model.annotation.AnnotationEvent;
import org.varianteffect.annotation.model.annotation.AnnotationType;
import org.varianteffect.annotation.model.annotation.ClinvarAlleleLink;
import org.varianteffect.annotation.model.annotation.Disposition;
import org.varianteffect.annotation.model.annotation.GnomadAlleleLink;
import org.varianteffect.annotation.model.annotation.VepAlleleConsequence;
import org.varianteffect.annotation.model.mapping.Allele;
import org.varianteffect.annotation.model.mapping.MappingRecord;
import org.varianteffect.annotation.model.mapping.SequenceLevel;
import org.varianteffect.annotation.model.scoreset.Variant;
import org.varianteffect.annotation.model.validtime.ReadTime;
import org.varianteffect.annotation.model.validtime.ValidTimeWriter;
import org.varianteffect.annotation.model.vrs.VrsDocument;

/** How a worker maps a variant, annotates its allele, and reads what held on a past day. */
class AnnotatingWorkerTest {

  private final SettableClock clock = new SettableClock("2024-06-01T12:00:00Z");

  @Test
  void aWorkerMapsAVariantAndAnnotatesItsAllele() {
    try (ModelDatabase database = ModelDatabase.create();
        EntityManager entityManager = database.entityManager()) {
      ValidTimeWriter writer = new ValidTimeWriter(entityManager, clock);

      // A mapping run, in one transaction: the allele, and the record that says what was measured.
      LocalDate today = LocalDate.of(2024, 6, 1);
      entityManager.getTransaction().begin();
      Variant variant = entityManager.find(Variant.class, 1);
      Allele allele = new Allele(VrsDocument.parse(POST_MAPPED), SequenceLevel.GENOMIC, today);
      entityManager.persist(allele);
      MappingRecord record =
          writer.supersede(
              MappingRecord.of(variant)
                  .measuredAt(SequenceLevel.GENOMIC, "NC_000019.10:g.44908822C>T")
                  .mappedBy("dcd_mapping 2024.2.1", today)
                  .preMapped(POST_MAPPED, "2.0")
                  .measures(allele)
                  .build());
      entityManager.persist(
          AnnotationEvent.of(
              variant, AnnotationType.VRS_MAPPING, Disposition.PRESENT, "mapped", clock.instant()));
      entityManager.getTransaction().commit();

      assertThat(allele.vrsDigest()).isEqualTo("ga4gh:VA.0AePZIWZUNsUlQTamyLrjm2HWUw2opLt");
      assertThat(record.isLive()).isTrue();

      // An annotation job. Without a transaction around it, each fact is a transaction of its own.
      writer.supersede(new VepAlleleConsequence(allele, "missense_variant", "112", today));
      writer.supersede(new GnomadAlleleLink(allele, database.gnomad("19-44908822-C-T", "v4.0")));
      writer.supersede(new ClinvarAlleleLink(allele, database.clinvar("17864", "01_2024")));

      // Half a year later: the same answers are not written again, new ones replace what held.
      clock.set("2024-12-01T12:00:00Z");
      writer.supersede(new VepAlleleConsequence(allele, "missense_variant", "112", today));
      writer.supersede(new GnomadAlleleLink(allele, database.gnomad("19-44908822-C-T", "v4.1")));
      writer.supersede(new ClinvarAlleleLink(allele, database.clinvar("17864", "12_2024")));

      assertThat(gnomadReleases(entityManager, ReadTime.live())).containsExactly("v4.1");
      assertThat(
              gnomadReleases(entityManager, ReadTime.asOf(Instant.parse("2024-08-01T00:00:00Z"))))
          .containsExactly("v4.0");
      assertThat(clinvarReleases(entityManager, ReadTime.live()))
          .containsExactly("01_2024", "12_2024");
      assertThat(rows(database, "vep_allele_consequences")).isEqualTo(1);

      // The variant is mapped again, without success: its record ends, and with it what it mapped
      // to.
      writer.supersede(
          MappingRecord.of(variant)
              .measuredAt(SequenceLevel.GENOMIC, null)
              .mappedBy("dcd_mapping 2025.1.0", LocalDate.of(2024, 12, 1))
              .failed("the reference differs")
              .build());
      assertThat(
              database
                  .sql()
                  .value(
                      "SELECT count(*) FROM mapping_record_alleles WHERE valid_to = '2024-12-01 12:00Z'",
                      Integer.class))
          .isEqualTo(1);
    }
  }

  private static List<String> gnomadReleases(EntityManager entityManager, ReadTime time) {
    var query =
        entityManager.createQuery(
            "select link.gnomadVariant.dbVersion from GnomadAlleleLink link where "
                + time.jpql("link"),
            String.class);
    time.instant().ifPresent(instant -> query.setParameter(ReadTime.PARAMETER, instant));
    return query.getResultList();
  }

  private static List<String> clinvarReleases(EntityManager entityManager, ReadTime time) {
    return entityManager
        .createQuery(
            "select link.clinvarControl.dbVersion from ClinvarAlleleLink link where "
                + time.jpql("link")
                + " order by 1",
            String.class)
        .getResultList();
  }

  private static int rows(ModelDatabase database, String table) {
    return database.sql().value("SELECT count(*) FROM " + table, Integer.class);
  }

  private static final String POST_MAPPED =
      """
      {"type": "Allele",
       "location": {"type": "SequenceLocation", "start": 44908821, "end": 44908822,
         "sequenceReference": {"type": "SequenceReference",
           "refgetAccession": "SQ.IIB53T8CNeJJdUqzn9V_JnRtQadwWCbl"}},
       "state": {"type": "LiteralSequenceExpression", "sequence": "T"}}
      """;
}
