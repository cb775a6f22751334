package org.varianteffect.annotation.app.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ServerVersionTest {
  @Test
  void isReadFromTheServersNumber() {
    assertThat(ServerVersion.parse("170011").major()).isEqualTo(17);
    assertThat(ServerVersion.parse("90624").major()).isEqualTo(9);
  }

  @Test
  void isSupportedFromFourteenOn() {
    assertThatCode(() -> ServerVersion.parse("140000").requireSupported("db1:5432"))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> ServerVersion.parse("130015").requireSupported("db1:5432"))
        .hasMessage(
            "the server at db1:5432 is PostgreSQL 13, too old for this migration: upgrade it to 14 or later");
  }

  @Test
  void mustBeOneOfPostgreSql() {
    assertThatThrownBy(() -> ServerVersion.parse("v22.1"))
        .hasMessageContaining("'v22.1' is not one of PostgreSQL");
  }
}
