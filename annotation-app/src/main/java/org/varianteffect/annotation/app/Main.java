package org.varianteffect.annotation.app;

import java.util.List;
import java.util.Locale;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.varianteffect.annotation.app.command.CommandLines;
import org.varianteffect.annotation.app.environment.Environment;
import org.varianteffect.annotation.app.environment.Interruption;
import org.varianteffect.annotation.app.environment.ProcessEnvironment;

/** The process' entry. */
public final class Main {
  /** Read by logback.xml, once, when the first logger is made. */
  private static final String LOG_LEVEL = "annotations.log.level";

  private Main() {}

  /** Runs a command and ends the process with its exit code; see {@code annotations --help}. */
  public static void main(String[] arguments) {
    // Digits in SQL, addresses and messages are the same wherever this runs, a library's too.
    Locale.setDefault(Locale.ROOT);
    if (List.of(arguments).contains("--debug")) {
      System.setProperty(LOG_LEVEL, "INFO");
    }
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    Interruption interruption = new Interruption();
    interruption.listenToSignals();
    Environment environment = ProcessEnvironment.current(interruption);
    int exitCode = new CommandLines(environment).run(arguments);
    interruption.finished();
    System.exit(exitCode);
  }
}
