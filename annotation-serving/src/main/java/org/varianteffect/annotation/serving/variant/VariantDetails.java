package org.varianteffect.annotation.serving.variant;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.varianteffect.annotation.model.validtime.ReadTime;
import org.varianteffect.annotation.serving.Json;
import org.varianteffect.annotation.serving.ReadScope;
import org.varianteffect.annotation.serving.failure.InvalidParameter;
import org.varianteffect.annotation.serving.failure.UnknownVariant;
import org.varianteffect.annotation.serving.query.Grouping;
import org.varianteffect.annotation.serving.query.ResultRow;
import org.varianteffect.annotation.serving.query.Snapshot;
import org.varianteffect.annotation.serving.query.Snapshots;
import org.varianteffect.annotation.serving.query.Urn;

/** Reads one variant with all that is known of it. */
public final class VariantDetails {

  private final Snapshots snapshots;

  /**
   * @param dataSource where each call takes its connection from, and gives it back to at its end
   */
  public VariantDetails(DataSource dataSource) {
    this.snapshots = new Snapshots(dataSource);
  }

  /**
   * The variant of a URN.
   *
   * @throws InvalidParameter when the text cannot be a URN
   * @throws UnknownVariant when there is no such variant
   */
  public VariantDetail of(String urn, ReadScope scope, ReadTime time) {
    return snapshots.read(scope, time, snapshot -> withAlleles(snapshot, variant(snapshot, urn)));
  }

  private static VariantDetail variant(Snapshot snapshot, String urn) {
    return snapshot
        .query(VariantDetails.class, "variant_detail")
        .bind("urn", Urn.ofVariant(urn))
        .map((resultSet, context) -> read(new ResultRow(resultSet)))
        .findFirst()
        .orElseThrow(() -> new UnknownVariant(urn));
  }

  private static VariantDetail withAlleles(Snapshot snapshot, VariantDetail variant) {
    return new VariantDetail(
        variant.variantUrn(),
        variant.scoreSetUrn(),
        variant.hgvsNt(),
        variant.hgvsPro(),
        variant.hgvsSplice(),
        variant.data(),
        variant.mapping(),
        variant.mapping().map(mapping -> alleles(snapshot, mapping.id())).orElse(List.of()));
  }

  private static List<VariantAllele> alleles(Snapshot snapshot, int recordId) {
    List<VariantAllele> alleles = new ArrayList<>();
    Grouping<VariantAlleleRow> rows =
        new Grouping<>(
            VariantAlleleRow::identity, group -> alleles.add(VariantAlleleRow.together(group)));
    snapshot
        .query(VariantDetails.class, "variant_alleles")
        .bind("recordId", recordId)
        .map((resultSet, context) -> VariantAlleleRow.read(new ResultRow(resultSet)))
        .forEach(rows);
    rows.finish();
    return alleles;
  }

  private static VariantDetail read(ResultRow row) throws SQLException {
    return new VariantDetail(
        row.text("variant_urn"),
        row.maybeText("score_set_urn"),
        row.maybeText("hgvs_nt"),
        row.maybeText("hgvs_pro"),
        row.maybeText("hgvs_splice"),
        new Json(row.text("data")),
        row.has("mapping_record_id") ? Optional.of(record(row)) : Optional.empty(),
        List.of());
  }

  private static RecordDetail record(ResultRow row) throws SQLException {
    return new RecordDetail(
        row.integer("mapping_record_id"),
        row.maybeText("vrs_digest"),
        row.maybeJson("pre_mapped"),
        row.text("assay_level"),
        row.maybeText("hgvs_assay_level"),
        row.text("mapping_api_version"),
        row.date("mapped_date"),
        row.maybeText("vrs_version"),
        row.maybeText("alignment_level"),
        row.maybeFlag("at_mismatched_locus"),
        row.maybeFlag("near_gap"),
        row.maybeText("error_message"),
        row.instant("valid_from"),
        row.maybeInstant("valid_to"));
  }
}
