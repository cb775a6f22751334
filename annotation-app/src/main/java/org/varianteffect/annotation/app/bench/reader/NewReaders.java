package org.varianteffect.annotation.app.bench.reader;

import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.varianteffect.annotation.model.validtime.ReadTime;
import org.varianteffect.annotation.serving.ReadScope;
import org.varianteffect.annotation.serving.allele.AlleleDetails;
import org.varianteffect.annotation.serving.clingen.MeasuredAllele;
import org.varianteffect.annotation.serving.clingen.MeasurementLookup;
import org.varianteffect.annotation.serving.clingen.MeasurementLookups;
import org.varianteffect.annotation.serving.csv.CsvRequest;
import org.varianteffect.annotation.serving.csv.ScoreSetCsv;
import org.varianteffect.annotation.serving.failure.NothingMatches;
import org.varianteffect.annotation.serving.scoreset.ClinicalControls;
import org.varianteffect.annotation.serving.scoreset.GnomadVariants;
import org.varianteffect.annotation.serving.variant.VariantAnnotations;
import org.varianteffect.annotation.serving.variant.VariantDetails;
import org.varianteffect.annotation.serving.variant.VariantMappings;

/** The readers of today, live and of everything. Each method returns how much there was. */
final class NewReaders {
  private static final int PORTION = 1000;
  private static final ReadScope ALL = ReadScope.everything();
  private static final ReadTime LIVE = ReadTime.live();

  private final DataSource dataSource;
  private final Jdbi jdbi;

  NewReaders(DataSource dataSource) {
    this.dataSource = dataSource;
    this.jdbi = Jdbi.create(dataSource);
  }

  /** L1 as whoever asks the database itself reads it. */
  long view(String column, String urn) {
    return jdbi.inTransaction(
        handle -> {
          Query query =
              handle.createQuery(Samples.sql("view")).define("restriction", column + " = :urn");
          return fetch(query.bind("urn", urn));
        });
  }

  /** The same of all variants. */
  long view() {
    return jdbi.inTransaction(
        handle -> fetch(handle.createQuery(Samples.sql("view")).define("restriction", "true")));
  }

  private static long fetch(Query query) {
    return query.setFetchSize(PORTION).scanResultSet((rows, context) -> fetch(rows.get()));
  }

  private static long fetch(ResultSet rows) throws SQLException {
    int columns = rows.getMetaData().getColumnCount();
    long count = 0;
    while (rows.next()) {
      for (int i = 1; i <= columns; i++) {
        rows.getString(i);
      }
      count++;
    }
    return count;
  }

  /** L1 as records. */
  long annotationsOfVariant(String urn) {
    return new VariantAnnotations(dataSource).ofVariant(urn, ALL, LIVE).size();
  }

  /** L1 as records, in order of the variants. */
  long annotationsOfScoreSet(String urn) {
    return new VariantAnnotations(dataSource).ofScoreSet(urn, ALL, LIVE, row -> {});
  }

  /** L2. */
  long controls(String urn) {
    return count(
        reader ->
            new ClinicalControls(dataSource)
                .ofScoreSet(urn, Optional.empty(), Optional.empty(), ALL, LIVE, reader::accept));
  }

  /** L3. */
  long controlOptions(String urn) {
    return count(
        reader ->
            new ClinicalControls(dataSource)
                .options(urn, ALL, LIVE)
                .forEach(option -> option.availableVersions().forEach(reader)));
  }

  /** L4. */
  long gnomad(String urn) {
    return count(
        reader ->
            new GnomadVariants(dataSource)
                .ofScoreSet(urn, Optional.empty(), ALL, LIVE, reader::accept));
  }

  /** L5, the same columns as the old one; returns the variants. */
  long csv(Samples samples) {
    CsvRequest request =
        CsvRequest.of(
                List.of(
                    "scores", "vep", "gnomad", "clingen", "clinvar." + samples.clinvarRelease()))
            .withGnomadRelease(samples.gnomadRelease());
    new ScoreSetCsv(dataSource)
        .write(samples.scoreSet(), request, ALL, LIVE, OutputStream.nullOutputStream());
    return samples.scoreSetVariants();
  }

  /** L6; returns the measurements. */
  long lookups(List<String> ids) {
    return new MeasurementLookups(dataSource)
        .of(ids, ALL, LIVE).stream().mapToLong(NewReaders::measurements).sum();
  }

  private static long measurements(MeasurementLookup found) {
    return Stream.of(
            found.exactMatch().stream(),
            found.equivalentNt().stream(),
            found.equivalentAa().stream())
        .flatMap(alleles -> alleles)
        .mapToLong((MeasuredAllele allele) -> allele.variantEffectMeasurements().size())
        .sum();
  }

  /** L7 of one variant. */
  long mappingOfVariant(String urn) {
    return count(
        reader -> reader.accept(new VariantMappings(dataSource).ofVariant(urn, ALL, LIVE)));
  }

  /** L7 of one score set. */
  long mappingsOfScoreSet(String urn) {
    return count(
        reader -> new VariantMappings(dataSource).ofScoreSet(urn, ALL, LIVE, reader::accept));
  }

  /** N1; returns the alleles. */
  long alleleDetail(String id) {
    return new AlleleDetails(dataSource).of(id, ALL, LIVE).alleles().size();
  }

  /** N5; returns the alleles. */
  long variantDetail(String urn) {
    return new VariantDetails(dataSource).of(urn, ALL, LIVE).alleles().size();
  }

  /** That nothing matches is an answer, too. */
  private static long count(Consumer<Consumer<Object>> reading) {
    AtomicLong count = new AtomicLong();
    try {
      reading.accept(row -> count.incrementAndGet());
    } catch (NothingMatches e) {
      return 0;
    }
    return count.get();
  }
}
