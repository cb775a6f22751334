package org.varianteffect.annotation.app.demo;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.varianteffect.annotation.app.output.TextTable;

/**
 * What only the new tables can tell: how one allele, measured in several score sets, was annotated
 * over the years.
 */
final class ExampleHistory {
  private static final String HISTORY =
      """
      WITH most_told AS (
        SELECT allele_id
        FROM vep_allele_consequences
        WHERE valid_to IS NULL OR valid_to > valid_from
        GROUP BY allele_id
        ORDER BY count(DISTINCT functional_consequence) DESC, count(*) DESC, allele_id
        LIMIT 1)
      SELECT a.vrs_digest,
             coalesce(c.functional_consequence, '(asked, nothing found)') AS consequence,
             c.source_version,
             (c.valid_from AT TIME ZONE 'UTC')::date::text AS valid_from,
             coalesce((c.valid_to AT TIME ZONE 'UTC')::date::text, 'now') AS valid_to
      FROM most_told
      JOIN alleles a ON a.id = most_told.allele_id
      JOIN vep_allele_consequences c ON c.allele_id = a.id
      WHERE c.valid_to IS NULL OR c.valid_to > c.valid_from
      ORDER BY c.valid_from
      """;

  private ExampleHistory() {}

  static List<String> lines(DataSource dataSource) throws SQLException {
    TextTable table = TextTable.withHeading("allele", "consequence", "Ensembl", "from", "to");
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(HISTORY)) {
      while (rows.next()) {
        table.row(
            rows.getString(1),
            rows.getString(2),
            rows.getString(3),
            rows.getString(4),
            rows.getString(5));
      }
    }
    return table.lines("  ");
  }
}
