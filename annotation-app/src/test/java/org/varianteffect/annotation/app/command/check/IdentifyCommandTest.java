package org.varianteffect.annotation.app.command.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.varianteffect.annotation.app.command.CommandLines;
import org.varianteffect.annotation.app.environment.TestEnvironment;

class IdentifyCommandTest {
  private static final String ALLELE =
      """
      {"type":"Allele","location":{"type":"SequenceLocation","sequenceReference":{"type":"SequenceReference",
      "refgetAccession":"SQ.IIB53T8CNeJJdUqzn9V_JnRtQadwWCbl"},"start":44908821,"end":44908822},
      "state":{"type":"LiteralSequenceExpression","sequence":"T"}}
      """;
  private static final String ALLELE_ID = "ga4gh:VA.0AePZIWZUNsUlQTamyLrjm2HWUw2opLt";

  @TempDir Path directory;

  private final TestEnvironment environment = new TestEnvironment();

  @Test
  void printsComputedAndStoredIdentifiersOfJsonLines() {
    int exitCode =
        identify(
            line(ALLELE)
                + line(withId(ALLELE_ID))
                + line(withId("ga4gh:VA.old"))
                + "{broken\n"
                + "{\"type\":\"Nonsense\",\"id\":\"x\"}\n");
    assertThat(exitCode).isEqualTo(1);
    assertThat(environment.out().lines())
        .containsExactly(
            ALLELE_ID + "\t\tabsent",
            ALLELE_ID + "\t" + ALLELE_ID + "\tok",
            ALLELE_ID + "\tga4gh:VA.old\tdrift",
            "\t\tunidentifiable",
            "\tx\tunidentifiable");
    assertThat(environment.err()).contains("stdin:4: not JSON").contains("stdin:5: ");
  }

  @Test
  void aFindingIsOneLineWhateverTheStoredIdentifierHoldsAndJsonHasItAsItIs() {
    String document = line(withId("a\\nb\\tc\\u001b[31m\\u202e"));

    assertThat(identify(document)).isEqualTo(1);
    assertThat(environment.out())
        .isEqualTo(ALLELE_ID + "\ta\\u000Ab\\u0009c\\u001B[31m\\u202E\tdrift\n");

    environment.withInput(document);
    assertThat(command("identify", "--json")).isEqualTo(1);
    assertThat(environment.out()).contains("\"stored\":\"a\\nb\\tc\\u001B[31m");
  }

  @Test
  void readsDocumentsOverSeveralLinesFromFiles() throws IOException {
    Path one = Files.writeString(directory.resolve("one.json"), ALLELE + ALLELE);
    Path array =
        Files.writeString(directory.resolve("two.json"), "[" + ALLELE + "," + ALLELE + "]");
    int exitCode = command("identify", one.toString(), array.toString());
    assertThat(exitCode).isZero();
    assertThat(environment.out().lines()).hasSize(4).containsOnly(ALLELE_ID + "\t\tabsent");
  }

  @Test
  void printsJsonForProgramsWithoutWhatIsAbsent() {
    environment.withInput(line(ALLELE) + line(withId("ga4gh:VA.old")) + "{broken\n");
    assertThat(command("identify", "--json")).isEqualTo(1);
    assertThat(environment.out().lines())
        .containsExactly(
            "{\"computed\":\"%s\",\"verdict\":\"absent\"}".formatted(ALLELE_ID),
            "{\"computed\":\"%s\",\"stored\":\"ga4gh:VA.old\",\"verdict\":\"drift\"}"
                .formatted(ALLELE_ID),
            "{\"verdict\":\"unidentifiable\"}");
  }

  @Test
  void printsCsvForSpreadsheets() {
    environment.withInput(line(withId("ga4gh:VA,old")));
    assertThat(command("identify", "--format", "csv")).isEqualTo(1);
    assertThat(environment.out())
        .isEqualTo("computed,stored,verdict\n" + ALLELE_ID + ",\"ga4gh:VA,old\",drift\n");
  }

  @Test
  void saysWhichFileCannotBeRead() {
    assertThat(command("identify", "/no/such/file")).isEqualTo(2);
    assertThat(environment.err())
        .isEqualTo(
            "error: the file /no/such/file cannot be read: name a readable file of VRS documents\n");
  }

  @Test
  void countsLinesAsAnEditorDoes() {
    identify("\n\n" + line(ALLELE) + "\n{broken\n");
    assertThat(environment.err()).startsWith("stdin:5: not JSON");
  }

