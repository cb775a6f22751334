package org.varianteffect.annotation.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.testing.TestDatabase;

/** What is in this project's own schemas runs as statements: nobody is let in by the way. */
class OwnSchemaPrivilegesTest {

  private static final String OTHERS_RIGHTS =
      """
      SELECT n.nspname || '.' || c.relname
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace, aclexplode(c.relacl) g
      WHERE n.nspname LIKE 'annotation%' AND g.grantee <> c.relowner
      UNION ALL
      SELECT p.oid::regprocedure::text
      FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace, aclexplode(p.proacl) g
      WHERE n.nspname LIKE 'annotation%' AND g.grantee NOT IN (0, p.proowner)
      UNION ALL
      SELECT n.nspname FROM pg_namespace n, aclexplode(n.nspacl) g WHERE n.nspname LIKE 'annotation%' AND g.grantee <> n.nspowner
      """;

  @Test
  void defaultPrivilegesOpenNeitherOfThem() {
    try (TestDatabase database = TestDatabase.empty()) {
      Migrations migrations = new Migrations(database.dataSource());
      migrations.baseline(ClinvarShape.COPIED);
      database.execute(ResourceText.of("old_rows.sql"));
      migrations.newTables();
      database.execute(
          """
          ALTER DEFAULT PRIVILEGES GRANT ALL ON SCHEMAS TO pg_monitor, PUBLIC;
          ALTER DEFAULT PRIVILEGES GRANT ALL ON TABLES TO pg_monitor, PUBLIC;
          ALTER DEFAULT PRIVILEGES GRANT ALL ON SEQUENCES TO pg_monitor;
          ALTER DEFAULT PRIVILEGES GRANT ALL ON FUNCTIONS TO pg_monitor;
          """);
      migrations.expand();
      assertThat(database.rows(OTHERS_RIGHTS)).isEmpty();

      database.execute(ResourceText.of("new_rows.sql"));
      migrations.cutover(Freeze.RETIRED);
      OldDatabase.verify(database);
      migrations.contract();

      assertThat(
              database.rows(
                  "SELECT * FROM ("
                      + OTHERS_RIGHTS
                      + ") AS r (name) WHERE name IN ('annotation_archive', 'annotation_archive.mapped_variant_vep')"))
          .isEmpty();
    }
  }
}
