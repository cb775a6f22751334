package org.varianteffect.annotation.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.varianteffect.annotation.model.AnnotationModel;
import org.varianteffect.annotation.model.annotation.ClinvarAlleleLink;
import org.varianteffect.annotation.model.annotation.ClinvarControl;
import org.varianteffect.annotation.model.annotation.GnomadAlleleLink;
import org.varianteffect.annotation.model.annotation.GnomadVariant;
import org.varianteffect.annotation.model.annotation.VepAlleleConsequence;
import org.varianteffect.annotation.model.mapping.Allele;
import org.varianteffect.annotation.model.mapping.MappingRecord;
import org.varianteffect.annotation.model.mapping.SequenceLevel;
import org.varianteffect.annotation.model.scoreset.Variant;
import org.varianteffect.annotation.model.validtime.ValidTimeRow;
import org.varianteffect.annotation.model.validtime.ValidTimeWriter;
import org.varianteffect.annotation.model.vrs.VrsDocument;

/**
 * Writes natively, as the jobs of the running pipeline do: through the model and its writer, each
 * call a transaction of its own. Rows are named by their ids.
 */
public final class RunningPipeline implements AutoCloseable {
  private final EntityManagerFactory entityManagers;
  private final EntityManager entityManager;
  private final ValidTimeWriter writer;
  private final LocalDate today;

  public RunningPipeline(DataSource dataSource, Clock clock) {
    this.entityManagers =
        AnnotationModel.persistenceUnit("running pipeline")
            .property("jakarta.persistence.nonJtaDataSource", dataSource)
            .createEntityManagerFactory();
    this.entityManager = entityManagers.createEntityManager();
    this.writer = new ValidTimeWriter(entityManager, clock);
    this.today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /** Writes an allele that is not there yet. */
  public void allele(String document, String level) {
    entityManagers.runInTransaction(
        own ->
            own.persist(
                new Allele(
                    VrsDocument.parse(document),
                    SequenceLevel.valueOf(level.toUpperCase(Locale.ROOT)),
                    today)));
  }

  public ValidTimeRow frequency(int alleleId, int gnomadVariantId) {
    return writer.supersede(
        new GnomadAlleleLink(
            entityManager.getReference(Allele.class, alleleId),
            entityManager.getReference(GnomadVariant.class, gnomadVariantId)));
  }

  public ValidTimeRow consequence(int alleleId, String consequence) {
    return writer.supersede(
        new VepAlleleConsequence(
            entityManager.getReference(Allele.class, alleleId), consequence, "117", today));
  }

  /** The consequences of several alleles in one transaction. */
  public List<? extends ValidTimeRow> consequences(List<Integer> alleleIds, String consequence) {
    return writer.supersedeAll(
        alleleIds.stream()
            .map(
                id ->
                    new VepAlleleConsequence(
                        entityManager.getReference(Allele.class, id), consequence, "117", today))
            .toList());
  }

  public ValidTimeRow control(int alleleId, int controlId) {
    return writer.supersede(
        new ClinvarAlleleLink(
            entityManager.getReference(Allele.class, alleleId),
            entityManager.getReference(ClinvarControl.class, controlId)));
  }

  /** Maps a variant again, to an allele. */
  public ValidTimeRow mapping(int variantId, int alleleId, String apiVersion) {
    return writer.supersede(
        MappingRecord.of(entityManager.getReference(Variant.class, variantId))
            .measuredAt(SequenceLevel.GENOMIC, "NC_000001.11:g.1A>T")
            .mappedBy(apiVersion, today)
            .measures(entityManager.getReference(Allele.class, alleleId))
            .build());
  }

  /** Ends a row without a successor. */
  public ValidTimeRow retire(ValidTimeRow row) {
    return writer.retire(row);
  }

  @Override
  public void close() {
    entityManager.close();
    entityManagers.close();
  }
}
