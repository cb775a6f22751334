-- Every translation pair with both sides: each record of ours with an authoritative allele of one side links every allele of the other,
-- unless the database refused that, or the allele.
SELECT NULL::int AS mapped_variant_id,
       'record ' || w.mapping_record_id || ' does not link allele ' || other.id || ', a translation of its own' AS description
FROM variant_translations AS t
JOIN alleles AS p ON p.clingen_allele_id = t.aa_clingen_id AND p.level = 'protein'
JOIN alleles AS n ON n.clingen_allele_id = t.nt_clingen_id AND n.level IN ('genomic', 'cdna')
CROSS JOIN LATERAL (VALUES (p.id, n.id), (n.id, p.id)) AS other (own, id)
JOIN annotation_backfill.written_mapping_records AS w ON w.allele_id = other.own
WHERE t.aa_clingen_id <> '' AND t.nt_clingen_id <> ''
  AND (:everything OR w.variant_id IN (SELECT v.id FROM variants AS v WHERE v.scoreset_id = ANY (:scoreSets)))
  AND NOT EXISTS (
    SELECT FROM mapping_record_alleles AS l WHERE l.mapping_record_id = w.mapping_record_id AND l.allele_id = other.id)
  AND NOT EXISTS (
    SELECT FROM annotation_backfill.anomalies AS a
    WHERE a.mapped_variant_id = w.mapped_variant_id AND a.kind = 'QUARANTINED')
