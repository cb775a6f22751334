package org.varianteffect.annotation.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The file {@code annotations} at the root, beside a build that is done, with a Java that tells.
 */
class LauncherTest {
  private static final Path LAUNCHER = Path.of("..", "annotations");

  @TempDir Path root;

  @BeforeEach
  void build() throws IOException {
    Files.createDirectories(root.resolve("annotation-app/src/main"));
    Files.writeString(root.resolve("pom.xml"), "");
    Files.writeString(root.resolve("annotation-app/pom.xml"), "");
    Files.copy(LAUNCHER, root.resolve("annotations"));
    Path target = Files.createDirectories(root.resolve("annotation-app/target"));
    Files.writeString(target.resolve("launcher-current"), root.resolve("built").toString());
    Files.writeString(target.resolve("launcher-built"), "");
    Path java = Files.createDirectories(root.resolve("jdk/bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\nlocale charmap\nprintf '%s\\n' \"$@\"\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void givesJavaALocaleInWhichItCanNameAnyFile() throws Exception {
    assertThat(run("C", "status").lines()).first().isEqualTo("UTF-8");
    assertThat(run("C.UTF-8", "status").lines()).first().isEqualTo("UTF-8");
  }

  @Test
  void passesArgumentsAsTheyAre() throws Exception {
    assertThat(run("C", "identify", "a b", "*", "").lines())
        .endsWith("org.varianteffect.annotation.app.Main", "identify", "a b", "*", "");
  }

  private String run(String locale, String... arguments) throws Exception {
    ProcessBuilder command = new ProcessBuilder("bash", root.resolve("annotations").toString());
    command.command().addAll(List.of(arguments));
    command.environment().put("LC_ALL", locale);
    command.environment().put("JAVA_HOME", root.resolve("jdk").toString());
    Process process = command.redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    return printed;
  }
}
