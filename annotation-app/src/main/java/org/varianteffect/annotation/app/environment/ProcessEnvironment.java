package org.varianteffect.annotation.app.environment;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;

/** The environment of this operating system process. */
public final class ProcessEnvironment {
  /** The launcher knows which streams are terminals; Java only knows whether all of them are. */
  private static final String OUT_TERMINAL = "annotations.out.terminal";

  private static final String ERR_TERMINAL = "annotations.err.terminal";

  private ProcessEnvironment() {}

  /**
   * Streams write UTF-8 whatever the locale: an identifier or a name is never turned into question
   * marks.
   */
  public static Environment current(Interruption interruption) {
    return new Environment(
        utf8(FileDescriptor.out),
        utf8(FileDescriptor.err),
        System.in,
        System.getenv(),
        Path.of(System.getProperty("user.home")),
        isTerminal(OUT_TERMINAL),
        isTerminal(ERR_TERMINAL),
        Clock.systemUTC(),
        interruption);
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    boolean flushLines = true;
    return new PrintStream(new FileOutputStream(descriptor), flushLines, StandardCharsets.UTF_8);
  }

  private static boolean isTerminal(String property) {
    String told = System.getProperty(property);
    return told == null ? System.console() != null : Boolean.parseBoolean(told);
  }
}
