package org.varianteffect.annotation.app.command.options;

import static org.varianteffect.annotation.app.environment.CommandFailure.wrongUsage;

import java.util.Optional;
import org.varianteffect.annotation.app.environment.Environment;
import org.varianteffect.annotation.app.output.Format;
import org.varianteffect.annotation.app.output.JsonText;
import org.varianteffect.annotation.app.report.Listing;
import picocli.CommandLine.Option;

/** {@code --format} and {@code --json}: the form of what goes to standard output. */
public final class FormatOptions {
  @Option(
      names = "--format",
      paramLabel = "table|csv|json",
      description = "The form of the result. Default: table.")
  private Optional<Format> format = Optional.empty();

  @Option(names = "--json", description = "The same as --format json.")
  private boolean json;

  /** The one form that the options name; wrong usage when they name two. */
  public Format chosen() {
    if (json && format.orElse(Format.JSON) != Format.JSON) {
      throw wrongUsage("--json and --format name two forms: give one of them");
    }
    return json ? Format.JSON : format.orElse(Format.TABLE);
  }

  /** Prints the rows in the chosen form. */
  public void print(Environment environment, Listing listing) {
    switch (chosen()) {
      case TABLE -> listing.lines().forEach(environment.out()::println);
      case CSV -> listing.csv().forEach(environment.out()::println);
      case JSON -> environment.out().println(JsonText.pretty(listing.json()));
    }
  }
}
