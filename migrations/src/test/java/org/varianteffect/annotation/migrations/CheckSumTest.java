package org.varianteffect.annotation.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import liquibase.ChecksumVersion;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.ChangeSet;
import liquibase.exception.LiquibaseException;
import liquibase.parser.ChangeLogParserFactory;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.junit.jupiter.api.Test;

/** Databases keep a check sum of each change set that they have run, and refuse another one. */
class CheckSumTest {
  private static final String CHANGELOG = "org/varianteffect/annotation/migrations/changelog.xml";

  @Test
  void whatADatabaseMayHaveRunStaysAsItIs() throws LiquibaseException {
    assertThat(checkSums())
        .as(
            "a change set, and a comment behind it, cannot change any more: write another one, and its line into check_sums.txt")
        .containsExactlyElementsOf(ResourceText.of("check_sums.txt").lines().toList());
  }

  private static List<String> checkSums() throws LiquibaseException {
    ClassLoaderResourceAccessor files = new ClassLoaderResourceAccessor();
    return ChangeLogParserFactory.getInstance()
        .getParser(CHANGELOG, files)
        .parse(CHANGELOG, new ChangeLogParameters(), files)
        .getChangeSets()
        .stream()
        .filter(changeSet -> !changeSet.isRunOnChange() && !changeSet.isAlwaysRun())
        .map(CheckSumTest::line)
        .sorted()
        .toList();
  }

  private static String line(ChangeSet changeSet) {
    return changeSet.getId() + " " + changeSet.generateCheckSum(ChecksumVersion.latest());
  }
}
