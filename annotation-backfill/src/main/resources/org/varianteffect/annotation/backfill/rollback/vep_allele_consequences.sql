DELETE FROM vep_allele_consequences AS t
USING annotation_backfill.written_vep_allele_consequences AS w
WHERE t.id = w.id
