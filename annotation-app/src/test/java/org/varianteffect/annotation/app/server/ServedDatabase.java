package org.varianteffect.annotation.app.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.varianteffect.annotation.migrations.ClinvarShape;
import org.varianteffect.annotation.migrations.Freeze;
import org.varianteffect.annotation.migrations.Migrations;
import org.varianteffect.annotation.testing.TestDatabase;

/** Databases to serve from. */
public final class ServedDatabase {

  private ServedDatabase() {}

  /** After the cutover, with the rows of {@code served.sql}. */
  public static TestDatabase create() {
    TestDatabase database = cutOver();
    database.execute(rows());
    return database;
  }

  /** After the cutover, empty. */
  static TestDatabase cutOver() {
    return TestDatabase.copyOf(
        "app server: cut over",
        dataSource -> {
          Migrations migrations = new Migrations(dataSource);
          migrations.baseline(ClinvarShape.RENAMED);
          migrations.expand();
          migrations.cutover(Freeze.NONE);
        });
  }

  /** Before the cutover, empty. */
  public static TestDatabase expanded() {
    return TestDatabase.copyOf(
        "app server: expanded",
        dataSource -> {
          Migrations migrations = new Migrations(dataSource);
          migrations.baseline(ClinvarShape.RENAMED);
          migrations.expand();
        });
  }

  private static String rows() {
    try (InputStream file = ServedDatabase.class.getResourceAsStream("served.sql")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
