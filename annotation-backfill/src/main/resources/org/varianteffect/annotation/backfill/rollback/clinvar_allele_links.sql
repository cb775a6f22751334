DELETE FROM clinvar_allele_links AS t
USING annotation_backfill.written_clinvar_allele_links AS w
WHERE t.id = w.id
