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
      with most_told as (
        select allele_id
        from vep_allele_consequences
        where valid_to is null or valid_to > valid_from
        group by allele_id
        order by count(distinct functional_consequence) desc, count(*) desc, allele_id
        limit 1)
      select a.vrs_digest,
             coalesce(c.functional_consequence, '(asked, nothing found)') as consequence,
             c.source_version,
             (c.valid_from at time zone 'UTC')::date::text as valid_from,
             coalesce((c.valid_to at time zone 'UTC')::date::text, 'now') as valid_to
      from most_told
      join alleles a on a.id = most_told.allele_id
      join vep_allele_consequences c on c.allele_id = a.id
      where c.valid_to is null or c.valid_to > c.valid_from
      order by c.valid_from
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
