package org.varianteffect.annotation.backfill.oldrepresentation.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.varianteffect.annotation.backfill.Backfill;
import org.varianteffect.annotation.backfill.BackfillRollback;
import org.varianteffect.annotation.backfill.BackfillSummary;
import org.varianteffect.annotation.backfill.Verification;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.NewRows;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.OldDatabase;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.Outcome;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.Rules;
import org.varianteffect.annotation.backfill.options.BackfillOptions;
import org.varianteffect.annotation.backfill.progress.BackfillListener;
import org.varianteffect.annotation.backfill.verification.ParityReport;
import org.varianteffect.annotation.migrations.ClinvarShape;
import org.varianteffect.annotation.testing.TestDatabase;

/** One real database into which hostile ones are laid, one after the other. */
final class HostileBed implements AutoCloseable {

  private static final List<String> OLD_TABLES =
      List.of(
          "gnomad_variants_mapped_variants",
          "mapped_variants_clinical_controls",
          "variant_translations",
          "mapped_variants");

  /** In an order in which they can be emptied. */
  static final List<String> NEW_TABLES =
      List.of(
          "annotation_event",
          "gnomad_allele_links",
          "clinvar_allele_links",
          "vep_allele_consequences",
          "mapping_record_alleles",
          "mapping_records",
          "alleles",
          "clinvar_controls");

  /** When every run starts, as its clock says: between the dates of the mappings. */
  static final Instant RUN_START = Instant.parse("2024-03-15T10:11:12Z");

  private final TestDatabase database;
  private final KeptConnections connections;
  private final Connection connection;
  private final ClinvarShape shape;
  private final Rules rules;
  private final String emptying;

  HostileBed(ClinvarShape shape) throws SQLException {
    this(shape, Rules.PLAIN);
  }

  HostileBed(ClinvarShape shape, Rules rules) throws SQLException {
    this.shape = shape;
    this.rules = rules;
    database = HostileTemplate.copy(shape);
    if (rules.oneHgvsPerAllele()) {
      database.execute(
          "CREATE UNIQUE INDEX uq_alleles_hgvs ON alleles (coalesce(hgvs_g, hgvs_c, hgvs_p))");
    }
    connections = new KeptConnections(database.dataSource());
    connection = database.connect();
    emptying =
        Stream.of(OLD_TABLES, NEW_TABLES, ownTables())
            .flatMap(List::stream)
            .map(table -> "DELETE FROM " + table + ";\n")
            .collect(Collectors.joining());
  }

  TestDatabase database() {
    return database;
  }

  /** Its connections stay open. */
  DataSource dataSource() {
    return connections.dataSource();
  }

  /** By which rules this database is backfilled. */
  Rules rules() {
    return rules;
  }

  /** Empties everything and lays the database in. */
  void lay(OldDatabase old) {
    execute(emptying + controls(old) + OldRowsScript.of(old) + NativeRowsScript.of(old.natives()));
  }

  /** Runs the backfill with one worker; gives the count of unused translations. */
  int backfill() {
    return backfill(BackfillOptions.defaults());
  }

  int backfill(BackfillOptions options) {
    Backfill backfill =
        new Backfill(
            connections.dataSource(),
            options,
            BackfillListener.silent(),
            Clock.fixed(RUN_START, ZoneOffset.UTC));
    BackfillSummary summary = backfill.run();
    assertThat(summary.conservation().examples()).as("unexplained facts").isEmpty();
    return (int) summary.unusedTranslations();
  }

  /** What the readers give, old beside new. */
  ParityReport parity() {
    return new Verification(connections.dataSource(), Clock.systemUTC())
        .verify(Map.of(), "test")
        .parity();
  }

  /** Takes back what the backfill wrote. */
  void rollback() {
    new BackfillRollback(connections.dataSource()).rollback();
  }

  NewRows rows() {
    try {
      return new NewRowsReader(connection).rows();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Everything but the count of unused translations, which is taken from the run's summary. */
  Outcome outcome(int translationsUnused) {
    try {
      NewRowsReader reader = new NewRowsReader(connection);
      return new Outcome(
          reader.rows(), reader.anomalies(), translationsUnused, reader.newestMappingEvents());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The version of every row of every new table. */
  List<String> versions() {
    String sql =
        NEW_TABLES.stream()
            .map(table -> "SELECT '" + table + " ' || id || ' ' || xmin FROM " + table)
            .collect(Collectors.joining(" UNION ALL ", "", " ORDER BY 1"));
    try {
      return Query.list(connection, sql, row -> row.text(1));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void execute(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
    connections.close();
    database.close();
  }

  private String controls(OldDatabase old) {
    boolean copied = shape == ClinvarShape.COPIED;
    String table = copied ? "clinical_controls" : "clinvar_controls";
    return (copied ? "DELETE FROM clinical_controls;\n" : "")
        + old.oldControls().stream()
            .map(one -> NativeRowsScript.control(table, String.valueOf(one.id()), one.control()))
            .collect(Collectors.joining());
  }

  private List<String> ownTables() throws SQLException {
    return Query.list(
        connection,
        "SELECT schemaname || '.' || tablename FROM pg_tables"
            + " WHERE schemaname = 'annotation_backfill'"
            + " AND tablename NOT IN ('ensembl_releases', 'adopted_relations')"
            + " ORDER BY tablename = 'runs'",
        row -> row.text(1));
  }
}
