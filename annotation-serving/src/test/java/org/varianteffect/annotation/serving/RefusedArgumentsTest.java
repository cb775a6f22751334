package org.varianteffect.annotation.serving;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.model.validtime.ReadTime;
import org.varianteffect.annotation.serving.allele.AlleleReader;
import org.varianteffect.annotation.serving.clingen.MeasurementLookups;
import org.varianteffect.annotation.serving.csv.CsvRequest;
import org.varianteffect.annotation.serving.csv.ScoreSetCsv;
import org.varianteffect.annotation.serving.failure.InvalidParameter;
import org.varianteffect.annotation.serving.scoreset.ClinicalControls;
import org.varianteffect.annotation.serving.scoreset.GnomadVariants;
import org.varianteffect.annotation.serving.scoreset.LeanVariants;
import org.varianteffect.annotation.serving.variant.VariantAnnotations;
import org.varianteffect.annotation.serving.variant.VariantMappings;

/** Arguments that no read takes are refused by name, and before a connection is asked for. */
class RefusedArgumentsTest {

  private static final String URN = "urn:mavedb:00000001-a-1";
  private static final String NUL = "a\0";
  private static final ReadScope EVERYTHING = ReadScope.everything();
  private static final ReadTime LIVE = ReadTime.live();
  private static final CsvRequest VEP = CsvRequest.of(List.of("vep"));

  private final DataSource neverAsked =
      (DataSource)
          Proxy.newProxyInstance(
              DataSource.class.getClassLoader(),
              new Class<?>[] {DataSource.class},
              (self, method, arguments) -> {
                throw new AssertionError("a connection was asked for");
              });

  private final ClinicalControls controls = new ClinicalControls(neverAsked);
  private final GnomadVariants gnomad = new GnomadVariants(neverAsked);
  private final AlleleReader alleles = new AlleleReader(neverAsked);

  @Test
  void nothingIsNoListOfNamespacesNorRowsNorARelease() {
    named("namespaces", () -> CsvRequest.of(null));
    named("namespaces", () -> new CsvRequest(null, false, 0, none(), false, none()));
    named(
        "one of the namespaces",
        () ->
            new CsvRequest(
                Arrays.asList(VEP.namespaces().get(0), null), false, 0, none(), false, none()));
    invalid("namespaces", () -> CsvRequest.of(Arrays.asList("vep", null)));
    named("limit", () -> VEP.withRows(0, null));
    invalid("gnomadRelease", () -> VEP.withGnomadRelease(null));
    named("gnomadRelease", () -> new CsvRequest(List.of(), false, 0, none(), false, null));
  }

  @Test
  void aCsvNeedsARequestAndAStream() {
    ScoreSetCsv csv = new ScoreSetCsv(neverAsked);
    named("request", () -> csv.write(URN, null, EVERYTHING, LIVE, OutputStream.nullOutputStream()));
    named("output", () -> csv.write(URN, VEP, EVERYTHING, LIVE, null));
  }

  @Test
  void rowsNeedSomebodyWhoTakesThem() {
    named("reader", () -> controls.ofScoreSet(URN, none(), none(), EVERYTHING, LIVE, null));
    named("reader", () -> gnomad.ofScoreSet(URN, none(), EVERYTHING, LIVE, null));
    named("reader", () -> new LeanVariants(neverAsked).ofScoreSet(URN, EVERYTHING, LIVE, null));
    named(
        "reader", () -> new VariantAnnotations(neverAsked).ofScoreSet(URN, EVERYTHING, LIVE, null));
    named("reader", () -> new VariantMappings(neverAsked).ofScoreSet(URN, EVERYTHING, LIVE, null));
  }

  @Test
  void nothingIsNoFilterNorAnId() {
    Consumer<Object> reader = row -> {};
    named("db", () -> controls.ofScoreSet(URN, null, none(), EVERYTHING, LIVE, reader));
    named("version", () -> controls.ofScoreSet(URN, none(), null, EVERYTHING, LIVE, reader));
    named("version", () -> gnomad.ofScoreSet(URN, null, EVERYTHING, LIVE, reader));
    invalid("vrsDigest", () -> alleles.annotations((String) null, EVERYTHING, LIVE));
    invalid("vrsDigest", () -> alleles.annotations(Arrays.asList("x", null), EVERYTHING, LIVE));
    named("vrsDigests", () -> alleles.annotations((Collection<String>) null, EVERYTHING, LIVE));
    named("clingenAlleleIds", () -> new MeasurementLookups(neverAsked).of(null, EVERYTHING, LIVE));
    named("scoreSetIds", () -> ReadScope.of(null));
    named("one of the scoreSetIds", () -> ReadScope.of(Arrays.asList(1, null)));
  }

  @Test
  void textThatNoDatabaseHoldsIsNoFilterNorADigest() {
    Consumer<Object> reader = row -> {};
    Optional<String> nul = Optional.of(NUL);
    invalid("db", () -> controls.ofScoreSet(URN, nul, none(), EVERYTHING, LIVE, reader));
    invalid("version", () -> controls.ofScoreSet(URN, none(), nul, EVERYTHING, LIVE, reader));
    invalid("version", () -> gnomad.ofScoreSet(URN, nul, EVERYTHING, LIVE, reader));
    invalid("gnomadRelease", () -> VEP.withGnomadRelease(NUL));
    invalid("vrsDigest", () -> alleles.annotations(NUL, EVERYTHING, LIVE));
    assertThatThrownBy(() -> VEP.withGnomadRelease(NUL))
        .hasMessage("gnomadRelease is 'a?', but it has to be text without the character NUL");
  }

  private static void named(String argument, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessage(argument);
  }

  private static void invalid(String parameter, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(InvalidParameter.class)
        .hasFieldOrPropertyWithValue("parameter", parameter);
  }

  private static <T> Optional<T> none() {
    return Optional.empty();
  }
}
