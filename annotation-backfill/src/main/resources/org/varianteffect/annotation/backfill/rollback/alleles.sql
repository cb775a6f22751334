DELETE FROM alleles AS a
USING annotation_backfill.written_alleles AS w
WHERE a.id = w.allele_id AND w.created
  -- what a native row has come to refer to stays
  AND NOT EXISTS (SELECT FROM mapping_record_alleles AS l WHERE l.allele_id = a.id)
  AND NOT EXISTS (SELECT FROM gnomad_allele_links AS l WHERE l.allele_id = a.id)
  AND NOT EXISTS (SELECT FROM clinvar_allele_links AS l WHERE l.allele_id = a.id)
  AND NOT EXISTS (SELECT FROM vep_allele_consequences AS l WHERE l.allele_id = a.id)
  AND NOT EXISTS (SELECT FROM annotation_event AS e WHERE e.allele_id = a.id)
