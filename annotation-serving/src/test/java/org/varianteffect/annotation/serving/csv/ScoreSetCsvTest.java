package org.varianteffect.annotation.serving.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.model.validtime.ReadTime;
import org.varianteffect.annotation.serving.CountingDataSource;
import org.varianteffect.annotation.serving.ReadScope;
import org.varianteffect.annotation.serving.ServedDatabase;
import org.varianteffect.annotation.serving.failure.InvalidParameter;
import org.varianteffect.annotation.serving.failure.TooManyNamespaces;
import org.varianteffect.annotation.serving.failure.UnknownScoreSet;
import org.varianteffect.annotation.testing.TestDatabase;

class ScoreSetCsvTest {

  private static final String ONE = "urn:mavedb:00000001-a-1";

  private final CountingDataSource counting =
      new CountingDataSource(ServedDatabase.shared().dataSource());
  private final ScoreSetCsv csv = new ScoreSetCsv(counting.dataSource());

  @Test
  void everyNamespaceHasItsColumnsInTheOrderAskedAndEachVariantItsRow() {
    CsvRequest request =
        CsvRequest.of(
                List.of(
                    "scores", "counts", "vep", "gnomad", "clingen", "clinvar.06_2024", "scores"))
            .withPostMappedHgvs(true);
    assertThat(written(request, ReadTime.live()))
        .isEqualTo(
            """
            accession,hgvs_nt,hgvs_splice,hgvs_pro,\
            mavedb.post_mapped_hgvs_g,mavedb.post_mapped_hgvs_p,mavedb.post_mapped_hgvs_c,\
            mavedb.post_mapped_hgvs_at_assay_level,mavedb.post_mapped_vrs_digest,\
            scores.score,scores.note,counts.c_0,vep.vep_functional_consequence,\
            gnomad.gnomad_af,gnomad.gnomad_version,clingen.clingen_allele_id,\
            clinvar.06_2024.clinical_significance,clinvar.06_2024.clinical_review_status
            urn:mavedb:00000001-a-1#1,c.1A>G,NA,NA,\
            NC_1:g.1A>G,NP_1:p.Met1Val,NM_1:c.1A>G,NM_1:c.1A>G,ga4gh:VA.new,\
            1.50,"a, ""b""\",5,missense_variant,0.125,v4.1,CA2,Benign,no assertion
            urn:mavedb:00000001-a-1#2,c.2A>G,NA,NA,NA,NA,NA,NA,NA,NA,NA,NA,NA,NA,NA,NA,NA,NA
            urn:mavedb:00000001-a-1#10,c.10A>G,NA,NA,NA,NA,NA,NA,NA,-0.0000001,NA,NA,NA,NA,NA,NA,NA,NA
            """
                .replace("\n", "\r\n"));
  }

  @Test
  void aPastDayIsWrittenAsItWas() {
    ReadTime may = ReadTime.asOf(Instant.parse("2024-05-03T00:00:00Z"));
    assertThat(written(CsvRequest.of(List.of("vep", "clingen")).withRows(0, Optional.of(1L)), may))
        .endsWith("#1,c.1A>G,NA,NA,stop_gained,NA\r\n");
  }

  @Test
  void startAndLimitChooseVariantsByTheirNumbers() {
    CsvRequest second = CsvRequest.of(List.of()).withRows(1, Optional.of(1L));
    assertThat(written(second, ReadTime.live()))
        .isEqualTo("accession,hgvs_nt,hgvs_splice,hgvs_pro\r\n" + ONE + "#2,c.2A>G,NA,NA\r\n");
    CsvRequest last = CsvRequest.of(List.of()).withRows(2, Optional.empty());
    assertThat(written(last, ReadTime.live())).endsWith(ONE + "#10,c.10A>G,NA,NA\r\n");
    assertThat(written(last.withRows(Long.MAX_VALUE, Optional.empty()), ReadTime.live()))
        .isEqualTo("accession,hgvs_nt,hgvs_splice,hgvs_pro\r\n");
  }

  @Test
  void columnsWithoutAValueInTheseRowsCanBeLeftOut() {
    CsvRequest request = CsvRequest.of(List.of("scores", "vep")).withDropNaColumns(true);
    assertThat(written(request.withRows(1, Optional.empty()), ReadTime.live()))
        .isEqualTo(
            "accession,hgvs_nt,scores.score\r\n"
                + ONE
                + "#2,c.2A>G,NA\r\n"
                + ONE
                + "#10,c.10A>G,-0.0000001\r\n");
  }

