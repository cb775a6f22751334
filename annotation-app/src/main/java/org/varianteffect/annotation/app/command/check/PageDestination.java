package org.varianteffect.annotation.app.command.check;

import static org.varianteffect.annotation.app.environment.CommandFailure.wrongUsage;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.varianteffect.annotation.app.command.options.ProductVersion;
import org.varianteffect.annotation.app.connection.Database;
import org.varianteffect.annotation.app.report.page.Circumstances;
import org.varianteffect.annotation.app.report.page.PageFacts;
import org.varianteffect.annotation.app.report.page.PageFile;
import org.varianteffect.annotation.app.report.page.VerificationPage;
import org.varianteffect.annotation.backfill.VerificationReport;
import picocli.CommandLine.Option;

/** {@code --report FILE.html}: the result as a page for a change request. */
final class PageDestination {
  @Option(
      names = "--report",
      paramLabel = "FILE.html",
      description =
          "Writes the result as one page that needs no network, to attach to a change request.")
  private Path file;

  /** Refuses, before any work is done, a file that could not be written after it. */
  void requireWritable() {
    if (file == null) {
      return;
    }
    try {
      new PageFile(file).requireWritable();
    } catch (IOException e) {
      throw wrongUsage(
          "the file %s cannot be written, %s: give --report another one"
              .formatted(file, e.getMessage()),
          e);
    }
  }

  /** Writes the page if it was asked for; whole, or not at all. */
  void write(Database database, VerificationReport report, Instant startedAt, Instant endedAt)
      throws IOException, SQLException {
    if (file != null) {
      Circumstances circumstances =
          new Circumstances(
              database.name(),
              database.host() + ":" + database.port(),
              ProductVersion.product(),
              database.serverVersion(),
              Runtime.version().toString(),
              startedAt,
              Duration.between(startedAt, endedAt));
      PageFacts facts = PageFacts.read(database.dataSource(), report, circumstances);
      new PageFile(file).write(VerificationPage.of(facts));
    }
  }
}
