-- R10: every record of ours links its allele for as long as it holds, or the database refused that.
SELECT c.mapped_variant_id,
       'record ' || c.mapping_record_id || ' does not link its allele ' || c.allele_id || ' for as long as it holds' AS description
FROM checked_mapping AS c
WHERE NOT c.is_linked
  AND NOT EXISTS (
    SELECT FROM annotation_backfill.anomalies AS a
    WHERE a.mapped_variant_id = c.mapped_variant_id AND a.kind = 'QUARANTINED' AND a.stage = 'records')
