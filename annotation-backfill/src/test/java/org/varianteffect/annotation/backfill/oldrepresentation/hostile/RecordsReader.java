package org.varianteffect.annotation.backfill.oldrepresentation.hostile;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.OldMapping;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.RecordRow;

/** Reads mapping records with their links. */
final class RecordsReader {

  private record Stored(int id, RecordRow row) {}

  private record StoredLink(int recordId, RecordRow.Link link) {}

  private final Connection connection;

  RecordsReader(Connection connection) {
    this.connection = connection;
  }

  List<RecordRow> rows() throws SQLException {
    List<StoredLink> links = links();
    return records().stream().map(stored -> linked(stored, links)).toList();
  }

  private static RecordRow linked(Stored record, List<StoredLink> links) {
    return record
        .row()
        .withLinks(
            links.stream()
                .filter(link -> link.recordId() == record.id())
                .map(StoredLink::link)
                .sorted(Comparator.comparing(Object::toString))
                .toList());
  }

  private List<Stored> records() throws SQLException {
    return Query.list(
        connection,
        "SELECT id, variant_id, valid_from, valid_to, vrs_digest, pre_mapped, assay_level,"
            + " hgvs_assay_level, alignment_level, mapped_date, mapping_api_version, vrs_version,"
            + " error_message, at_mismatched_locus, near_gap, target_gene_mapping_id FROM mapping_records",
        row ->
            new Stored(
                row.integer(1),
                new RecordRow(
                    row.integer(2),
                    row.span(3),
                    row.text(5),
                    row.json(6),
                    row.text(7),
                    row.text(8),
                    row.text(9),
                    row.date(10),
                    new OldMapping.Run(
                        row.text(11),
                        row.text(12),
                        row.text(13),
                        row.flag(14),
                        row.flag(15),
                        row.integer(16)),
                    List.of())));
  }

  private List<StoredLink> links() throws SQLException {
    return Query.list(
        connection,
        "SELECT mapping_record_id, vrs_digest, is_authoritative, projection_group, valid_from,"
            + " valid_to FROM mapping_record_alleles l JOIN alleles a ON a.id = l.allele_id",
        row ->
            new StoredLink(
                row.integer(1),
                new RecordRow.Link(row.text(2), row.flag(3), row.integer(4), row.span(5))));
  }
}
