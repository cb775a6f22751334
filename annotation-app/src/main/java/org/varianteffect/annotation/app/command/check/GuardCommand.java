package org.varianteffect.annotation.app.command.check;

import static org.varianteffect.annotation.app.environment.CommandFailure.wrongUsage;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.varianteffect.annotation.app.environment.Environment;
import org.varianteffect.annotation.app.environment.ExitCode;
import org.varianteffect.annotation.app.output.JsonDocument;
import org.varianteffect.annotation.app.output.JsonText;
import org.varianteffect.annotation.migrations.guard.GuardScan;
import org.varianteffect.annotation.migrations.guard.UnreadableInput;
import org.varianteffect.annotation.migrations.guard.Violation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code guard}: does anything still name what is retired? */
@Command(
    name = "guard",
    description =
        "Looks into jars, class folders and resource folders of any project for references to what is retired.",
    footer = "%nExit code 1 when there is a reference.")
public final class GuardCommand implements Callable<Integer> {
  @Parameters(paramLabel = "PATH", arity = "1..*", description = "Jars or folders.")
  private List<Path> paths;

  @Option(names = "--json", description = "Prints a JSON array.")
  private boolean json;

  private final Environment environment;

  /** The command, in this environment. */
  public GuardCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    List<Violation> violations = scan();
    if (json) {
      environment
          .out()
          .println(JsonText.pretty(violations.stream().map(GuardCommand::json).toList()));
    } else {
      violations.forEach(violation -> environment.out().println(violation));
    }
    return (violations.isEmpty() ? ExitCode.DONE : ExitCode.CHECK_FAILED).number();
  }

  private List<Violation> scan() {
    try {
      return GuardScan.forRetiredNames().scan(paths);
    } catch (UnreadableInput e) {
      throw wrongUsage(e.getMessage(), e);
    }
  }

  private static JsonDocument json(Violation violation) {
    return new JsonDocument()
        .with("place", violation.place().toString())
        .with("what", violation.what())
        .with("why", violation.why())
        .with("remedy", violation.remedy());
  }
}
