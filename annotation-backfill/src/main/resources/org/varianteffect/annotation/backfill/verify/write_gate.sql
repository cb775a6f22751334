INSERT INTO annotation_backfill.gate (
  verified_at, verified_by, snapshot, conservation_unexplained, parity_unexplained, accepted, freeze_in_place, old_row_counts)
SELECT :verifiedAt, :verifiedBy, pg_current_snapshot()::text, :unexplained, :parityUnexplained,
       coalesce((SELECT jsonb_object_agg(a.kind, a.most) FROM unnest(CAST(:kinds AS text[]), CAST(:most AS bigint[])) AS a (kind, most)), '{}'),
       annotation_backfill.freeze_in_place(), annotation_backfill.old_row_counts()
