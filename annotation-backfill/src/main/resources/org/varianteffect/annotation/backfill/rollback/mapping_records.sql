DELETE FROM mapping_records AS r
USING annotation_backfill.written_mapping_records AS w
WHERE r.id = w.mapping_record_id
