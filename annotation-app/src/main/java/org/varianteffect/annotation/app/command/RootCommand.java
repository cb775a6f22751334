package org.varianteffect.annotation.app.command;

import org.varianteffect.annotation.app.command.kind.CommandGroup;
import org.varianteffect.annotation.app.command.options.ProductVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code annotations} itself. */
@Command(
    name = "annotations",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = ProductVersion.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    synopsisSubcommandLabel = "COMMAND",
    description =
        "Moves variant annotations from mapped variants to alleles, proves that nothing is lost, and can go back.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "  0:done",
      "  1:a check failed",
      "  2:wrong usage, or output that cannot be written",
      "  3:the database cannot be reached, is not what is expected, is worked on by another process, or refused something",
      "130:interrupted"
    })
final class RootCommand extends CommandGroup {
  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Shows the stack trace of an error, and more of what is done.")
  private boolean debug;

  boolean isDebug() {
    return debug;
  }
}
