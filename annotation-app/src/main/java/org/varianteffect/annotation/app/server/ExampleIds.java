package org.varianteffect.annotation.app.server;

import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.varianteffect.annotation.app.connection.OwnSql;
import org.varianteffect.annotation.app.server.page.Examples;
import org.varianteffect.annotation.serving.ReadScope;

/** Finds a variant of which there is much to say. */
final class ExampleIds {

  private static final String SQL = OwnSql.of(ExampleIds.class, "example_ids");

  private static final Logger LOG = LoggerFactory.getLogger(ExampleIds.class);

  /** A server that has to start does not wait for examples. */
  private static final int PATIENCE_SECONDS = 2;

  private ExampleIds() {}

  /** Empty when the scope holds no variant with annotations, or none was found in time. */
  static Optional<Examples> find(DataSource dataSource, ReadScope scope) {
    try {
      return first(dataSource, scope);
    } catch (JdbiException e) {
      LOG.warn("there are no examples for the page", e);
      return Optional.empty();
    }
  }

  private static Optional<Examples> first(DataSource dataSource, ReadScope scope) {
    return Jdbi.create(dataSource)
        .withHandle(
            handle ->
                handle
                    .createQuery(SQL.replace("<visible:s>", scope.sql("s")))
                    .setQueryTimeout(PATIENCE_SECONDS)
                    .map(
                        (row, context) ->
                            new Examples(
                                row.getString("score_set_urn"),
                                row.getString("variant_urn"),
                                row.getString("vrs_digest"),
                                row.getString("clingen_allele_id")))
                    .findFirst());
  }
}
