package org.varianteffect.annotation.app.command;

import picocli.CommandLine.Command;

/** {@code pipelines}. */
@Command(
    name = "pipelines",
    synopsisSubcommandLabel = "list",
    description = "Reports on the pipelines that ran on score sets.")
final class PipelinesCommand extends CommandGroup {}
