package org.varianteffect.annotation.app.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {
  @Test
  void tellsHostPortAndDatabase() {
    DatabaseAddress address =
        DatabaseAddress.of("jdbc:postgresql://db1.example.org:5433/mave?sslmode=require");
    assertThat(address.place()).isEqualTo("db1.example.org:5433");
    assertThat(address.database()).isEqualTo("mave");
    assertThat(address.user()).isEmpty();
  }

  @Test
  void takesUserAndPasswordOutOfTheUrl() {
    DatabaseAddress address =
        DatabaseAddress.of("jdbc:postgresql://db1/mave?user=api&password=secret&sslmode=require");
    assertThat(address.user()).contains("api");
    assertThat(address.password()).contains("secret");
    assertThat(address.url()).isEqualTo("jdbc:postgresql://db1/mave?sslmode=require");
    assertThat(DatabaseAddress.of("jdbc:postgresql://db1/mave?password=secret").url())
        .isEqualTo("jdbc:postgresql://db1/mave");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://me:secret@db1/mave",
        "jdbc:postgresql://me:secret@db1/mave",
        "jdbc:mysql://db1/mave?password=secret",
        "jdbc:postgresql://db1:secret/mave"
      })
  void refusesAnotherFormWithoutRepeatingIt(String url) {
    assertThatThrownBy(() -> DatabaseAddress.of(url))
        .hasMessageContaining("write")
        .hasMessageNotContaining("secret");
  }
}
