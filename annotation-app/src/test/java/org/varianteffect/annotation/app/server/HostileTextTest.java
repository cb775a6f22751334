package org.varianteffect.annotation.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.app.server.TestClient.Reply;
import org.varianteffect.annotation.testing.TestDatabase;

/** SQL and HTML in every parameter that the interface has. */
class HostileTextTest {

  private static final List<String> HOSTILE =
      List.of(
          "'; DROP TABLE variants; --",
          "' OR '1'='1",
          "\\'; SELECT pg_sleep(10); --",
          "$$||pg_sleep(10)||$$",
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "${jndi:ldap://127.0.0.1/x}",
          "%00",
          "../../../../etc/passwd",
          "x".repeat(5_000));

  private static final Map<String, String> GOOD =
      Map.of(
          "urn", "urn:mavedb:00000001-a-1",
          "variantUrn", "urn:mavedb:00000001-a-1#1",
          "id", "CA2",
          "/api/v1/variants/{urn}", "urn:mavedb:00000001-a-1#1");

  @Test
  void isRefusedAndChangesNothing() throws Exception {
    try (TestDatabase database = ServedDatabase.create();
        ServerUnderTest server = ServerUnderTest.on(database)) {
      List<String> addresses = addresses(server.client().found("/openapi.json"));
      assertThat(addresses).hasSizeGreaterThan(200);
      for (String address : addresses) {
        Reply reply = server.client().get(address);
        assertThat(reply.status()).as(address).isBetween(400, 499);
        assertThat(reply.problem()).as(address).isNotEmpty();
        assertThat(reply.header("X-Content-Type-Options")).as(address).isEqualTo("nosniff");
      }
      assertThat(database.value("select count(*) from variants", Long.class)).isEqualTo(5);
    }
  }

  /** Each parameter in turn is hostile, the others are good. */
  private static List<String> addresses(JsonNode description) {
    List<String> addresses = new ArrayList<>();
    description
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .path("get")
                    .path("parameters")
                    .forEach(
                        parameter ->
                            HOSTILE.forEach(
                                text -> addresses.add(address(path.getKey(), parameter, text)))));
    return addresses;
  }

  private static String address(String path, JsonNode parameter, String hostile) {
    String name = parameter.path("name").asText();
    boolean inPath = parameter.path("in").asText().equals("path");
    String address = path;
    for (String known : List.of("urn", "variantUrn", "id")) {
      String good = GOOD.getOrDefault(path, GOOD.get(known));
      address =
          address.replace(
              "{" + known + "}", encoded(inPath && known.equals(name) ? hostile : good));
    }
    return inPath ? address : address + "?" + name + "=" + encoded(hostile);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
