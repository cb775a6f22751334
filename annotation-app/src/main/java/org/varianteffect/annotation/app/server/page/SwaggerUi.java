package org.varianteffect.annotation.app.server.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The files of Swagger UI, in the jar that brings them. */
final class SwaggerUi {

  private static final String VERSION = "/META-INF/maven/org.webjars/swagger-ui/pom.properties";
  private static final String FILES = "/META-INF/resources/webjars/swagger-ui/%s/%s";

  private final String version;

  private SwaggerUi(String version) {
    this.version = version;
  }

  static SwaggerUi find() {
    try (InputStream file = SwaggerUi.class.getResourceAsStream(VERSION)) {
      Properties properties = new Properties();
      properties.load(required(file, VERSION));
      return new SwaggerUi(properties.getProperty("version"));
    } catch (IOException e) {
      throw new UncheckedIOException("the version of Swagger UI cannot be read", e);
    }
  }

  byte[] file(String name) throws IOException {
    String path = FILES.formatted(version, name);
    try (InputStream file = SwaggerUi.class.getResourceAsStream(path)) {
      return required(file, path).readAllBytes();
    }
  }

  private static InputStream required(InputStream file, String path) {
    if (file == null) {
      throw new IllegalStateException("the class path lacks " + path + ": is swagger-ui on it?");
    }
    return file;
  }
}
