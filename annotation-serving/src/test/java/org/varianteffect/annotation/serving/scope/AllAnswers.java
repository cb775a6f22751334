package org.varianteffect.annotation.serving.scope;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.varianteffect.annotation.model.validtime.ReadTime;
import org.varianteffect.annotation.serving.ReadScope;
import org.varianteffect.annotation.serving.allele.AlleleDetails;
import org.varianteffect.annotation.serving.allele.AlleleHistories;
import org.varianteffect.annotation.serving.allele.AlleleReader;
import org.varianteffect.annotation.serving.clingen.ClassMeasurements;
import org.varianteffect.annotation.serving.clingen.MeasurementLookups;
import org.varianteffect.annotation.serving.csv.CsvRequest;
import org.varianteffect.annotation.serving.csv.ScoreSetCsv;
import org.varianteffect.annotation.serving.failure.NotFound;
import org.varianteffect.annotation.serving.scoreset.ClinicalControls;
import org.varianteffect.annotation.serving.scoreset.GnomadVariants;
import org.varianteffect.annotation.serving.scoreset.LeanVariants;
import org.varianteffect.annotation.serving.variant.VariantAnnotations;
import org.varianteffect.annotation.serving.variant.VariantDetails;
import org.varianteffect.annotation.serving.variant.VariantMappings;

/** The answers of every reader, refusals among them, as text by what was asked. */
final class AllAnswers {

  private static final List<String> NAMESPACES =
      List.of("scores", "vep", "gnomad", "clingen", "clinvar.01_2024", "clinvar.02_2024");

  private final Map<String, String> answers = new LinkedHashMap<>();
  private final DataSource dataSource;
  private final ReadScope scope;
  private final ReadTime time;

  AllAnswers(DataSource dataSource, ReadScope scope, ReadTime time) {
    this.dataSource = dataSource;
    this.scope = scope;
    this.time = time;
  }

  Map<String, String> answers() {
    return answers;
  }

  void ofScoreSet(String urn) {
    ClinicalControls controls = new ClinicalControls(dataSource);
    each("L1 " + urn, to -> new VariantAnnotations(dataSource).ofScoreSet(urn, scope, time, to));
    each(
        "L2 " + urn,
        to -> controls.ofScoreSet(urn, Optional.empty(), Optional.empty(), scope, time, to));
    one("L3 " + urn, () -> controls.options(urn, scope, time));
    each(
        "L4 " + urn,
        to -> new GnomadVariants(dataSource).ofScoreSet(urn, Optional.empty(), scope, time, to));
    one("L5 " + urn, () -> csv(urn));
    each("L7 " + urn, to -> new VariantMappings(dataSource).ofScoreSet(urn, scope, time, to));
    each("N3 " + urn, to -> new LeanVariants(dataSource).ofScoreSet(urn, scope, time, to));
  }

  void ofVariant(String urn) {
    one("L1 " + urn, () -> new VariantAnnotations(dataSource).ofVariant(urn, scope, time));
    one("L7 " + urn, () -> new VariantMappings(dataSource).ofVariant(urn, scope, time));
    one("N5 " + urn, () -> new VariantDetails(dataSource).of(urn, scope, time));
  }

  void ofAllele(String id) {
    one("N1 " + id, () -> new AlleleDetails(dataSource).of(id, scope, time));
    one("N2 " + id, () -> new AlleleHistories(dataSource).of(id, scope, time));
  }

  void ofAlleles(List<String> digests) {
    one("alleles", () -> new AlleleReader(dataSource).annotations(digests, scope, time));
  }

  void ofClingenIds(List<String> ids) {
    new MeasurementLookups(dataSource)
        .of(ids, scope, time)
        .forEach(lookup -> answers.put("L6 " + lookup.clingenAlleleId(), lookup.toString()));
    for (String id : ids) {
      one("N4 " + id, () -> new ClassMeasurements(dataSource).of(id, true, scope, time));
      one("N4 current " + id, () -> new ClassMeasurements(dataSource).of(id, false, scope, time));
    }
  }

  private String csv(String urn) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    CsvRequest request = CsvRequest.of(NAMESPACES).withPostMappedHgvs(true);
    new ScoreSetCsv(dataSource).write(urn, request, scope, time, output);
    return output.toString(UTF_8);
  }

  private void each(String question, Consumer<Consumer<Object>> read) {
    one(
        question,
        () -> {
          List<Object> rows = new ArrayList<>();
          read.accept(rows::add);
          return rows;
        });
  }

  private void one(String question, Supplier<?> read) {
    try {
      answers.put(question, read.get().toString());
    } catch (NotFound e) {
      answers.put(question, e.toString());
    }
  }
}
