package org.varianteffect.annotation.app.connection;

import org.jdbi.v3.core.locator.ClasspathSqlLocator;

/** The statements in {@code .sql} files beside the classes that send them. */
public final class OwnSql {

  private static final ClasspathSqlLocator FILES = ClasspathSqlLocator.create();

  private OwnSql() {}

  /** The text of a file in the package of its owner, by its name without {@code .sql}. */
  public static String of(Class<?> owner, String name) {
    return FILES.locate(owner.getPackageName() + "." + name);
  }
}
