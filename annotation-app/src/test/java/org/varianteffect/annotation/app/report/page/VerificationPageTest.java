package org.varianteffect.annotation.app.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VerificationPageTest {

  private static final Pattern TAG = Pattern.compile("<([a-zA-Z!/][^\\s>/]*)");

  static List<PageFacts> pages() {
    return List.of(ExampleFacts.open(), ExampleFacts.closed(), ExampleFacts.afterContract());
  }

  @Test
  void anOpenGateIsTheFirstThingSaid() {
    String page = VerificationPage.of(ExampleFacts.open());

    assertThat(page)
        .contains("<title>Verification of mavedb: The gate is open</title>")
        .contains("<div class=\"verdict good\">", "Contract may run.")
        .contains("Nothing is unexplained, and every anomaly present is accepted.")
        .doesNotContain("class=\"tag bad\"", "class=\"reason\"", "Differences that nothing");
    assertThat(count(page, "<span class=\"tag good\">open</span>")).isEqualTo(7);
  }

  @Test
  void aClosedGateSaysEveryReasonWithItsCondition() {
    String page = VerificationPage.of(ExampleFacts.closed());

    assertThat(page)
        .contains("<div class=\"verdict bad\">", "Contract would refuse, for 4 reasons.")
        .contains("Something is unexplained, or an anomaly is not accepted.");
    assertThat(conditions(page))
        .anySatisfy(
            condition ->
                assertThat(condition)
                    .contains("closed", "Every reader gives the same as before")
                    .contains("verify found 123 results of readers that differ: see its report"))
        .anySatisfy(condition -> assertThat(condition).contains("open", "Readers were cut over"))
        .anySatisfy(
            condition ->
                assertThat(condition).contains("closed", "newer than this page", "whatever it is"));
  }

  @Test
  void afterContractNothingIsSaidOfAGate() {
    assertThat(VerificationPage.of(ExampleFacts.afterContract()))
        .contains("<div class=\"verdict good\">", "All is as it was before contract", "the archive")
        .contains("There is none: every old fact was carried over as it was.")
        .doesNotContain("id=\"gate\"");
  }

  @Test
  void figuresAreShownInNumbersAndAsBars() {
    assertThat(VerificationPage.of(ExampleFacts.open()))
        .contains("All 24,737,708 old facts are new rows or recorded anomalies.")
        .contains("<span>gnomAD links</span><b>3,205,111</b>")
        .contains("9,000,100 same", "120,000 gained", "1,500 explained", "0 unexplained")
        .contains("<rect class=\"gained\" x=\"")
        .contains("SHADOWED 1,204")
        .contains("accepted up to 2,000", "and in 5 more score sets")
        .contains("755:760:757,758", "10,021,344", "2026-11-26 05:11:35 UTC by operator");
  }

  @Test
  void whoElseReadsTheOldTablesIsShownWhereItIsKnown() {
    assertThat(VerificationPage.of(ExampleFacts.open()))
        .contains("10,021,344 rows</bdi>")
        .contains("1 row; not read by others since 2026-11-25 05:11:35 UTC")
        .contains("2 rows; last read by others at 2026-11-26 05:10:35 UTC");
  }

  @Test
  void differencesHaveBothValuesAndTheRestIsCounted() {
    assertThat(VerificationPage.of(ExampleFacts.closed()))
        .contains("<dt>new</dt><dd><i>nothing</i></dd>", "<dt>old</dt><dd><i>nothing</i></dd>")
        .contains("yyy … (2,000 characters)")
        .doesNotContain("y".repeat(301))
        .contains("And 121 more; verify --differences FILE.csv lists every one.");
  }

  /** Whatever the names are, the page has the elements that it has with harmless ones. */
  @Test
  void hostileNamesStayText() {
    String page = VerificationPage.of(ExampleFacts.closed());

    assertThat(TAG.matcher(page).results().map(tag -> tag.group(1)).distinct())
        .doesNotContain("script", "img")
        .allMatch(tag -> !tag.contains("evil"));
    assertThat(count(page, "</style>")).isEqualTo(1);
    assertThat(page)
        .contains(
            "&lt;/style&gt;&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39; onmouseover&#61;x")
        .contains("{{gate}} &amp;amp; \\u202E&lt;img")
        .doesNotContain("\u202E");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void nothingOutsideThePageIsNeeded(PageFacts facts) {
    String page = VerificationPage.of(facts);

    assertThat(page)
        .contains("content=\"default-src 'none'; style-src 'unsafe-inline'\"")
        .doesNotContainPattern("<[^>]*\\b(src|href|srcset|action|data)\\s*=")
        .doesNotContainPattern("url\\(|@import|https?:")
        .doesNotContain("<script", "<link", "<iframe", "<img");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyElementIsClosed(PageFacts facts) {
    String page = VerificationPage.of(facts);

    for (String element : List.of("section", "ul", "li", "div", "span", "p", "dl", "bdi", "svg")) {
      assertThat(count(page, "<" + element + "[ >]"))
          .as(element)
          .isEqualTo(count(page, "</" + element + ">"));
    }
  }

  @Test
  void noTemplateLeavesAValueUnescaped() throws IOException {
    Path templates = Path.of("src/main/resources/org/varianteffect/annotation/app/report/page");
    try (Stream<Path> files = Files.list(templates)) {
      for (Path file : files.toList()) {
        assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern("\\{\\{[{&]");
      }
    }
  }

  private static List<String> conditions(String page) {
    String list = page.substring(page.indexOf("<ul class=\"conditions\">"));
    return List.of(list.substring(0, list.indexOf("</ul>")).split("<li>"));
  }

  private static int count(String page, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(page);
    return (int) matcher.results().count();
  }
}
