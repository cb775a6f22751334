package org.varianteffect.annotation.app.command.check;

import static org.varianteffect.annotation.app.environment.CommandFailure.wrongUsage;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.varianteffect.annotation.app.command.options.FormatOptions;
import org.varianteffect.annotation.app.environment.Environment;
import org.varianteffect.annotation.app.environment.ExitCode;
import org.varianteffect.annotation.app.identity.Identification;
import org.varianteffect.annotation.app.identity.VrsFile;
import org.varianteffect.annotation.app.output.CsvText;
import org.varianteffect.annotation.app.output.Format;
import org.varianteffect.annotation.app.output.JsonDocument;
import org.varianteffect.annotation.app.output.JsonText;
import org.varianteffect.annotation.app.output.WrittenOut;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code identify}: documents in, identifiers out. */
@Command(
    name = "identify",
    description = {
      "Prints the GA4GH identifier of each VRS document, computed from its content, one per line.",
      "A line is computed<TAB>stored<TAB>ok|drift|absent|unidentifiable, or the same as CSV, or as a JSON object per line."
    },
    footer =
        "%nExit code 1 when a stored identifier differs, or a document has none that can be computed.")
public final class IdentifyCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "JSON Lines, or JSON documents one after the other. None: standard input.")
  private List<Path> files = new ArrayList<>();

  @Mixin private FormatOptions format;

  private final Environment environment;
  private boolean clean = true;

  /** The command, in this environment. */
  public IdentifyCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws IOException {
    boolean csv = format.chosen() == Format.CSV;
    files.forEach(IdentifyCommand::requireReadable);
    if (csv) {
      environment.out().println(CsvText.line("computed", "stored", "verdict"));
    }
    if (files.isEmpty()) {
      visit("stdin", utf8(environment.in()));
    }
    for (Path file : files) {
      try (Reader reader = utf8(Files.newInputStream(file))) {
        visit(file.toString(), reader);
      }
    }
    return (clean ? ExitCode.DONE : ExitCode.CHECK_FAILED).number();
  }

  /**
   * A byte that is no text becomes a sign that is no JSON, which is one broken document and not the
   * end.
   */
  private static Reader utf8(InputStream bytes) {
    return new InputStreamReader(bytes, StandardCharsets.UTF_8);
  }

  private static void requireReadable(Path file) {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw wrongUsage(
          "the file " + file + " cannot be read: name a readable file of VRS documents");
    }
  }

  private void visit(String name, Reader reader) throws IOException {
    new VrsFile(name, reader, this::print).visit();
  }

  private void print(String place, Identification found) {
    clean &= !found.verdict().isProblem();
    environment.out().println(line(found));
    if (!found.reason().isEmpty()) {
      environment.err().println(WrittenOut.of(place + ": " + found.reason()));
    }
  }

  private String line(Identification found) {
    return switch (format.chosen()) {
      case TABLE ->
          String.join(
              "\t", found.computed(), WrittenOut.of(found.stored()), found.verdict().word());
      case CSV -> CsvText.line(found.computed(), found.stored(), found.verdict().word());
      case JSON -> jsonLine(found);
    };
  }

  private static String jsonLine(Identification found) {
    return JsonText.compact(
        new JsonDocument()
            .with("computed", present(found.computed()))
            .with("stored", present(found.stored()))
            .with("verdict", found.verdict().word()));
  }

  private static Optional<String> present(String identifier) {
    return Optional.of(identifier).filter(text -> !text.isEmpty());
  }
}
