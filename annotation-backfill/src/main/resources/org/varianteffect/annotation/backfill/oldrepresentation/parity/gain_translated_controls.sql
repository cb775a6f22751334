-- L2: controls of translations, which the new reader tells too, marked as such.
INSERT INTO difference (reader, score_set_id, variant_id, subject, old_value, new_value, outcome, explanation, leads)
SELECT DISTINCT 'L2', n.score_set_id, n.variant_id, 'ClinVar control ' || c.id, NULL, c.db_identifier || ' of ' || c.db_version || ', of a translation',
       'gained', 'TRANSLATION', true
FROM (SELECT DISTINCT score_set_id, variant_id, mapping_record_id FROM new_mapping) AS n
JOIN mapping_record_alleles AS l ON l.mapping_record_id = n.mapping_record_id AND NOT l.is_authoritative AND l.valid_to IS NULL
JOIN clinvar_allele_links AS t ON t.allele_id = l.allele_id AND t.valid_to IS NULL
JOIN clinvar_controls AS c ON c.id = t.clinvar_control_id
WHERE NOT EXISTS (
  SELECT
  FROM new_mapping AS own
  JOIN clinvar_allele_links AS direct ON direct.allele_id = own.allele_id AND direct.valid_to IS NULL
  WHERE own.variant_id = n.variant_id AND direct.clinvar_control_id = c.id)
