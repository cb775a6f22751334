package org.varianteffect.annotation.serving.report;

import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;
import org.varianteffect.annotation.model.validtime.ReadTime;
import org.varianteffect.annotation.serving.ReadScope;
import org.varianteffect.annotation.serving.failure.NotServing;
import org.varianteffect.annotation.serving.query.Snapshot;
import org.varianteffect.annotation.serving.query.Snapshots;

/** Reads for operators, who may see every score set and want to know which tables are missing. */
final class ReportQueries {

  private static final ClasspathSqlLocator FILES = ClasspathSqlLocator.removingComments();

  private static final List<String> NEW_TABLES =
      List.of(
          "alleles",
          "mapping_records",
          "mapping_record_alleles",
          "clinvar_allele_links",
          "gnomad_allele_links",
          "vep_allele_consequences",
          "annotation_event",
          "v_current_annotation_events");

  private final Snapshots snapshots;

  ReportQueries(DataSource dataSource) {
    this.snapshots = Snapshots.withoutTimeLimit(dataSource);
  }

  /** The text of a {@code .sql} file of this package, to be part of another one. */
  static String text(String name) {
    return FILES.locate(ReportQueries.class.getPackageName() + "." + name);
  }

  /**
   * Reads in one snapshot.
   *
   * @throws NotExpanded when new tables are missing
   * @throws NotServing when others are, too
   */
  <T> T read(ReadTime time, Function<Snapshot, T> reading) {
    try {
      return snapshots.read(ReadScope.everything(), time, reading);
    } catch (NotServing e) {
      List<String> missing = missingTables();
      throw missing.isEmpty() ? e : new NotExpanded(missing, e);
    }
  }

  private List<String> missingTables() {
    return snapshots.read(
        ReadScope.everything(),
        ReadTime.live(),
        snapshot ->
            snapshot
                .query(ReportQueries.class, "missing_tables")
                .bindArray("names", String.class, NEW_TABLES)
                .mapTo(String.class)
                .list());
  }
}
