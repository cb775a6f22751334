-- L2, L3, L4: controls and gnomAD rows of translations, which the new readers tell too, marked as such.
WITH gained AS MATERIALIZED (
  SELECT DISTINCT n.score_set_id, n.variant_id, t.source, t.key
  FROM (SELECT DISTINCT score_set_id, variant_id, mapping_record_id FROM new_mapping) AS n
  JOIN mapping_record_alleles AS l ON l.mapping_record_id = n.mapping_record_id AND NOT l.is_authoritative AND l.valid_to IS NULL
  -- OFFSET 0: looked up, for to read all annotations of the database once a range costs more, the larger it is
  CROSS JOIN LATERAL (SELECT a.source, a.key FROM new_annotation AS a WHERE a.allele_id = l.allele_id AND a.valid_to IS NULL OFFSET 0) AS t
  WHERE NOT EXISTS (
    SELECT
    FROM new_mapping AS own
    JOIN new_annotation AS direct ON direct.allele_id = own.allele_id AND direct.source = t.source AND direct.key = t.key AND direct.valid_to IS NULL
    WHERE own.variant_id = n.variant_id)
),
releases AS (
  INSERT INTO release_seen (score_set_id, release, in_old, in_new, outcome, explanation)
  SELECT DISTINCT g.score_set_id, c.db_name || ' ' || c.db_version, false, true, 'gained', 'TRANSLATION'
  FROM gained AS g
  JOIN clinvar_controls AS c ON c.id = g.key
  WHERE g.source = 'clinvar'
)
INSERT INTO difference (reader, score_set_id, variant_id, subject, old_value, new_value, outcome, explanation, leads)
SELECT 'L2', g.score_set_id, g.variant_id, 'ClinVar control ' || c.id, NULL, c.db_identifier || ' of ' || c.db_version || ', of a translation',
       'gained', 'TRANSLATION', true
FROM gained AS g
JOIN clinvar_controls AS c ON c.id = g.key
WHERE g.source = 'clinvar'
UNION ALL
SELECT 'L4', g.score_set_id, g.variant_id, 'gnomAD variant ' || v.id, NULL, v.db_identifier || ' of ' || v.db_version || ', of a translation',
       'gained', 'TRANSLATION', true
FROM gained AS g
JOIN gnomad_variants AS v ON v.id = g.key
WHERE g.source = 'gnomad'
