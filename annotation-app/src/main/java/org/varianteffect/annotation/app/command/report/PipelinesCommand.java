package org.varianteffect.annotation.app.command.report;

import org.varianteffect.annotation.app.command.kind.CommandGroup;
import picocli.CommandLine.Command;

/** {@code pipelines}. */
@Command(
    name = "pipelines",
    synopsisSubcommandLabel = "list",
    description = "Reports on the pipelines that ran on score sets.")
public final class PipelinesCommand extends CommandGroup {}