  @Test
  void aVariantWhoseGnomadRowIsOfAnotherReleaseKeepsItsRow() {
    CsvRequest request = CsvRequest.of(List.of("gnomad")).withGnomadRelease("v3.1.2");
    assertThat(written(request, ReadTime.live())).contains(ONE + "#1,c.1A>G,NA,NA,NA,NA\r\n");
    ReadTime june = ReadTime.asOf(Instant.parse("2024-06-15T00:00:00Z"));
    assertThat(written(request, june)).contains(ONE + "#1,c.1A>G,NA,NA,0.25,v3.1.2\r\n");
  }

  @Test
  void twoRecordsOfOneReleaseDoNotDoubleAVariant() {
    try (TestDatabase own = ServedDatabase.create()) {
      own.execute(
          """
          INSERT INTO clinvar_controls (id, db_name, db_identifier, db_version, clinical_significance) VALUES
            (3, 'ClinVar', '0', '06_2024', 'Uncertain'), (4, 'Other', '0', '06_2024', 'Never');
          INSERT INTO clinvar_allele_links (allele_id, clinvar_control_id) VALUES (2, 3), (2, 4);
          """);
      ByteArrayOutputStream output = new ByteArrayOutputStream();
      new ScoreSetCsv(own.dataSource())
          .write(
              ONE,
              CsvRequest.of(List.of("clinvar.06_2024")),
              ReadScope.everything(),
              ReadTime.live(),
              output);
      assertThat(output.toString(UTF_8).lines())
          .hasSize(4)
          .contains(ONE + "#1,c.1A>G,NA,NA,Uncertain,NA");
    }
  }

  @Test
  void twoRecordsInEachOfManyReleasesDoNotMultiplyAVariant() {
    try (TestDatabase own = ServedDatabase.create()) {
      own.execute(
          """
          INSERT INTO clinvar_controls (id, db_name, db_identifier, db_version, clinical_significance)
          SELECT 1000 + 10 * year + n, 'ClinVar', n::text, '01_' || year, 'Of ' || n
          FROM generate_series(1980, 2005) AS year CROSS JOIN generate_series(1, 2) AS n;
          INSERT INTO clinvar_allele_links (allele_id, clinvar_control_id) SELECT 2, id FROM clinvar_controls WHERE id > 1000;
          DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET statement_timeout = ''5s''', current_database()); END $$
          """);
      List<String> releases =
          IntStream.rangeClosed(1980, 2005).mapToObj(year -> "clinvar.01_" + year).toList();
      ByteArrayOutputStream output = new ByteArrayOutputStream();
      new ScoreSetCsv(own.dataSource())
          .write(ONE, CsvRequest.of(releases), ReadScope.everything(), ReadTime.live(), output);
      assertThat(output.toString(UTF_8).lines())
          .hasSize(4)
          .contains(ONE + "#1,c.1A>G,NA,NA" + ",Of 1,NA".repeat(releases.size()));
    }
  }

  @Test
  void aScoreSetMayHaveMoreColumnsThanOneRowOfAResult() {
    try (TestDatabase own = ServedDatabase.create()) {
      own.execute(
          """
          INSERT INTO scoresets (id, urn, private, published_date, dataset_columns)
          SELECT 7 + wide, 'urn:mavedb:00000007-a-' || wide, false, '2024-01-01',
            jsonb_build_object('score_columns', ARRAY(SELECT 'c' || n FROM generate_series(1, CASE wide WHEN 1 THEN 1700 ELSE 6 END) AS n))
          FROM generate_series(0, 1) AS wide;
          INSERT INTO variants (id, urn, data, scoreset_id, hgvs_nt, creation_date, modification_date)
          SELECT 700 + 10 * wide + n, 'urn:mavedb:00000007-a-' || wide || '#' || n,
            jsonb_build_object('score_data', CASE n
              WHEN 1 THEN '{"c1": 1.50, "c2": "a, \\"b\\"", "c3": null, "c4": {"x": [1.0, "{}"]}, "c5": true, "c6": " NULL "}'::jsonb
              ELSE '{"c1": -1e-7, "c2": "{NULL}", "c4": "\\\\", "c5": ""}'::jsonb END || '{"c1700": "last"}'),
            7 + wide, 'c.' || n, '2023-01-01', '2023-01-01'
          FROM generate_series(0, 1) AS wide CROSS JOIN generate_series(1, 2) AS n;
          """);
      ScoreSetCsv csvs = new ScoreSetCsv(own.dataSource());
      CsvRequest all = CsvRequest.of(List.of("scores", "gnomad")).withPostMappedHgvs(true);
      List<String> narrow = lines(csvs, "urn:mavedb:00000007-a-0", all);
      List<String> wide = lines(csvs, "urn:mavedb:00000007-a-1", all);
      assertThat(narrow.get(1))
          .contains("1.50,\"a, \"\"b\"\"\",NA,\"{\"\"x\"\": [1.0, \"\"{}\"\"]}\",true,NA");
      String more =
          IntStream.rangeClosed(7, 1700)
              .mapToObj(n -> ",scores.c" + n)
              .collect(Collectors.joining());
      assertThat(wide.get(0)).isEqualTo(narrow.get(0).replace(",scores.c6", ",scores.c6" + more));
      for (int row = 1; row <= 2; row++) {
        assertThat(wide.get(row))
            .isEqualTo(
                narrow.get(row).replace("7-a-0#", "7-a-1#").replaceFirst(",NA,NA$", "")
                    + ",NA".repeat(1693)
                    + ",last,NA,NA");
      }
      assertThat(lines(csvs, "urn:mavedb:00000007-a-1", all.withDropNaColumns(true)).get(0))
          .isEqualTo("accession,hgvs_nt,scores.c1,scores.c2,scores.c4,scores.c5,scores.c1700");
    }
  }

