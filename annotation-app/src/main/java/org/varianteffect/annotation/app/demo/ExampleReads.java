package org.varianteffect.annotation.app.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.varianteffect.annotation.app.output.TextTable;

/** What serving answers for a few variants, through the view that it had before and has after. */
final class ExampleReads {
  private static final int EXAMPLES = 3;

  /**
   * Annotated variants about which the backfill has nothing to remark, and to whose answer it had
   * nothing to add.
   */
  private static final String CHOOSE =
      """
      SELECT v.urn
      FROM variants v
      JOIN v_variant_annotations view ON view.variant_urn = v.urn
      WHERE view.vep_functional_consequence IS NOT NULL
        AND view.clingen_allele_id IS NOT NULL
        AND view.hgvs_assay_level <> ''
        AND NOT EXISTS (SELECT FROM annotation_backfill.anomalies a WHERE a.variant_id = v.id)
      GROUP BY v.id, v.urn
      ORDER BY md5(v.urn)
      LIMIT ?
      """;

  private static final String READ =
      """
      SELECT DISTINCT variant_urn, hgvs_assay_level, clingen_allele_id, vep_functional_consequence, mapped_date::text
      FROM v_variant_annotations
      WHERE variant_urn = ANY (?)
      ORDER BY variant_urn
      """;

  private final DataSource dataSource;

  ExampleReads(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** URNs, the same for the same database. */
  List<String> choose() throws SQLException {
    List<String> urns = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(CHOOSE)) {
      statement.setInt(1, EXAMPLES);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          urns.add(rows.getString(1));
        }
      }
    }
    return urns;
  }

  /** One line for each answer. */
  List<String> read(List<String> urns) throws SQLException {
    TextTable table = TextTable.withHeading("variant", "HGVS", "ClinGen", "consequence", "mapped");
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(READ)) {
      statement.setArray(1, connection.createArrayOf("text", urns.toArray()));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          table.row(
              rows.getString(1),
              rows.getString(2),
              rows.getString(3),
              rows.getString(4),
              rows.getString(5));
        }
      }
    }
    return table.lines("  ");
  }
}
