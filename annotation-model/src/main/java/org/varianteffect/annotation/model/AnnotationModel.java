package org.varianteffect.annotation.model;

import jakarta.persistence.PersistenceConfiguration;
import java.util.List;
import org.varianteffect.annotation.model.annotation.AnnotationEvent;
import org.varianteffect.annotation.model.annotation.ClinvarAlleleLink;
import org.varianteffect.annotation.model.annotation.ClinvarControl;
import org.varianteffect.annotation.model.annotation.GnomadAlleleLink;
import org.varianteffect.annotation.model.annotation.GnomadVariant;
import org.varianteffect.annotation.model.annotation.VepAlleleConsequence;
import org.varianteffect.annotation.model.mapping.Allele;
import org.varianteffect.annotation.model.mapping.MappedVariant;
import org.varianteffect.annotation.model.mapping.MappingRecord;
import org.varianteffect.annotation.model.mapping.MappingRecordAllele;
import org.varianteffect.annotation.model.scoreset.JobRun;
import org.varianteffect.annotation.model.scoreset.Pipeline;
import org.varianteffect.annotation.model.scoreset.ScoreSet;
import org.varianteffect.annotation.model.scoreset.TargetGeneMapping;
import org.varianteffect.annotation.model.scoreset.Variant;
import org.varianteffect.annotation.model.scoreset.VariantAnnotationStatus;

/** The entities of the model, for a persistence unit. */
public final class AnnotationModel {

  /**
   * The mapping file for later databases, whose mapping tables have the column {@code
   * score_set_id}: the writer fills it then. {@link #persistenceUnit} adds it where the database
   * asks for it; a persistence unit of one's own names it.
   */
  public static final String SCORE_SET_COLUMNS =
      "org/varianteffect/annotation/model/score-set-columns.orm.xml";

  private AnnotationModel() {}

  /** The classes to list in a persistence unit of one's own; the order means nothing. */
  public static List<Class<?>> entities() {
    return List.of(
        ScoreSet.class,
        Variant.class,
        VariantAnnotationStatus.class,
        TargetGeneMapping.class,
        Pipeline.class,
        JobRun.class,
        MappedVariant.class,
        Allele.class,
        MappingRecord.class,
        MappingRecordAllele.class,
        GnomadVariant.class,
        GnomadAlleleLink.class,
        ClinvarControl.class,
        ClinvarAlleleLink.class,
        VepAlleleConsequence.class,
        AnnotationEvent.class);
  }

  /**
   * A persistence unit of these entities; add a data source and what else it needs. Its factory is
   * for the shape that the tables have when it is made ({@link #SCORE_SET_COLUMNS}).
   */
  public static PersistenceConfiguration persistenceUnit(String name) {
    PersistenceConfiguration configuration = new LookingPersistence(name);
    entities().forEach(configuration::managedClass);
    // Dates travel as dates; by way of java.sql.Date they would pass through the JVM's time zone.
    return configuration.property("hibernate.type.java_time_use_direct_jdbc", true);
  }
}
