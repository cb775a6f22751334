-- What the pipeline has linked to records that have just ended, or end earlier now, ends with them, as whoever retires a record has to see to.
-- Our own links follow by other steps.
UPDATE mapping_record_alleles AS l
SET valid_to = greatest(l.valid_from, i.valid_to)
FROM placed AS i
WHERE l.mapping_record_id = i.mapping_record_id
  AND l.valid_to IS NOT DISTINCT FROM i.written_end
  AND i.is_written AND i.outcome = 'record' AND i.valid_to < coalesce(i.written_end, 'infinity')
  AND NOT (l.is_authoritative AND l.allele_id IS NOT DISTINCT FROM i.written_allele_id)
  AND NOT EXISTS (SELECT FROM annotation_backfill.written_derived_links AS d WHERE d.id = l.id)
