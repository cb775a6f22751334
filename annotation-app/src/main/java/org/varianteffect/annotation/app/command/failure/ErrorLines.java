package org.varianteffect.annotation.app.command.failure;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.varianteffect.annotation.app.environment.CommandFailure;
import org.varianteffect.annotation.app.environment.Environment;
import org.varianteffect.annotation.app.environment.ExitCode;
import org.varianteffect.annotation.app.output.OneLine;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Every error is one line on standard error; the stack trace follows only when asked for. */
public final class ErrorLines implements IParameterExceptionHandler, IExecutionExceptionHandler {
  private final Environment environment;
  private final BooleanSupplier debug;

  /** Lines in this environment, with stack traces while {@code debug} says so. */
  public ErrorLines(Environment environment, BooleanSupplier debug) {
    this.environment = environment;
    this.debug = debug;
  }

  @Override
  public int handleParseException(ParameterException e, String[] arguments) {
    String name = e.getCommandLine().getCommandSpec().qualifiedName();
    print(OneLine.of(reason(e)) + "; see " + name + " --help", e);
    return ExitCode.WRONG_USAGE.number();
  }

  private static String reason(ParameterException e) {
    if (!(e instanceof UnmatchedArgumentException unmatched) || unmatched.isUnknownOption()) {
      return e.getMessage();
    }
    String found = unmatched.getUnmatched().get(0);
    boolean commandExpected = !e.getCommandLine().getSubcommands().isEmpty();
    String what = commandExpected ? "there is no command '" : "there is no use for '";
    List<String> similar = unmatched.getSuggestions();
    return what
        + found
        + "'"
        + (similar.isEmpty() ? "" : ", did you mean " + String.join(" or ", similar) + "?");
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    CommandFailure failure = Failures.of(e);
    if (failure.exitCode() == ExitCode.INTERRUPTED) {
      environment.err().println("interrupted: " + OneLine.of(failure.getMessage()));
      return ExitCode.INTERRUPTED.number();
    }
    if (environment.interruption().isRequested()) {
      environment
          .err()
          .println("interrupted: what was not committed is rolled back; run the command again");
      return ExitCode.INTERRUPTED.number();
    }
    print(OneLine.of(failure.getMessage()), e);
    failure.details().forEach(detail -> environment.err().println("  - " + detail));
    return failure.exitCode().number();
  }

  private void print(String line, Exception e) {
    environment.err().println("error: " + line);
    if (debug.getAsBoolean()) {
      e.printStackTrace(environment.err());
    }
  }
}
