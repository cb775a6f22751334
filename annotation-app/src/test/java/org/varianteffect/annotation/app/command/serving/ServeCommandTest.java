package org.varianteffect.annotation.app.command.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.app.command.CommandLines;
import org.varianteffect.annotation.app.command.CommandRun;
import org.varianteffect.annotation.app.environment.TestEnvironment;
import org.varianteffect.annotation.app.server.ServedDatabase;
import org.varianteffect.annotation.testing.TestDatabase;

class ServeCommandTest {

  private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/\\S+");

  @Test
  void servesUntilItIsInterrupted() throws Exception {
    try (TestDatabase database = ServedDatabase.create()) {
      TestEnvironment environment = new TestEnvironment().with("PGPASSWORD", database.password());
      CompletableFuture<Integer> exitCode =
          CompletableFuture.supplyAsync(() -> serve(environment, database));
      Matcher addresses = ADDRESS.matcher(announcement(environment));
      assertThat(addresses.results()).hasSize(2);
      addresses
          .reset()
          .results()
          .forEach(address -> assertThat(status(address.group())).isEqualTo(200));

      environment.interruption().interrupt();
      assertThat(exitCode.get(30, TimeUnit.SECONDS)).isEqualTo(130);
      assertThat(environment.err()).contains("GET /api/v1/variants/").contains("stopping");
    }
  }

  @Test
  void isRefusedBeforeTheCutover() {
    try (TestDatabase database = ServedDatabase.expanded()) {
      CommandRun run = CommandRun.on(database, "serve", "--port", "0");
      assertThat(run.exitCode()).isEqualTo(3);
      assertThat(run.err().lines()).hasSize(1);
      assertThat(run.err()).startsWith("error: the database was never cut over");
    }
  }

  @Test
  void saysThatAPortIsTaken() throws Exception {
    try (TestDatabase database = ServedDatabase.create();
        ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      String port = String.valueOf(taken.getLocalPort());
      CommandRun run = CommandRun.on(database, "serve", "--port", port);
      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.err())
          .isEqualTo(
              "error: the server cannot listen on 127.0.0.1:%s (Address already in use): give another --host or --port\n"
                  .formatted(port));
      CommandRun demo = CommandRun.of("demo", "--port", port);
      assertThat(demo.exitCode()).isEqualTo(2);
      assertThat(demo.err()).startsWith("error: the demo cannot serve at port " + port);
    }
  }

  @Test
  void refusesOptionsThatCannotBe() {
    try (TestDatabase database = ServedDatabase.expanded()) {
      for (String option :
          List.of(
              "--port 70000",
              "--port -1",
              "--connections 0",
              "--statement-timeout 0",
              "--stall-timeout x",
              "--cors-origin *",
              "--cors-origin https://example.org/",
              "--cors-origin example.org",
              "--read-scope some")) {
        CommandRun run = CommandRun.on(database, ("serve " + option).split(" "));
        assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(1);
      }
    }
  }

  private static int serve(TestEnvironment environment, TestDatabase database) {
    int exitCode =
        new CommandLines(environment.environment())
            .run("serve", "--port", "0", "--url", database.url(), "--user", database.user());
    environment.interruption().finished();
    return exitCode;
  }

  private static String announcement(TestEnvironment environment) throws InterruptedException {
    for (int i = 0; i < 600 && !environment.out().contains("/history"); i++) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    return environment.out();
  }

  private static int status(String address) {
    try {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(URI.create(address)).build(),
              HttpResponse.BodyHandlers.discarding())
          .statusCode();
    } catch (Exception e) {
      throw new AssertionError(address, e);
    }
  }
}
