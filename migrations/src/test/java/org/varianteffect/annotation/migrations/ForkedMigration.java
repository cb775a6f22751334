package org.varianteffect.annotation.migrations;

import org.postgresql.ds.PGSimpleDataSource;

/** The process that is killed. Arguments: URL, user, password, and a {@link KilledCommand}. */
final class ForkedMigration {

  private ForkedMigration() {}

  public static void main(String[] arguments) {
    PGSimpleDataSource dataSource = new PGSimpleDataSource();
    dataSource.setUrl(arguments[0]);
    dataSource.setUser(arguments[1]);
    dataSource.setPassword(arguments[2]);
    KilledCommand.valueOf(arguments[3]).run(new Migrations(dataSource));
  }
}
