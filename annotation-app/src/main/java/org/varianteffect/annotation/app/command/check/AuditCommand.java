package org.varianteffect.annotation.app.command.check;

import java.util.concurrent.atomic.AtomicLong;
import org.varianteffect.annotation.app.command.kind.DatabaseCommand;
import org.varianteffect.annotation.app.command.options.FormatOptions;
import org.varianteffect.annotation.app.connection.Database;
import org.varianteffect.annotation.app.environment.Environment;
import org.varianteffect.annotation.app.environment.ExitCode;
import org.varianteffect.annotation.app.identity.IdentityAudit;
import org.varianteffect.annotation.app.identity.IdentityAudit.Mismatch;
import org.varianteffect.annotation.app.output.CsvText;
import org.varianteffect.annotation.app.output.Format;
import org.varianteffect.annotation.app.output.JsonDocument;
import org.varianteffect.annotation.app.output.JsonText;
import org.varianteffect.annotation.app.output.Quantities;
import org.varianteffect.annotation.app.output.WrittenOut;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code audit}: is every key that of its content? */
@Command(
    name = "audit",
    description = {
      "Computes the identifiers of all alleles and mapping records again and prints the rows whose key is another.",
      "A row is table<TAB>id<TAB>key<TAB>computed, or the same as CSV, or as a JSON object per line."
    },
    footer = "%nExit code 1 when there is such a row.")
public final class AuditCommand extends DatabaseCommand {
  @Mixin private FormatOptions format;

  /** The command, in this environment. */
  public AuditCommand(Environment environment) {
    super(environment);
  }

  @Override
  protected void check() {
    format.chosen();
  }

  @Override
  protected ExitCode run(Database database) {
    if (format.chosen() == Format.CSV) {
      print(CsvText.line("table", "id", "key", "computed"));
    }
    AtomicLong mismatches = new AtomicLong();
    long documents =
        new IdentityAudit(database.dataSource())
            .run(
                mismatch -> {
                  mismatches.incrementAndGet();
                  print(line(mismatch));
                });
    tell(
        "%s looked at, %s with another key"
            .formatted(
                Quantities.counted(documents, "document"), Quantities.count(mismatches.get())));
    return mismatches.get() == 0 ? ExitCode.DONE : ExitCode.CHECK_FAILED;
  }

  private String line(Mismatch found) {
    return switch (format.chosen()) {
      case TABLE -> tabbed(found);
      case CSV -> CsvText.line(found.table(), found.id(), found.key(), found.computed());
      case JSON -> jsonLine(found);
    };
  }

  private static String tabbed(Mismatch found) {
    return String.join(
        "\t",
        found.table(),
        Long.toString(found.id()),
        found.key() == null ? "" : WrittenOut.of(found.key()),
        found.computed() == null ? "" : found.computed());
  }

  private static String jsonLine(Mismatch found) {
    return JsonText.compact(
        new JsonDocument()
            .with("table", found.table())
            .with("id", found.id())
            .with("key", found.key())
            .with("computed", found.computed()));
  }
}