  @Test
  void aBrokenFirstLineIsOneBrokenDocumentAndReadingGoesOn() {
    for (String broken : List.of("{broken", "no JSON", line(ALLELE).strip() + "}")) {
      TestEnvironment another =
          new TestEnvironment().withInput("\n" + broken + "\n\n" + twoLines());
      assertThat(new CommandLines(another.environment()).run("identify")).isEqualTo(1);
      assertThat(another.out().lines()).as(broken).contains(ALLELE_ID + "\tga4gh:VA.old\tdrift");
    }
  }

  @Test
  void aLineThatBreaksOffIsToldFromADocumentOverSeveralLinesByTheNextOne() {
    for (int length : List.of(1, 5, 17, 18, 30, 60, 100, 200)) {
      String broken = line(ALLELE).substring(0, length);
      TestEnvironment another = new TestEnvironment().withInput("\n" + broken + "\n" + twoLines());
      assertThat(new CommandLines(another.environment()).run("identify")).isEqualTo(1);
      assertThat(another.out().lines())
          .as(broken)
          .containsExactly(
              "\t\tunidentifiable", ALLELE_ID + "\t\tabsent", ALLELE_ID + "\tga4gh:VA.old\tdrift");
      assertThat(another.err()).startsWith("stdin:2: not JSON");
    }
  }

  private static String twoLines() {
    return line(ALLELE) + "\n" + line(withId("ga4gh:VA.old"));
  }

  @Test
  void ofSeveralBrokenLinesEachIsABrokenDocument() {
    assertThat(identify("{broken\n{broken, too\n" + line(ALLELE) + "42\n")).isEqualTo(1);
    assertThat(environment.out().lines())
        .containsExactly(
            "\t\tunidentifiable",
            "\t\tunidentifiable",
            ALLELE_ID + "\t\tabsent",
            "\t\tunidentifiable");
    assertThat(environment.err()).contains("stdin:1: ", "stdin:2: ", "stdin:4: ");
  }

  @Test
  void aFirstLineThatIsJsonAndNoDocumentDoesNotEndTheReading() {
    assertThat(identify("\"header\"\n" + line(ALLELE) + "{broken\n" + line(ALLELE))).isEqualTo(1);
    assertThat(environment.out().lines())
        .containsExactly(
            "\t\tunidentifiable",
            ALLELE_ID + "\t\tabsent",
            "\t\tunidentifiable",
            ALLELE_ID + "\t\tabsent");
  }

  @Test
  void aDocumentOverSeveralLinesIsOneWhateverItsLinesAre() {
    String spread = line(ALLELE).replaceAll("([{,])", "\n$1\n").replace("}", "\n}");
    assertThat(identify("\n" + spread + "\n" + spread)).isZero();
    assertThat(environment.out().lines()).hasSize(2).containsOnly(ALLELE_ID + "\t\tabsent");
  }

  @Test
  void aBrokenDocumentOverSeveralLinesIsOneBrokenDocument() {
    assertThat(identify(ALLELE.replace("\"end\":", "end") + ALLELE)).isEqualTo(1);
    assertThat(environment.out()).isEqualTo("\t\tunidentifiable\n");
    assertThat(environment.err()).startsWith("stdin:1: not JSON").hasLineCount(1);
  }

  @Test
  void aBrokenDocumentAloneIsOneBrokenDocument() {
    assertThat(identify("{broken")).isEqualTo(1);
    assertThat(environment.out()).isEqualTo("\t\tunidentifiable\n");
    assertThat(environment.err()).startsWith("stdin:1: not JSON").hasLineCount(1);
  }

  @Test
  void severalDocumentsOnALineAreAllIdentified() {
    String two = line(ALLELE).strip() + " " + line(ALLELE);
    assertThat(identify(two + line(ALLELE) + two)).isZero();
    assertThat(environment.out().lines()).hasSize(5);
    environment.withInput(line(ALLELE) + two + "[" + two.replace("} {", "},{").strip() + "]\n");
    assertThat(command("identify", "--json")).isZero();
    assertThat(environment.out().lines()).hasSize(10);
  }

  @Test
  void hasNothingToSayOfNothing() {
    assertThat(identify("\n\n")).isZero();
    assertThat(environment.out()).isEmpty();
  }

  private static String line(String document) {
    return document.replace("\n", "") + "\n";
  }

  private static String withId(String id) {
    return ALLELE.replaceFirst("\\{", Matcher.quoteReplacement("{\"id\":\"" + id + "\","));
  }

  private int identify(String input) {
    environment.withInput(input);
    return command("identify");
  }

  private int command(String... arguments) {
    return new CommandLines(environment.environment()).run(arguments);
  }
}
