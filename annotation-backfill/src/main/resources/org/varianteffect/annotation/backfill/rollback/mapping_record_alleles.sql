-- Derived links; the authoritative ones go with their records.
DELETE FROM mapping_record_alleles AS l
USING annotation_backfill.written_derived_links AS w
WHERE l.id = w.id
