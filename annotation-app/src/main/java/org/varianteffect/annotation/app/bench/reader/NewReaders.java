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

  private final Jdbi jdbi;
  private final VariantAnnotations annotations;
  private final ClinicalControls controls;
  private final GnomadVariants gnomad;
  private final ScoreSetCsv csv;
  private final MeasurementLookups lookups;
  private final VariantMappings mappings;
  private final AlleleDetails alleles;
  private final VariantDetails variants;

  NewReaders(DataSource dataSource) {
    this.jdbi = Jdbi.create(dataSource);
    this.annotations = new VariantAnnotations(dataSource);
    this.controls = new ClinicalControls(dataSource);
    this.gnomad = new GnomadVariants(dataSource);
    this.csv = new ScoreSetCsv(dataSource);
    this.lookups = new MeasurementLookups(dataSource);
    this.mappings = new VariantMappings(dataSource);
    this.alleles = new AlleleDetails(dataSource);
    this.variants = new VariantDetails(dataSource);
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
    return annotations.ofVariant(urn, ALL, LIVE).size();
  }

  /** L1 as records, in order of the variants. */
  long annotationsOfScoreSet(String urn) {
    return annotations.ofScoreSet(urn, ALL, LIVE, row -> {});
  }

  /** L2. */
  long controls(String urn) {
    return count(
        reader ->
            controls.ofScoreSet(
                urn, Optional.empty(), Optional.empty(), ALL, LIVE, reader::accept));
  }

  /** L3. */
  long controlOptions(String urn) {
    return count(
        reader ->
            controls
                .options(urn, ALL, LIVE)
                .forEach(option -> option.availableVersions().forEach(reader)));
  }

  /** L4. */
  long gnomad(String urn) {
    return count(reader -> gnomad.ofScoreSet(urn, Optional.empty(), ALL, LIVE, reader::accept));
  }

  /** L5, the same columns as the old one; returns the variants. */
  long csv(Samples samples) {
    CsvRequest request =
        CsvRequest.of(
                List.of(
                    "scores", "vep", "gnomad", "clingen", "clinvar." + samples.clinvarRelease()))
            .withGnomadRelease(samples.gnomadRelease());
    csv.write(samples.scoreSet(), request, ALL, LIVE, OutputStream.nullOutputStream());
    return samples.scoreSetVariants();
  }

  /** L6; returns the measurements. */
  long lookups(List<String> ids) {
    return lookups.of(ids, ALL, LIVE).stream().mapToLong(NewReaders::measurements).sum();
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
    return count(reader -> reader.accept(mappings.ofVariant(urn, ALL, LIVE)));
  }

  /** L7 of one score set. */
  long mappingsOfScoreSet(String urn) {
    return count(reader -> mappings.ofScoreSet(urn, ALL, LIVE, reader::accept));
  }

  /** N1; returns the alleles. */
  long alleleDetail(String id) {
    return alleles.of(id, ALL, LIVE).alleles().size();
  }

  /** N5; returns the alleles. */
  long variantDetail(String urn) {
    return variants.of(urn, ALL, LIVE).alleles().size();
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
