package org.varianteffect.annotation.migrations;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads from the catalog which phase a database is in. */
final class StateReading {

  private static final String GATE_REASONS =
      """
      SELECT f.about, f.reason
      FROM annotation_backfill.gate_findings() WITH ORDINALITY AS f (about, reason, n)
      ORDER BY f.n
      """;

  private static final String BACKFILLED = "backfilled";

  private final CatalogQuery catalog;
  private final Map<String, String> facts;

  StateReading(Connection connection) {
    this.catalog = new CatalogQuery(connection);
    this.facts = catalog.rows(ResourceText.of("state.sql")).get(0);
  }

  DatabaseState read() {
    Optional<String> obstacle = obstacle();
    if (obstacle.isPresent()) {
      return nothingToMigrate(obstacle.get());
    }
    Optional<Phase> reached = reached();
    Optional<Phase> next = after(reached);
    return new DatabaseState(
        reached, next, next.map(this::blockers).orElse(List.of()), clinvarShape(), oldTableReads());
  }

  /** Why there is nothing to migrate here. */
  private Optional<String> obstacle() {
    if (isBeingGenerated()) {
      return Optional.of(UnfinishedGeneration.REASON);
    }
    return is("has_old")
        ? Optional.empty()
        : Optional.of("there is no table mapped_variants: this is no database to migrate");
  }

  private static DatabaseState nothingToMigrate(String reason) {
    return new DatabaseState(
        Optional.empty(), Optional.empty(), List.of(reason), Optional.empty(), List.of());
  }

  boolean isBeingGenerated() {
    return is("being_generated");
  }

  boolean hasOwnSchema() {
    return is("has_own_schema");
  }

  boolean isExpanded() {
    return is("expanded");
  }

  boolean isCutOver() {
    return is("expanded") && is("cut_over");
  }

  boolean isContracted() {
    return is("expanded") && !is("has_retired_columns");
  }

  boolean hasArchive() {
    return is("has_archive");
  }

  /** Whether there is anything that a contract, ended or not, or its rollback has left. */
  boolean hasTraceOfContract() {
    return hasArchive()
        || isRollingContractBack()
        || catalog.any(
            "SELECT 1 WHERE to_regprocedure('annotation_backfill.restore_values(integer)') IS NOT NULL");
  }

  /**
   * Makes sure that what expand made is what this build would make.
   *
   * @throws MigrationRefused when another version made it
   */
  void requireThisVersion(Phase asked) {
    List<String> reasons = anotherVersion();
    if (!reasons.isEmpty()) {
      throw new MigrationRefused(asked, asked.lowerCase() + " is not possible yet", reasons);
    }
  }

  /** Indexes and columns that expand added to tables which it adopted. */
  List<String> addedParts() {
    return is("knows_added_parts")
        ? catalog.column("SELECT name FROM annotation_backfill.added_parts ORDER BY added_at, name")
        : List.of();
  }

  /** Why expand must not be rolled back. */
  List<String> rowsToLose() {
    return catalog.column("SELECT * FROM annotation_backfill.rows_to_lose()");
  }

  /** Why the new tables do not have what the old ones have; empty: they do. */
  Optional<String> notReadyForCutover() {
    return catalog.any("SELECT 1 FROM mapped_variants LIMIT 1")
            || catalog.any("SELECT 1 FROM annotation_backfill.unseen_rows()")
        ? Optional.of(backfillVerdict()).filter(verdict -> !verdict.equals(BACKFILLED))
        : Optional.empty();
  }

  /** Why contract must not run. */
  List<GateReason> gateReasons() {
    return catalog.rows(GATE_REASONS).stream()
        .map(row -> new GateReason(row.get("about"), row.get("reason")))
        .toList();
  }

  private List<OldTableReads> oldTableReads() {
    return is("watches_reads") ? OldTableReads.of(catalog) : List.of();
  }

  /** The last phase that is done. */
  Optional<Phase> reached() {
    if (obstacle().isPresent() || !isExpanded()) {
      return Optional.empty();
    }
    if (isContracted()) {
      return Optional.of(hasArchive() ? Phase.CONTRACT : Phase.PURGE);
    }
    if (isCutOver()) {
      return Optional.of(Phase.CUTOVER);
    }
    return Optional.of(isBackfilled() ? Phase.BACKFILL : Phase.EXPAND);
  }

  /** A database that an older build has expanded does not say: it is to be expanded again. */
  private boolean isBackfilled() {
    return is("knows_backfill_verdict") && backfillVerdict().equals(BACKFILLED);
  }

  private String backfillVerdict() {
    return catalog.column("SELECT annotation_backfill.backfill_verdict()").get(0);
  }

  private static Optional<Phase> after(Optional<Phase> reached) {
    int next = reached.map(phase -> phase.ordinal() + 1).orElse(0);
    return next < Phase.values().length ? Optional.of(Phase.values()[next]) : Optional.empty();
  }

  private List<String> blockers(Phase next) {
    List<String> anotherVersion = isExpanded() ? anotherVersion() : List.of();
    if (!anotherVersion.isEmpty()) {
      return anotherVersion;
    }
    if (next == Phase.BACKFILL && !unfinishedBackfills().isEmpty()) {
      return unfinishedBackfills();
    }
    if (next == Phase.CONTRACT) {
      return hasArchive() || isRollingContractBack()
          ? List.of(
              isRollingContractBack()
                  ? "a rollback of contract did not end: run `annotations rollback --phase contract` again"
                  : "a contract did not end: run it again, or its rollback")
          : gateReasons().stream().map(GateReason::reason).toList();
    }
    return List.of();
  }

  private List<String> anotherVersion() {
    return SchemaVersion.mismatch(facts.get("schema_version")).stream().toList();
  }

  private boolean isRollingContractBack() {
    return catalog.any(
        "SELECT 1 FROM annotation_backfill.undo_statements WHERE phase LIKE 'contract%' LIMIT 1");
  }

  private List<String> unfinishedBackfills() {
    return catalog.column("SELECT * FROM annotation_backfill.unfinished_backfills()");
  }

  private Optional<ClinvarShape> clinvarShape() {
    if (is("association_follows_clinvar_controls") || "v".equals(kind())) {
      return Optional.of(ClinvarShape.RENAMED);
    }
    return kind() == null ? Optional.empty() : Optional.of(ClinvarShape.COPIED);
  }

  private String kind() {
    return facts.get("clinical_controls_kind");
  }

  private boolean is(String fact) {
    return "t".equals(facts.get(fact));
  }
}
