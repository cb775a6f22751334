package org.varianteffect.annotation.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import example.Stranger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.varianteffect.annotation.app.broken.ShowsTooMuch;
import org.varianteffect.annotation.backfill.SeesItsPart;
import org.varianteffect.annotation.backfill.broken.SeesItsWhole;
import org.varianteffect.annotation.backfill.broken.SeesServing;
import org.varianteffect.annotation.backfill.broken.StartsAServer;
import org.varianteffect.annotation.migrations.broken.SeesBackfill;
import org.varianteffect.annotation.model.broken.ReadsTheWallClock;
import org.varianteffect.annotation.model.broken.RowManager;
import org.varianteffect.annotation.model.broken.UsesTheDefaultZone;
import org.varianteffect.annotation.serving.broken.KnowsServlets;
import org.varianteffect.annotation.serving.broken.NamesARetiredTable;
import org.varianteffect.annotation.serving.broken.Prints;
import org.varianteffect.annotation.serving.broken.ReadsTheEnvironment;
import org.varianteffect.annotation.serving.broken.SpeaksHttp;

/** A rule that cannot fail holds nothing: each fails on a class that breaks it. */
class ArchitectureRulesTest {

  private static final JavaClasses BROKEN =
      new ClassFileImporter()
          .importClasses(
              org.varianteffect.annotation.model.broken.SeesServing.class,
              org.varianteffect.annotation.serving.broken.SeesBackfill.class,
              SeesServing.class,
              SeesBackfill.class,
              SeesItsPart.class,
              SeesItsWhole.class,
              Prints.class,
              ReadsTheEnvironment.class,
              StartsAServer.class,
              KnowsServlets.class,
              SpeaksHttp.class,
              RowManager.class,
              ReadsTheWallClock.class,
              UsesTheDefaultZone.class,
              ShowsTooMuch.class,
              NamesARetiredTable.class,
              Stranger.class);

  static Stream<Arguments> rulesAndWhatBreaksThem() {
    return Stream.of(
        arguments("modelKnowsNoOtherModule", "model.broken.SeesServing"),
        arguments("servingKnowsTheModelOnly", "serving.broken.SeesBackfill"),
        arguments("backfillKnowsNeitherServingNorApp", "backfill.broken.SeesServing"),
        arguments(
            "migrationsKnowNeitherServingNorBackfillNorApp", "migrations.broken.SeesBackfill"),
        arguments("modulesAreFreeOfCycles", "Cycle detected"),
        arguments("packagesAreFreeOfCycles", "backfill.SeesItsPart"),
        arguments("onlyTheAppPrints", "serving.broken.Prints"),
        arguments("onlyTheAppBindsConfiguration", "serving.broken.ReadsTheEnvironment"),
        arguments("onlyTheAppStartsServers", "backfill.broken.StartsAServer"),
        arguments("onlyTheAppAndOneFilterKnowServlets", "serving.broken.KnowsServlets"),
        arguments("readersKnowNothingOfHttp", "serving.broken.SpeaksHttp"),
        arguments("namesSayWhatAClassIs", "model.broken.RowManager"),
        arguments("timeComesFromAClock", "model.broken.ReadsTheWallClock"),
        arguments("timeComesFromAClock", "ZoneId.systemDefault()"),
        arguments("timeComesFromAClock", "Clock.systemDefaultZone()"),
        arguments("everyClassIsBelowTheRoot", "example.Stranger"),
        arguments("theAppShowsNoClassItDoesNotNeedTo", "app.broken.ShowsTooMuch"),
        arguments("nothingRetiredIsNamed", "serving.broken.NamesARetiredTable"));
  }

  @ParameterizedTest
  @MethodSource("rulesAndWhatBreaksThem")
  void aRuleFailsOnWhatBreaksIt(String rule, String violation) throws Exception {
    ArchRule broken = (ArchRule) ArchitectureRules.class.getDeclaredField(rule).get(null);

    assertThat(broken.evaluate(BROKEN).getFailureReport().getDetails())
        .anySatisfy(detail -> assertThat(detail).contains(violation));
  }

  @Test
  void everyRuleIsSeenToFail() {
    List<String> rules =
        Arrays.stream(ArchitectureRules.class.getDeclaredFields())
            .filter(field -> field.getType() == ArchRule.class)
            .map(java.lang.reflect.Field::getName)
            .toList();

    assertThat(rulesAndWhatBreaksThem().map(arguments -> arguments.get()[0])).containsAll(rules);
  }
}
