package org.varianteffect.annotation.app.command;

import picocli.CommandLine.Command;

/** {@code score-set}. */
@Command(
    name = "score-set",
    synopsisSubcommandLabel = "show URN",
    description = "Reports on one score set.")
final class ScoreSetCommand extends CommandGroup {}
