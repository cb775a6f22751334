package org.varianteffect.annotation.app.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.varianteffect.annotation.migrations.guard.NothingRetired;

/** The rules. Each has a class in {@code example} that breaks it, and a test that sees it fail. */
final class ArchitectureRules {

  static final String ROOT = "org.varianteffect.annotation";
  private static final String MODEL = ROOT + ".model..";
  private static final String MIGRATIONS = ROOT + ".migrations..";
  private static final String BACKFILL = ROOT + ".backfill..";
  private static final String SERVING = ROOT + ".serving..";
  private static final String REST = ROOT + ".serving.rest..";
  private static final String REST_IN_SERVLETS = ROOT + ".serving.rest.servlet..";
  private static final String APP = ROOT + ".app..";

  @ArchTest
  static final ArchRule modelKnowsNoOtherModule =
      noClasses()
          .that()
          .resideInAPackage(MODEL)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(MIGRATIONS, BACKFILL, SERVING, APP)
          .because("dependencies point inward");

  @ArchTest
  static final ArchRule servingKnowsTheModelOnly =
      noClasses()
          .that()
          .resideInAPackage(SERVING)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(MIGRATIONS, BACKFILL, APP)
          .because("what builds data and what serves it meet only in the model and the schema");

  @ArchTest
  static final ArchRule backfillKnowsNeitherServingNorApp =
      noClasses()
          .that()
          .resideInAPackage(BACKFILL)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(SERVING, MIGRATIONS, APP)
          .because("dependencies point inward");

  @ArchTest
  static final ArchRule migrationsKnowNeitherServingNorBackfillNorApp =
      noClasses()
          .that()
          .resideInAPackage(MIGRATIONS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(SERVING, BACKFILL, APP)
          .because("dependencies point inward");

  @ArchTest
  static final ArchRule modulesAreFreeOfCycles =
      slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule packagesAreFreeOfCycles =
      slices()
          .matching(ROOT + ".(**)")
          .should()
          .beFreeOfCycles()
          .because("each can be read without those that use it");

  @ArchTest
  static final ArchRule onlyTheAppPrints =
      noClasses()
          .that()
          .resideOutsideOfPackage(APP)
          .should(ACCESS_STANDARD_STREAMS)
          .because("a library's caller decides what is printed, and where");

  @ArchTest
  static final ArchRule onlyTheAppBindsConfiguration =
      noClasses()
          .that()
          .resideOutsideOfPackage(APP)
          .should()
          .callMethodWhere(
              target(owner(name("java.lang.System")))
                  .and(target(nameMatching("getenv|getProperty|getProperties"))))
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage("picocli..", "com.zaxxer..")
          .because("libraries are given their options");

  @ArchTest
  static final ArchRule onlyTheAppStartsServers =
      noClasses()
          .that()
          .resideOutsideOfPackage(APP)
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "io.zonky..",
                  "com.sun.net.httpserver..",
                  "org.testcontainers..",
                  "org.eclipse.jetty..",
                  "org.glassfish.jersey.."))
          .because("libraries are given their databases");

  @ArchTest
  static final ArchRule onlyTheAppAndOneFilterKnowServlets =
      noClasses()
          .that()
          .resideOutsideOfPackages(APP, REST_IN_SERVLETS)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta.servlet..")
          .because("resources can be mounted without any");

  @ArchTest
  static final ArchRule readersKnowNothingOfHttp =
      noClasses()
          .that()
          .resideInAPackage(SERVING)
          .and()
          .resideOutsideOfPackage(REST)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(REST, "jakarta.ws.rs..", "io.swagger..", "java.net.http..")
          .because("a server imports the readers without HTTP; only the resources speak it");

  @ArchTest
  static final ArchRule namesSayWhatAClassIs =
      noClasses()
          .should()
          .haveNameMatching(".*(Manager|Utils?|Helpers?|Impl|V\\d+|Misc|Common)(\\$.*)?")
          .because("such names hide a second responsibility");

  @ArchTest
  static final ArchRule timeComesFromAClock =
      noClasses()
          .should()
          .callMethodWhere(
              target(nameMatching("now"))
                  .and(target(owner(nameMatching("java\\.time\\..*"))))
                  .and(target(rawParameterTypes(new Class<?>[0]))))
          .orShould()
          .callMethodWhere(
              target(nameMatching("systemDefault|systemDefaultZone|currentTimeMillis"))
                  .and(
                      target(
                          owner(
                              nameMatching("java\\.time\\.(ZoneId|Clock)|java\\.lang\\.System")))))
          .orShould()
          .dependOnClassesThat()
          .haveNameMatching("java\\.util\\.(Date|Calendar|TimeZone|GregorianCalendar)")
          .because("time comes from an injected clock, and in UTC, wherever the program runs");

  @ArchTest
  static final ArchRule everyClassIsBelowTheRoot =
      classes()
          .should()
          .resideInAPackage(ROOT + "..")
          .because("that is the project's root package");

  @ArchTest
  static final ArchRule theAppShowsNoClassItDoesNotNeedTo =
      classes()
          .that()
          .resideInAPackage(APP)
          .and()
          .areTopLevelClasses()
          .and()
          .arePublic()
          .and()
          .doNotHaveSimpleName("Main")
          .should(new BeUsedFromAnotherPackage())
          .because("what only its own package uses is package-private");

  @ArchTest static final ArchRule nothingRetiredIsNamed = NothingRetired.rule();

  private ArchitectureRules() {}
}
