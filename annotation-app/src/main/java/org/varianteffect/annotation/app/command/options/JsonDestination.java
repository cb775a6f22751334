package org.varianteffect.annotation.app.command.options;

import static org.varianteffect.annotation.app.environment.CommandFailure.wrongUsage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.varianteffect.annotation.app.environment.Environment;
import org.varianteffect.annotation.app.output.JsonText;
import org.varianteffect.annotation.app.report.Report;
import picocli.CommandLine.Option;

/** {@code --json} and {@code --json FILE}: the result for programs. */
public final class JsonDestination {
  private static final String STANDARD_OUTPUT = "-";

  @Option(
      names = "--json",
      arity = "0..1",
      paramLabel = "FILE",
      fallbackValue = STANDARD_OUTPUT,
      description = "Writes the result as JSON: into this file, or instead of the text.")
  private Optional<String> destination = Optional.empty();

  /** Whether JSON takes the place of the text on standard output. */
  boolean replacesText() {
    return destination.filter(STANDARD_OUTPUT::equals).isPresent();
  }

  /** Refuses, before any work is done, a file that could not be written after it. */
  public void requireWritable() {
    file().filter(file -> !isWritable(file)).ifPresent(JsonDestination::refuse);
  }

  /** Prints the result for people, unless JSON takes its place, and writes it for programs. */
  public void publish(Environment environment, Report report) {
    if (!replacesText()) {
      report.lines().forEach(environment.out()::println);
    }
    write(environment, report.json());
  }

  /** Writes the document where it was asked for, if it was. */
  void write(Environment environment, Object document) {
    if (replacesText()) {
      environment.out().println(JsonText.pretty(document));
    } else if (destination.isPresent()) {
      writeInto(Path.of(destination.get()), JsonText.pretty(document) + "\n");
    }
  }

  private static void writeInto(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw wrongUsage(
          "what was to be done is done, but the file %s is not written in full (%s): check path, rights and room"
              .formatted(file, e.getMessage()),
          e);
    }
  }

  private Optional<Path> file() {
    return destination.filter(name -> !STANDARD_OUTPUT.equals(name)).map(Path::of);
  }

  private static boolean isWritable(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return Files.exists(file)
        ? !Files.isDirectory(file) && Files.isWritable(file)
        : Files.isWritable(folder);
  }

  private static void refuse(Path file) {
    throw wrongUsage("the file " + file + " cannot be written: give --json another one");
  }
}
