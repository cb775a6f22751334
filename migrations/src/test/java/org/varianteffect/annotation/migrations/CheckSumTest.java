package org.varianteffect.annotation.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liquibase.ChecksumVersion;
import liquibase.change.CheckSum;
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
            "a change set, and a comment behind it, cannot change any more: write another one, or name the check sum that databases have as valid")
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

  /** Its id, and the check sums that a database may have of it: the one that it gets, and older. */
  private static String line(ChangeSet changeSet) {
    Stream<CheckSum> valid =
        Stream.concat(
            Stream.of(changeSet.generateCheckSum(ChecksumVersion.latest())),
            changeSet.getValidCheckSums().stream());
    return changeSet.getId()
        + " "
        + valid.map(CheckSum::toString).collect(Collectors.joining(" or "));
  }
}