  private static List<String> lines(ScoreSetCsv csvs, String scoreSet, CsvRequest request) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    csvs.write(scoreSet, request, ReadScope.everything(), ReadTime.live(), output);
    return output.toString(UTF_8).lines().toList();
  }

  @Test
  void wordsForNothingAreMissingInAnyCase() {
    for (String nothing :
        List.of("", "  ", "\t\n", "none", "NaN", "na", "Undefined", "N/A", "NULL", "nil", " na ")) {
      assertThat(CsvText.isMissing(nothing)).as(nothing).isTrue();
    }
    for (String blank :
        List.of("\u00A0", "\u2007\u202F", "\u3000", "\u0085", "\u001C", "\u00A0NA ")) {
      assertThat(CsvText.isMissing(blank)).as(blank).isTrue();
    }
    for (String something :
        List.of("0", "nano", "n", "undefined1", "-", "nil nil", "nil\u00A0nil", "\u200B")) {
      assertThat(CsvText.isMissing(something)).as(something).isFalse();
    }
  }

  @Test
  void whatNoFileCanHaveIsRefused() {
    for (String name : List.of("score", "clinvar", "clinvar.13_2024", "clinvar.6_2024", "'; --")) {
      assertThatThrownBy(() -> CsvRequest.of(List.of(name)))
          .isInstanceOf(InvalidParameter.class)
          .hasFieldOrPropertyWithValue("parameter", "namespaces")
          .hasFieldOrPropertyWithValue("value", name)
          .hasMessageContaining(
              "known are scores, counts, vep, gnomad, clingen, and clinvar.MM_YYYY");
    }
    CsvRequest request = CsvRequest.of(List.of());
    assertThatThrownBy(() -> request.withRows(-1, Optional.empty()))
        .hasMessage("start is '-1', but it has to be 0 or more");
    assertThatThrownBy(() -> request.withRows(0, Optional.of(0L)))
        .hasMessage("limit is '0', but it has to be 1 or more");
    List<String> many =
        IntStream.rangeClosed(1950, 2000).mapToObj(year -> "clinvar.01_" + year).toList();
    assertThatThrownBy(() -> CsvRequest.of(many))
        .isInstanceOf(TooManyNamespaces.class)
        .hasMessage("51 namespaces were asked for, at most 50 can be: ask for several files");
  }

  @Test
  void nothingIsWrittenOfAScoreSetOutsideTheScope() {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    assertThatThrownBy(
            () ->
                csv.write(
                    ONE,
                    CsvRequest.of(List.of()),
                    ReadScope.of(List.of(2)),
                    ReadTime.live(),
                    output))
        .isInstanceOf(UnknownScoreSet.class);
    assertThat(output.size()).isZero();
  }

  @Test
  void theHeaderIsThereBeforeTheRows() {
    StringBuilder flushed = new StringBuilder();
    OutputStream firstFlush =
        new OutputStream() {
          @Override
          public void write(int b) {
            flushed.append((char) b);
          }

          @Override
          public void flush() {
            throw new IllegalStateException("seen");
          }
        };
    assertThatThrownBy(() -> write(CsvRequest.of(List.of()), ReadTime.live(), firstFlush))
        .hasMessage("seen");
    assertThat(flushed).hasToString("accession,hgvs_nt,hgvs_splice,hgvs_pro\r\n");
    assertThat(counting.sent()).hasSize(1);
  }

  @Test
  void aClientThatGoesAwayFreesTheConnection() {
    OutputStream gone =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("broken pipe");
          }
        };
    assertThatThrownBy(() -> write(CsvRequest.of(List.of()), ReadTime.live(), gone))
        .isInstanceOf(UncheckedIOException.class)
        .hasRootCauseMessage("broken pipe");
    assertThat(counting.openConnections()).isZero();
  }

  private String written(CsvRequest request, ReadTime time) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    write(request, time, output);
    return output.toString(UTF_8);
  }

  private void write(CsvRequest request, ReadTime time, OutputStream output) {
    csv.write(ONE, request, ReadScope.everything(), time, output);
  }
}
