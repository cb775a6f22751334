package org.varianteffect.annotation.model.validtime;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.varianteffect.annotation.model.ModelDatabase;
import org.varianteffect.annotation.model.SettableClock;
import org.varianteffect.annotation.model.annotation.VepAlleleConsequence;
import org.varianteffect.annotation.model.mapping.Allele;
import org.varianteffect.annotation.model.mapping.MappingRecord;
import org.varianteffect.annotation.model.mapping.MappingRecordBuilder;
import org.varianteffect.annotation.model.mapping.SequenceLevel;

/** A database, a clock and a writer for each test, and short words for rows. */
abstract class WriterBed {

  static final LocalDate TODAY = ModelDatabase.TODAY;

  static ModelDatabase database;

  final SettableClock clock = new SettableClock("2024-01-01T00:00:00Z");
  EntityManager entityManager;
  ValidTimeWriter writer;

  @BeforeAll
  static void create() {
    database = ModelDatabase.create();
  }

  @AfterAll
  static void drop() {
    database.close();
  }

  @BeforeEach
  void open() {
    entityManager = database.reset().entityManager();
    writer = new ValidTimeWriter(entityManager, clock);
  }

  @AfterEach
  void close() {
    entityManager.close();
  }

  static VepAlleleConsequence consequence(Allele allele, String consequence) {
    return new VepAlleleConsequence(allele, consequence, "112", TODAY);
  }

  static MappingRecordBuilder mapped(int variant, String api) {
    return MappingRecord.of(database.variant(variant))
        .measuredAt(SequenceLevel.GENOMIC, null)
        .mappedBy(api, TODAY);
  }

  int count(String table) {
    return database.sql().value("SELECT count(*) FROM " + table, Integer.class);
  }

  /** "value [from, to)" of each row, in the order in which they were written. */
  List<String> windows(String table, String column) {
    return database
        .sql()
        .rows("SELECT " + column + " AS v, valid_from, valid_to FROM " + table + " ORDER BY id")
        .stream()
        .map(
            row ->
                row.get("v")
                    + " ["
                    + utc(row.get("valid_from"))
                    + ", "
                    + utc(row.get("valid_to"))
                    + ")")
        .toList();
  }

  private static String utc(Object time) {
    return time == null ? "" : ((OffsetDateTime) time).toInstant().toString();
  }
}
