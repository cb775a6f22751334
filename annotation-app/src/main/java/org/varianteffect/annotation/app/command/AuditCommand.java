package org.varianteffect.annotation.app.command;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import org.varianteffect.annotation.app.connection.Database;
import org.varianteffect.annotation.app.environment.Environment;
import org.varianteffect.annotation.app.environment.ExitCode;
import org.varianteffect.annotation.app.identity.IdentityAudit;
import org.varianteffect.annotation.app.identity.IdentityAudit.Mismatch;
import org.varianteffect.annotation.app.output.JsonDocument;
import org.varianteffect.annotation.app.output.JsonText;
import org.varianteffect.annotation.app.output.Quantities;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code audit}: is every key that of its content? */
@Command(
    name = "audit",
    description = {
      "Computes the identifiers of all alleles and mapping records again and prints the rows whose key is another:",
      "table<TAB>id<TAB>key<TAB>computed"
    },
    footer = "%nExit code 1 when there is one.")
final class AuditCommand extends DatabaseCommand {
  @Option(names = "--json", description = "Prints a JSON object per line.")
  private boolean json;

  AuditCommand(Environment environment) {
    super(environment);
  }

  @Override
  ExitCode run(Database database) throws SQLException {
    AtomicLong mismatches = new AtomicLong();
    long documents =
        new IdentityAudit(database.dataSource())
            .run(
                mismatch -> {
                  mismatches.incrementAndGet();
                  print(json ? jsonLine(mismatch) : line(mismatch));
                });
    tell(
        "%s documents looked at, %s with another key"
            .formatted(Quantities.count(documents), Quantities.count(mismatches.get())));
    return mismatches.get() == 0 ? ExitCode.DONE : ExitCode.CHECK_FAILED;
  }

  private static String line(Mismatch mismatch) {
    return String.join(
        "\t",
        mismatch.table(),
        Long.toString(mismatch.id()),
        mismatch.key() == null ? "" : mismatch.key(),
        mismatch.computed() == null ? "" : mismatch.computed());
  }

  private static String jsonLine(Mismatch mismatch) {
    return JsonText.compact(
        new JsonDocument()
            .with("table", mismatch.table())
            .with("id", mismatch.id())
            .with("key", mismatch.key())
            .with("computed", mismatch.computed()));
  }
}
