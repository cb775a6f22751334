package org.varianteffect.annotation.app.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.varianteffect.annotation.app.command.check.AnomaliesCommand;
import org.varianteffect.annotation.app.command.check.AuditCommand;
import org.varianteffect.annotation.app.command.check.GuardCommand;
import org.varianteffect.annotation.app.command.check.IdentifyCommand;
import org.varianteffect.annotation.app.command.check.VerifyCommand;
import org.varianteffect.annotation.app.command.failure.ErrorLines;
import org.varianteffect.annotation.app.command.kind.CommandGroup;
import org.varianteffect.annotation.app.command.phase.BackfillCommand;
import org.varianteffect.annotation.app.command.phase.ContractCommand;
import org.varianteffect.annotation.app.command.phase.CutoverCommand;
import org.varianteffect.annotation.app.command.phase.ExpandCommand;
import org.varianteffect.annotation.app.command.phase.PurgeCommand;
import org.varianteffect.annotation.app.command.phase.RollbackCommand;
import org.varianteffect.annotation.app.command.phase.StatusCommand;
import org.varianteffect.annotation.app.command.report.CoverageCommand;
import org.varianteffect.annotation.app.command.report.PipelinesCommand;
import org.varianteffect.annotation.app.command.report.PipelinesListCommand;
import org.varianteffect.annotation.app.command.report.ScoreSetCommand;
import org.varianteffect.annotation.app.command.report.ScoreSetShowCommand;
import org.varianteffect.annotation.app.command.serving.ServeCommand;
import org.varianteffect.annotation.app.command.trial.BenchCommand;
import org.varianteffect.annotation.app.command.trial.DemoCommand;
import org.varianteffect.annotation.app.command.trial.GenerateCommand;
import org.varianteffect.annotation.app.environment.Environment;
import org.varianteffect.annotation.app.environment.ExitCode;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/** Puts the commands together and runs one. */
public final class CommandLines {
  private final Environment environment;

  /** A command line in this environment. */
  public CommandLines(Environment environment) {
    this.environment = environment;
  }

  /**
   * Runs the command that the arguments name.
   *
   * @return the process' exit status, see {@link ExitCode}
   */
  public int run(String... arguments) {
    try {
      int exitCode = commandLine().execute(arguments);
      return exitCode == ExitCode.DONE.number() && environment.out().checkError()
          ? refuseHalfAResult()
          : exitCode;
    } finally {
      environment.out().flush();
      environment.err().flush();
    }
  }

  /** A stream for text keeps its failures to itself until it is asked. */
  private int refuseHalfAResult() {
    environment
        .err()
        .println(
            "error: standard output could not be written to its end (a full disk, or nobody reads it any more): what it got is not all");
    return ExitCode.WRONG_USAGE.number();
  }

  private CommandLine commandLine() {
    RootCommand root = new RootCommand();
    CommandLine commandLine = new CommandLine(root);
    commands().forEach(commandLine::addSubcommand);
    ErrorLines errors = new ErrorLines(environment, root::isDebug);
    return commandLine
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(new PrintWriter(environment.out(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(environment.err(), true, StandardCharsets.UTF_8))
        .setColorScheme(
            Help.defaultColorScheme(environment.colours() ? Help.Ansi.ON : Help.Ansi.OFF))
        .setParameterExceptionHandler(errors)
        .setExecutionExceptionHandler(errors);
  }

  /** In the order of their use. */
  private List<Object> commands() {
    return List.of(
        new DemoCommand(environment),
        new GenerateCommand(environment),
        new StatusCommand(environment),
        new ExpandCommand(environment),
        new BackfillCommand(environment),
        new VerifyCommand(environment),
        new AnomaliesCommand(environment),
        new CoverageCommand(environment),
        group(new ScoreSetCommand(), new ScoreSetShowCommand(environment)),
        group(new PipelinesCommand(), new PipelinesListCommand(environment)),
        new CutoverCommand(environment),
        new ContractCommand(environment),
        new RollbackCommand(environment),
        new PurgeCommand(environment),
        new IdentifyCommand(environment),
        new AuditCommand(environment),
        new GuardCommand(environment),
        new ServeCommand(environment),
        new BenchCommand(environment));
  }

  private static CommandLine group(CommandGroup group, Object command) {
    return new CommandLine(group).addSubcommand(command);
  }
}
