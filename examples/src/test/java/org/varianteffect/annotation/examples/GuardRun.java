package org.varianteffect.annotation.examples;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.varianteffect.annotation.app.command.CommandLines;
import org.varianteffect.annotation.app.environment.Environment;
import org.varianteffect.annotation.app.environment.Interruption;

/** What {@code annotations guard PATH} says and ends with. */
record GuardRun(int exitCode, List<String> lines, String errors) {

  static GuardRun on(Path path) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Environment environment =
        new Environment(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            InputStream.nullInputStream(),
            Map.of(),
            Path.of("/nonexistent-home"),
            false,
            false,
            Clock.systemUTC(),
            new Interruption());
    int exitCode = new CommandLines(environment).run("guard", path.toString());
    return new GuardRun(
        exitCode,
        out.toString(StandardCharsets.UTF_8).lines().toList(),
        err.toString(StandardCharsets.UTF_8));
  }
}
