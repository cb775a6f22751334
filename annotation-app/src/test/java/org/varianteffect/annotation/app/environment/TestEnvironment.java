package org.varianteffect.annotation.app.environment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** A world of its own for one command: captured streams, chosen variables, no terminal. */
public final class TestEnvironment {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Map<String, String> variables = new HashMap<>();
  private final Interruption interruption = new Interruption();
  private Path home = Path.of("/nonexistent-home");
  private String input = "";
  private boolean terminal;

  public TestEnvironment with(String variable, String value) {
    variables.put(variable, value);
    return this;
  }

  public TestEnvironment withHome(Path directory) {
    home = directory;
    return this;
  }

  public TestEnvironment withInput(String text) {
    input = text;
    return this;
  }

  public TestEnvironment onTerminal() {
    terminal = true;
    return this;
  }

  public Environment environment() {
    return environment(out);
  }

  /** Nothing that is printed arrives. */
  public Environment environmentWithFullDisk() {
    return environment(
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        });
  }

  private Environment environment(OutputStream results) {
    return new Environment(
        new PrintStream(results, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
        Map.copyOf(variables),
        home,
        terminal,
        terminal,
        Clock.systemUTC(),
        interruption);
  }

  public Interruption interruption() {
    return interruption;
  }

  public String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  public String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
