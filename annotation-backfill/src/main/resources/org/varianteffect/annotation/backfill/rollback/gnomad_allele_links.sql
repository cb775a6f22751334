DELETE FROM gnomad_allele_links AS t
USING annotation_backfill.written_gnomad_allele_links AS w
WHERE t.id = w.id
