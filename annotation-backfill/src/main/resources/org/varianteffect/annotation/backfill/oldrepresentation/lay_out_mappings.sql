-- What the check asks each mapping of a piece about, in one pass over them: its record, its allele, and whether it says anything that the
-- allele does not. As a new table, for only so PostgreSQL reads in parallel. Outer joins on keys alone: the planner takes what two tables
-- share for much less than it is, and would then look through all of one once a mapping. That each table is asked for the piece's variants spares
-- reading it whole for each piece.
CREATE TEMPORARY TABLE checked_mapping ON COMMIT DROP AS
SELECT m.id AS mapped_variant_id,
       r.variant_id IS NOT DISTINCT FROM m.variant_id AS has_record,
       w.mapping_record_id,
       w.allele_id,
       -- R10; the pipeline may have ended the link while the record went on, to measure another allele
       CASE
         WHEN w.allele_id IS NULL OR r.id IS NULL THEN true
         WHEN l.id IS NULL THEN false
         WHEN l.valid_from <= r.valid_from AND coalesce(l.valid_to, 'infinity') >= coalesce(r.valid_to, 'infinity') THEN true
         WHEN r.valid_to IS NULL THEN l.valid_to IS NOT NULL
         ELSE EXISTS (
           SELECT FROM mapping_record_alleles AS o
           WHERE o.mapping_record_id = r.id AND o.is_authoritative AND o.allele_id <> w.allele_id)
       END AS is_linked,
       r.valid_from,
       r.valid_to,
       coalesce(a.level = 'protein', false) AS is_protein,
       -- '' for "asked, nothing found"; NULL: not asked
       CASE WHEN nullif(m.vep_functional_consequence, '') IS NOT NULL OR m.vep_access_date IS NOT NULL
            THEN coalesce(m.vep_functional_consequence, '')
       END AS consequence,
       -- by an HGVS or ClinGen id that is not its allele's
       a.id IS NULL
         OR coalesce(nullif(m.clingen_allele_id, ''), a.clingen_allele_id) IS DISTINCT FROM a.clingen_allele_id
         OR coalesce(nullif(m.hgvs_g, ''), a.hgvs_g) IS DISTINCT FROM a.hgvs_g
         OR coalesce(nullif(m.hgvs_c, ''), a.hgvs_c) IS DISTINCT FROM a.hgvs_c
         OR coalesce(nullif(m.hgvs_p, ''), a.hgvs_p) IS DISTINCT FROM a.hgvs_p AS is_named_otherwise
FROM mapped_variants AS m
LEFT JOIN annotation_backfill.written_mapping_records AS w ON w.mapped_variant_id = m.id AND w.variant_id = m.variant_id AND w.variant_id BETWEEN :low AND :high
LEFT JOIN mapping_records AS r ON r.id = w.mapping_record_id AND r.variant_id BETWEEN :low AND :high
LEFT JOIN alleles AS a ON a.id = w.allele_id
LEFT JOIN mapping_record_alleles AS l ON l.mapping_record_id = r.id AND l.allele_id = w.allele_id AND l.is_authoritative
WHERE m.variant_id BETWEEN :low AND :high
  AND (:everything OR m.variant_id IN (SELECT v.id FROM variants AS v WHERE v.scoreset_id = ANY (:scoreSets)))
