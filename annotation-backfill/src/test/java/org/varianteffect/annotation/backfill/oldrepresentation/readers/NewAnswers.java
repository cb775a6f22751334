package org.varianteffect.annotation.backfill.oldrepresentation.readers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.varianteffect.annotation.model.validtime.ReadTime;
import org.varianteffect.annotation.serving.Json;
import org.varianteffect.annotation.serving.ReadScope;
import org.varianteffect.annotation.serving.annotation.Clinvar;
import org.varianteffect.annotation.serving.clingen.MeasuredAllele;
import org.varianteffect.annotation.serving.clingen.MeasurementLookup;
import org.varianteffect.annotation.serving.clingen.MeasurementLookups;
import org.varianteffect.annotation.serving.csv.CsvRequest;
import org.varianteffect.annotation.serving.csv.ScoreSetCsv;
import org.varianteffect.annotation.serving.failure.NothingMatches;
import org.varianteffect.annotation.serving.scoreset.ClinicalControls;
import org.varianteffect.annotation.serving.scoreset.GnomadVariants;
import org.varianteffect.annotation.serving.scoreset.MappedVariantLink;
import org.varianteffect.annotation.serving.variant.VariantAnnotation;
import org.varianteffect.annotation.serving.variant.VariantAnnotations;
import org.varianteffect.annotation.serving.variant.VariantMapping;
import org.varianteffect.annotation.serving.variant.VariantMappings;

/** What readers answer now, as the same facts. */
final class NewAnswers {

  private static final ReadScope SCOPE = ReadScope.everything();
  private static final ReadTime TIME = ReadTime.live();
  private static final List<String> NAMESPACES =
      List.of("scores", "counts", "vep", "gnomad", "clingen");

  private final DataSource dataSource;
  private final Set<Fact> facts = new HashSet<>();

  NewAnswers(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  Set<Fact> facts() {
    return facts;
  }

  void ofScoreSet(String urn) {
    new VariantAnnotations(dataSource).ofScoreSet(urn, SCOPE, TIME, this::annotation);
    unlessNothingMatches(
        () ->
            new ClinicalControls(dataSource)
                .ofScoreSet(
                    urn,
                    Optional.empty(),
                    Optional.empty(),
                    SCOPE,
                    TIME,
                    one -> links("L2", "control", name(one.control()), one.mappedVariants())));
    unlessNothingMatches(
        () ->
            new GnomadVariants(dataSource)
                .ofScoreSet(
                    urn,
                    Optional.empty(),
                    SCOPE,
                    TIME,
                    one -> links("L4", "gnomad", "" + one.gnomad().id(), one.mappedVariants())));
    csv(urn);
    unlessNothingMatches(
        () -> new VariantMappings(dataSource).ofScoreSet(urn, SCOPE, TIME, this::mapping));
  }

  void ofClingenIds(Collection<String> ids) {
    new MeasurementLookups(dataSource).of(ids, SCOPE, TIME).forEach(this::lookup);
  }

  private void annotation(VariantAnnotation row) {
    String urn = row.variantUrn().orElseThrow();
    row.status()
        .ifPresent(
            status ->
                add(
                    "L1",
                    urn,
                    "status " + status.annotationType(),
                    String.join(
                        " ",
                        Stream.of(
                                status.version(),
                                Optional.of(status.status()),
                                status.annotationMetadata().map(Json::text))
                            .flatMap(Optional::stream)
                            .toList())));
    row.mapping().ifPresent(mapping -> mapping(urn, mapping));
  }

  private void mapping(String urn, VariantAnnotation.Mapping mapping) {
    add("L1", urn, "clingen_allele_id", mapping.clingenAlleleId());
    add("L1", urn, "hgvs_assay_level", mapping.hgvsAssayLevel());
    add("L1", urn, "hgvs_g", mapping.hgvsG());
    add("L1", urn, "hgvs_c", mapping.hgvsC());
    add("L1", urn, "hgvs_p", mapping.hgvsP());
    add("L1", urn, "vep_functional_consequence", mapping.vepFunctionalConsequence());
    add("L1", urn, "vep_access_date", mapping.vepAccessDate());
    add("L1", urn, "mapped_date", Optional.of(mapping.mappedDate()));
    add("L1", urn, "mapping_api_version", Optional.of(mapping.mappingApiVersion()));
    add("L1", urn, "vrs_version", mapping.vrsVersion());
    add("L1", urn, "mapping_error", mapping.error());
  }

  private void mapping(VariantMapping mapping) {
    String urn = mapping.variantUrn().orElseThrow();
    add("L7", urn, "pre_mapped", mapping.preMapped());
    add("L7", urn, "vrs_version", mapping.vrsVersion());
    add("L7", urn, "mapping_error", mapping.errorMessage());
    add("L7", urn, "mapped_date", Optional.of(mapping.mappedDate()));
    add("L7", urn, "mapping_api_version", Optional.of(mapping.mappingApiVersion()));
    add("L7", urn, "clingen_allele_id", mapping.clingenAlleleId());
    mapping.clinicalControls().forEach(linked -> add("L7", urn, "control", name(linked.control())));
    mapping.gnomadVariants().forEach(linked -> add("L7", urn, "gnomad", "" + linked.gnomad().id()));
  }

  private void csv(String urn) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    CsvRequest request = CsvRequest.of(NAMESPACES).withPostMappedHgvs(true);
    new ScoreSetCsv(dataSource).write(urn, request, SCOPE, TIME, output);
    List<List<String>> lines = output.toString(UTF_8).lines().map(NewAnswers::cells).toList();
    List<String> header = lines.get(0);
    for (List<String> line : lines.subList(1, lines.size())) {
      for (int i = 0; i < header.size(); i++) {
        if (!line.get(i).equals("NA") && !header.get(i).endsWith("vrs_digest")) {
          add("L5", line.get(0), header.get(i), line.get(i));
        }
      }
    }
  }

  private void lookup(MeasurementLookup lookup) {
    lookup.exactMatch().ifPresent(exact -> measured(lookup, "exact", exact));
    lookup.equivalentNt().forEach(one -> measured(lookup, "nt", one));
    lookup.equivalentAa().forEach(one -> measured(lookup, "aa", one));
  }

  private void measured(MeasurementLookup lookup, String kind, MeasuredAllele found) {
    found
        .variantEffectMeasurements()
        .forEach(
            measurement ->
                add(
                    "L6",
                    measurement.urn().orElseThrow(),
                    lookup.clingenAlleleId() + " " + kind,
                    found.clingenAlleleId()));
  }

  private void links(String reader, String key, String value, List<MappedVariantLink> variants) {
    variants.forEach(link -> add(reader, link.variantUrn().orElseThrow(), key, value));
  }

  private void add(String reader, String urn, String key, Optional<?> value) {
    value.ifPresent(present -> add(reader, urn, key, present.toString()));
  }

  private void add(String reader, String urn, String key, String value) {
    facts.add(new Fact(reader, urn, key, value));
  }

  private static String name(Clinvar control) {
    return control.dbName() + " " + control.dbIdentifier() + " " + control.dbVersion();
  }

  private static void unlessNothingMatches(Runnable read) {
    try {
      read.run();
    } catch (NothingMatches none) {
      // No fact: that is what is compared.
    }
  }

  /** Of a line without line feeds in its cells. */
  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (char c : line.toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
