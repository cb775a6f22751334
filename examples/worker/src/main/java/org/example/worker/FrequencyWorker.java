package org.example.worker;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.varianteffect.annotation.model.AnnotationModel;
import org.varianteffect.annotation.model.annotation.GnomadAlleleLink;
import org.varianteffect.annotation.model.annotation.GnomadVariant;
import org.varianteffect.annotation.model.mapping.Allele;
import org.varianteffect.annotation.model.validtime.ValidTimeWriter;

/** Writes how common alleles are. What an earlier release said stays, as what held until then. */
public final class FrequencyWorker implements AutoCloseable {

  private final EntityManagerFactory factory;
  private final Clock clock;

  public FrequencyWorker(DataSource database, Clock clock) {
    this.factory =
        AnnotationModel.persistenceUnit("frequency-worker")
            .property("jakarta.persistence.nonJtaDataSource", database)
            .createEntityManagerFactory();
    this.clock = clock;
  }

  /**
   * Makes this the frequency that holds from now on; the same again changes nothing.
   *
   * @throws jakarta.persistence.NoResultException when there is no such allele
   */
  public void record(Frequency frequency) {
    factory.runInTransaction(
        entities -> {
          GnomadAlleleLink link =
              new GnomadAlleleLink(allele(entities, frequency), gnomad(entities, frequency));
          new ValidTimeWriter(entities, clock).supersede(link);
        });
  }

  private static Allele allele(EntityManager entities, Frequency frequency) {
    return entities
        .createQuery("select a from Allele a where a.vrsDigest = :digest", Allele.class)
        .setParameter("digest", frequency.vrsDigest())
        .getSingleResult();
  }

  private GnomadVariant gnomad(EntityManager entities, Frequency frequency) {
    return entities
        .createQuery(
            "select g from GnomadVariant g where g.dbIdentifier = :identifier and g.dbVersion = :release",
            GnomadVariant.class)
        .setParameter("identifier", frequency.identifier())
        .setParameter("release", frequency.release())
        .getResultList()
        .stream()
        .findFirst()
        .orElseGet(() -> newGnomad(entities, frequency));
  }

  private GnomadVariant newGnomad(EntityManager entities, Frequency frequency) {
    GnomadVariant variant =
        new GnomadVariant(
            frequency.identifier(),
            frequency.release(),
            frequency.count(),
            frequency.of(),
            LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    entities.persist(variant);
    return variant;
  }

  @Override
  public void close() {
    factory.close();
  }
}
