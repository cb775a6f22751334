package org.varianteffect.annotation.testing;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A role that may do all that the owner of the other tables may, but sees no row of one table:
 * row-level security without a policy hides them. Closed, it is gone, and the table the owner's.
 */
public final class HalfBlindRole implements AutoCloseable {

  private final TestDatabase database;
  private final String name;

  private HalfBlindRole(TestDatabase database) {
    this.database = database;
    this.name = "half_blind_" + database.name().replaceAll("\\W", "_");
  }

  /** Made for a database, which is to be dropped after it. */
  public static HalfBlindRole to(TestDatabase database, String table) {
    HalfBlindRole role = new HalfBlindRole(database);
    database.execute(
        """
        CREATE ROLE %1$s LOGIN PASSWORD 'p' IN ROLE %2$s;
        GRANT CREATE ON DATABASE %3$s TO %1$s;
        ALTER TABLE %4$s OWNER TO %1$s;
        ALTER TABLE %4$s FORCE ROW LEVEL SECURITY;
        ALTER TABLE %4$s ENABLE ROW LEVEL SECURITY;
        """
            .formatted(role.name, database.user(), '"' + database.name() + '"', table));
    return role;
  }

  /** What the server calls it. */
  public String name() {
    return name;
  }

  /** The database, as it sees that. */
  public DataSource dataSource() {
    PGSimpleDataSource dataSource = (PGSimpleDataSource) database.dataSource();
    dataSource.setUser(name);
    dataSource.setPassword("p");
    return dataSource;
  }

  @Override
  public void close() {
    database.execute(
        "REASSIGN OWNED BY %1$s TO %2$s; DROP OWNED BY %1$s; DROP ROLE %1$s"
            .formatted(name, database.user()));
  }
}
