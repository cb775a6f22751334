package org.varianteffect.annotation.app.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.varianteffect.annotation.app.environment.TestEnvironment;

class CredentialsTest {
  private static final String URL = "jdbc:postgresql://db1:5433/mave";

  @TempDir Path home;

  private final TestEnvironment environment = new TestEnvironment();
  private Path passwordFile;

  @BeforeEach
  void preparePasswordFile() throws IOException {
    passwordFile = Files.writeString(home.resolve("password"), "from-file\nsecond line\n");
    environment.withHome(home);
  }

  @Test
  void preferThePasswordFileToTheUrlToTheVariableToPgPass() throws IOException {
    pgPass("db1:5433:mave:api:from-pgpass", "rw-------");
    assertThat(password(URL, Optional.empty())).contains("from-pgpass");
    environment.with("PGPASSWORD", "from-variable");
    assertThat(password(URL, Optional.empty())).contains("from-variable");
    assertThat(password(URL + "?password=from-url", Optional.empty())).contains("from-url");
    assertThat(password(URL + "?password=from-url", Optional.of(passwordFile)))
        .contains("from-file");
  }

  @Test
  void preferTheUserOptionToTheUrlToTheVariableToTheOperatingSystem() {
    assertThat(user(URL, Optional.empty())).isEqualTo(System.getProperty("user.name"));
    environment.with("PGUSER", "variable");
    assertThat(user(URL, Optional.empty())).isEqualTo("variable");
    assertThat(user(URL + "?user=url", Optional.empty())).isEqualTo("url");
    assertThat(user(URL + "?user=url", Optional.of("option"))).isEqualTo("option");
  }

  @Test
  void ignoreAPgPassThatOthersMayReadAndSaySo() throws IOException {
    pgPass("*:*:*:*:from-pgpass", "rw-r--r--");
    assertThat(password(URL, Optional.empty())).isEmpty();
    assertThat(environment.err()).contains("warning: ignored").contains("chmod 600");
  }

  @Test
  void lookIntoTheFileThatPgpassfileNames() throws IOException {
    Path elsewhere = Files.writeString(home.resolve("elsewhere"), "*:*:*:*:other");
    Files.setPosixFilePermissions(elsewhere, PosixFilePermissions.fromString("rw-------"));
    environment.with("PGPASSFILE", elsewhere.toString());
    assertThat(password(URL, Optional.empty())).contains("other");
  }

  @Test
  void neverShowThePassword() {
    environment.with("PGPASSWORD", "secret");
    assertThat(resolve(URL, Optional.of("api"), Optional.empty())).hasToString("api");
  }

  @Test
  void refuseAPasswordFileThatIsMissingOrEmpty() throws IOException {
    Path empty = Files.createFile(home.resolve("empty"));
    assertThatThrownBy(() -> password(URL, Optional.of(home.resolve("missing"))))
        .hasMessageContaining("cannot be read");
    assertThatThrownBy(() -> password(URL, Optional.of(empty))).hasMessageContaining("is empty");
  }

  private void pgPass(String line, String permissions) throws IOException {
    Path file = Files.writeString(home.resolve(".pgpass"), line + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }

  private Optional<String> password(String url, Optional<Path> file) {
    return resolve(url, Optional.of("api"), file).password();
  }

  private String user(String url, Optional<String> user) {
    return resolve(url, user, Optional.empty()).user();
  }

  private Credentials resolve(String url, Optional<String> user, Optional<Path> file) {
    ConnectionSettings settings =
        new ConnectionSettings(Optional.of(url), user, file, Optional.empty());
    return Credentials.resolve(settings, DatabaseAddress.of(url), environment.environment());
  }
}
