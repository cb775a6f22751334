package org.varianteffect.annotation.app.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Asks a server over loopback. */
final class TestClient {

  static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private final String address;

  TestClient(String address) {
    this.address = address.replaceAll("/$", "");
  }

  /** An answer. */
  record Reply(HttpResponse<byte[]> response) {

    int status() {
      return response.statusCode();
    }

    String text() {
      return new String(response.body(), StandardCharsets.UTF_8);
    }

    JsonNode json() {
      try {
        return JSON.readTree(response.body());
      } catch (IOException e) {
        throw new AssertionError("not JSON: " + text(), e);
      }
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    /** The last part of a problem's type; empty when it is none. */
    String problem() {
      return header("Content-Type").equals("application/problem+json")
          ? json().path("type").asText().replaceFirst("^.*:", "")
          : "";
    }
  }

  URI uri(String path) {
    return URI.create(address + path);
  }

  Reply get(String path, String... headers) throws Exception {
    return ask("GET", path, headers);
  }

  Reply head(String path, String... headers) throws Exception {
    return ask("HEAD", path, headers);
  }

  private Reply ask(String method, String path, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(path)).method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  JsonNode found(String path) throws Exception {
    Reply reply = get(path);
    if (reply.status() != 200) {
      throw new AssertionError(path + " answers " + reply.status() + ": " + reply.text());
    }
    return reply.json();
  }

  Reply post(String path, String body) throws Exception {
    return send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  /** A connection that a server has taken in the moment of its stop is never answered. */
  Reply getWithin(Duration patience, String path) throws Exception {
    return send(HttpRequest.newBuilder(uri(path)).timeout(patience).build());
  }

  Reply send(HttpRequest request) throws Exception {
    return new Reply(http.send(request, HttpResponse.BodyHandlers.ofByteArray()));
  }
}
