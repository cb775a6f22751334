package org.varianteffect.annotation.app.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PgPassFileTest {
  @TempDir Path directory;

  @Test
  void answersWithTheFirstLineThatMatches() throws IOException {
    PgPassFile file = file("db1:5432:mave:api:first", "db1:5432:mave:api:second", "*:*:*:*:any");
    assertThat(file.password("db1", 5432, "mave", "api")).contains("first");
    assertThat(file.password("db2", 5432, "mave", "api")).contains("any");
  }

  @Test
  void takesAStarForAnyHostPortDatabaseOrUser() throws IOException {
    PgPassFile file = file("*:5433:*:api:secret");
    assertThat(file.password("anywhere", 5433, "any", "api")).contains("secret");
    assertThat(file.password("anywhere", 5432, "any", "api")).isEmpty();
    assertThat(file.password("anywhere", 5433, "any", "other")).isEmpty();
  }

  @Test
  void readsEscapedColonsAndBackslashesAndColonsInThePassword() throws IOException {
    PgPassFile file = file("db\\:1:5432:mave:a\\\\pi:pass\\:word:more");
    assertThat(file.password("db:1", 5432, "mave", "a\\pi")).contains("pass:word:more");
  }

  @Test
  void skipsCommentsAndLinesOfAnotherForm() throws IOException {
    PgPassFile file = file("#*:*:*:*:no", "", "db1:5432", "db1:5432:mave:api:yes");
    assertThat(file.password("db1", 5432, "mave", "api")).contains("yes");
  }

  @Test
  void noticesThatOthersMayReadIt() throws IOException {
    PgPassFile file = file("*:*:*:*:any");
    assertThat(file.isOpenToOthers()).isFalse();
    Files.setPosixFilePermissions(
        directory.resolve(".pgpass"), PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(file.isOpenToOthers()).isTrue();
  }

  private PgPassFile file(String... lines) throws IOException {
    Path path = Files.writeString(directory.resolve(".pgpass"), String.join("\n", lines) + "\n");
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
    return new PgPassFile(path);
  }
}
