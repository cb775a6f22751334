package org.varianteffect.annotation.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.model.validtime.ReadTime;
import org.varianteffect.annotation.serving.csv.CsvRequest;
import org.varianteffect.annotation.serving.csv.ScoreSetCsv;
import org.varianteffect.annotation.serving.scoreset.ClinicalControls;
import org.varianteffect.annotation.serving.scoreset.GnomadVariants;
import org.varianteffect.annotation.serving.scoreset.LeanVariants;
import org.varianteffect.annotation.serving.variant.VariantAnnotations;
import org.varianteffect.annotation.serving.variant.VariantMappings;

/** What code of the caller's throws while it takes rows is none of this library's failures. */
class CallersFailuresTest {

  private static final String URN = "urn:mavedb:00000001-a-1";
  private static final ReadScope EVERYTHING = ReadScope.everything();
  private static final ReadTime LIVE = ReadTime.live();

  private final CountingDataSource counting =
      new CountingDataSource(ServedDatabase.shared().dataSource());
  private final DataSource dataSource = counting.dataSource();

  @Test
  void aFailureOfTheCallersOwnJdbiComesOutAsItWasThrown() {
    JdbiException missing = ofTheCallers("SELECT * FROM a_table_of_the_callers");
    JdbiException refused = ofTheCallers("SELECT 1 / 0");
    for (JdbiException thrown : List.of(missing, refused)) {
      for (Streaming streaming : eachStream()) {
        assertThat(catchThrowable(() -> streaming.to(throwing(thrown)))).isSameAs(thrown);
        assertThat(counting.openConnections()).isZero();
      }
    }
  }

  @Test
  void anyOtherFailureDoesToo() {
    IllegalStateException thrown = new IllegalStateException("mine");
    for (Streaming streaming : eachStream()) {
      assertThat(catchThrowable(() -> streaming.to(throwing(thrown)))).isSameAs(thrown);
      assertThat(counting.openConnections()).isZero();
    }
  }

  private List<Streaming> eachStream() {
    return List.of(
        taker -> new LeanVariants(dataSource).ofScoreSet(URN, EVERYTHING, LIVE, taker),
        taker ->
            new ClinicalControls(dataSource)
                .ofScoreSet(URN, Optional.empty(), Optional.empty(), EVERYTHING, LIVE, taker),
        taker ->
            new GnomadVariants(dataSource)
                .ofScoreSet(URN, Optional.empty(), EVERYTHING, LIVE, taker),
        taker -> new VariantAnnotations(dataSource).ofScoreSet(URN, EVERYTHING, LIVE, taker),
        taker -> new VariantMappings(dataSource).ofScoreSet(URN, EVERYTHING, LIVE, taker),
        taker ->
            new ScoreSetCsv(dataSource)
                .write(URN, CsvRequest.of(List.of("vep")), EVERYTHING, LIVE, output(taker)));
  }

  private static Consumer<Object> throwing(RuntimeException thrown) {
    return row -> {
      throw thrown;
    };
  }

  private static OutputStream output(Consumer<Object> taker) {
    return new OutputStream() {
      @Override
      public void write(int one) {
        taker.accept(one);
      }
    };
  }

  private static JdbiException ofTheCallers(String sql) {
    Jdbi jdbi = Jdbi.create(ServedDatabase.shared().dataSource());
    return (JdbiException) catchThrowable(() -> jdbi.useHandle(handle -> handle.execute(sql)));
  }

  @FunctionalInterface
  private interface Streaming {
    void to(Consumer<Object> taker);
  }
}
