package org.varianteffect.annotation.app.command.report;

import org.varianteffect.annotation.app.command.kind.CommandGroup;
import picocli.CommandLine.Command;

/** {@code score-set}. */
@Command(
    name = "score-set",
    synopsisSubcommandLabel = "show URN",
    description = "Reports on one score set.")
public final class ScoreSetCommand extends CommandGroup {}
