-- L5: a line of CSV per variant of the sampled score sets, from the old and from the new tables, and byte for byte the same. It follows from
-- L1, L2, L4 and L7: where a cell differs, one of those has to differ for the variant too, with a reason, or L2 and L4 are the same by another of
-- its mappings than the one of the line. What is equal is not written: equal values make equal cells, equal cells equal lines, and scores and
-- counts have one place for both sides.
WITH chosen AS MATERIALIZED (
  SELECT v.variant_id, v.score_set_id, v.urn, r.data, s.dataset_columns
  FROM asked_variant AS v
  JOIN variants AS r ON r.id = v.variant_id
  JOIN scoresets AS s ON s.id = v.score_set_id
  WHERE v.urn IS NOT NULL AND s.urn = ANY (:scoreSets)
),
-- read once, for both sides
shown_of AS MATERIALIZED (
  SELECT c.variant_id, r.is_new, r.mapping_id, r.hgvs_nt, r.hgvs_splice, r.hgvs_pro, r.hgvs_g, r.hgvs_p, r.hgvs_c, r.hgvs_assay_level,
         r.vep_functional_consequence, r.clingen_allele_id
  FROM chosen AS c
  JOIN shown_row AS r ON r.variant_urn = c.urn
),
old_row AS (
  SELECT DISTINCT ON (o.variant_id) o.*, m.vrs_digest, m.id AS mapped_variant_id
  FROM shown_of AS o
  LEFT JOIN LATERAL (SELECT m.id, m.post_mapped ->> 'id' AS vrs_digest FROM mapped_variants AS m WHERE m.id = o.mapping_id OFFSET 0) AS m ON true
  LEFT JOIN old_mapping AS p ON p.mapped_variant_id = m.id
  WHERE NOT o.is_new
  ORDER BY o.variant_id, p.position
),
new_row AS (
  SELECT DISTINCT ON (o.variant_id) o.*, a.vrs_digest, n.allele_id
  FROM shown_of AS o
  LEFT JOIN new_mapping AS n ON n.mapping_record_id = o.mapping_id
  LEFT JOIN LATERAL (SELECT a.vrs_digest FROM alleles AS a WHERE a.id = n.allele_id OFFSET 0) AS a ON true
  WHERE o.is_new
  ORDER BY o.variant_id, o.mapping_id, n.allele_id
),
old_annotated AS (
  SELECT o.*, g.allele_frequency, g.db_version, k.old_key AS old_control_id, k.key AS control_id, k.clinical_significance, k.clinical_review_status,
         -- the old join lost variants that have gnomAD rows of other releases only
         g.id IS NULL AND EXISTS (
           SELECT FROM old_annotation AS a WHERE a.source = 'gnomad' AND a.mapped_variant_id = o.mapped_variant_id) AS is_lost
  FROM old_row AS o
  LEFT JOIN LATERAL (
    SELECT g.id, g.allele_frequency, g.db_version
    FROM old_annotation AS a
    JOIN gnomad_variants AS g ON g.id = a.key AND g.db_version = :gnomadRelease
    WHERE a.source = 'gnomad' AND a.mapped_variant_id = o.mapped_variant_id
    ORDER BY g.id DESC
    LIMIT 1
  ) AS g ON true
  LEFT JOIN LATERAL (
    SELECT a.old_key, a.key, k.clinical_significance, k.clinical_review_status
    FROM old_annotation AS a
    JOIN old_control AS k ON k.id = a.old_key AND k.db_version = :clinvarRelease
    WHERE a.source = 'clinvar' AND a.mapped_variant_id = o.mapped_variant_id
    ORDER BY k.db_name, k.db_identifier, k.id
    LIMIT 1
  ) AS k ON true
),
new_annotated AS (
  SELECT n.*, g.id AS gnomad_id, g.allele_frequency, g.db_version, k.id AS control_id, k.clinical_significance, k.clinical_review_status
  FROM new_row AS n
  LEFT JOIN LATERAL (
    SELECT g.id, g.allele_frequency, g.db_version
    FROM gnomad_allele_links AS l
    JOIN gnomad_variants AS g ON g.id = l.gnomad_variant_id AND g.db_version = :gnomadRelease
    WHERE l.allele_id = n.allele_id AND l.valid_to IS NULL
    ORDER BY g.id DESC
    LIMIT 1
  ) AS g ON true
  LEFT JOIN LATERAL (
    SELECT k.id, k.clinical_significance, k.clinical_review_status
    FROM clinvar_allele_links AS l
    JOIN clinvar_controls AS k ON k.id = l.clinvar_control_id AND k.db_version = :clinvarRelease
    WHERE l.allele_id = n.allele_id AND l.valid_to IS NULL
    ORDER BY k.db_name, k.db_identifier, k.id
    LIMIT 1
  ) AS k ON true
),
line AS MATERIALIZED (
  SELECT c.variant_id, c.score_set_id, l.is_lost, l.is_missing, l.is_lost OR l.is_missing AS is_told_whole
  FROM chosen AS c
  LEFT JOIN old_annotated AS o ON o.variant_id = c.variant_id
  LEFT JOIN new_annotated AS n ON n.variant_id = c.variant_id
  CROSS JOIN LATERAL (
    SELECT coalesce(o.is_lost, o.variant_id IS NULL) AS is_lost, o.variant_id IS NULL OR n.variant_id IS NULL AS is_missing
  ) AS l
),
cell AS (
  SELECT l.*, field.position, field.name, field.old_value, field.new_value, field.reader, field.subject
  FROM line AS l
  JOIN chosen AS c ON c.variant_id = l.variant_id
  LEFT JOIN old_annotated AS o ON o.variant_id = l.variant_id
  LEFT JOIN new_annotated AS n ON n.variant_id = l.variant_id
  CROSS JOIN LATERAL (
    VALUES (1::bigint, 'accession', c.urn, c.urn, NULL, NULL),
           (2, 'hgvs_nt', o.hgvs_nt, n.hgvs_nt, NULL, NULL),
           (3, 'hgvs_splice', o.hgvs_splice, n.hgvs_splice, NULL, NULL),
           (4, 'hgvs_pro', o.hgvs_pro, n.hgvs_pro, NULL, NULL),
           (5, 'mavedb.post_mapped_hgvs_g', o.hgvs_g, n.hgvs_g, 'L1', 'hgvs_g'),
           (6, 'mavedb.post_mapped_hgvs_p', o.hgvs_p, n.hgvs_p, 'L1', 'hgvs_p'),
           (7, 'mavedb.post_mapped_hgvs_c', o.hgvs_c, n.hgvs_c, 'L1', 'hgvs_c'),
           (8, 'mavedb.post_mapped_hgvs_at_assay_level', o.hgvs_assay_level, n.hgvs_assay_level, 'L1', 'hgvs_assay_level'),
           (9, 'mavedb.post_mapped_vrs_digest', o.vrs_digest, n.vrs_digest, 'L7', 'post_mapped'),
           (1000001, 'vep.vep_functional_consequence', o.vep_functional_consequence, n.vep_functional_consequence, 'L1', 'vep_functional_consequence'),
           (1000002, 'gnomad.gnomad_af', o.allele_frequency::text, n.allele_frequency::text, 'L4', 'gnomAD variant %'),
           (1000003, 'gnomad.gnomad_version', o.db_version, n.db_version, 'L4', 'gnomAD variant %'),
           (1000004, 'clingen.clingen_allele_id', o.clingen_allele_id, n.clingen_allele_id, 'L1', 'clingen_allele_id'),
           (1000005, 'clinvar.clinical_significance', o.clinical_significance, n.clinical_significance, 'L2', 'ClinVar control %'),
           (1000006, 'clinvar.clinical_review_status', o.clinical_review_status, n.clinical_review_status, 'L2', 'ClinVar control %')
    UNION ALL
    SELECT 1000 + k.position, 'scores.' || k.name, c.data #>> ARRAY['score_data', k.name], c.data #>> ARRAY['score_data', k.name], NULL, NULL
    FROM jsonb_array_elements_text(coalesce(c.dataset_columns -> 'score_columns', '[]')) WITH ORDINALITY AS k (name, position)
    WHERE l.is_told_whole
    UNION ALL
    SELECT 100000 + k.position, 'counts.' || k.name, c.data #>> ARRAY['count_data', k.name], c.data #>> ARRAY['count_data', k.name], NULL, NULL
    FROM jsonb_array_elements_text(coalesce(c.dataset_columns -> 'count_columns', '[]')) WITH ORDINALITY AS k (name, position)
    WHERE l.is_told_whole
  ) AS field (position, name, old_value, new_value, reader, subject)
  WHERE l.is_told_whole OR field.old_value IS DISTINCT FROM field.new_value
),
written AS MATERIALIZED (
  SELECT c.variant_id, c.score_set_id, c.is_lost, c.is_missing, c.is_told_whole, c.position, c.name, c.reader, c.subject,
         old_text.value AS old_value, new_text.value AS new_value
  FROM cell AS c
  CROSS JOIN LATERAL (SELECT <csv_cell:c.old_value> AS value) AS old_text
  CROSS JOIN LATERAL (SELECT <csv_cell:c.new_value> AS value) AS new_text
  WHERE c.is_told_whole OR old_text.value <> new_text.value
),
equal AS (
  INSERT INTO agreement (reader, score_set_id, same)
  SELECT 'L5', l.score_set_id, count(*)
  FROM line AS l
  WHERE NOT l.is_told_whole AND NOT EXISTS (SELECT FROM written AS w WHERE w.variant_id = l.variant_id)
  GROUP BY l.score_set_id
),
-- annotations that the old side has from another mapping of the variant than the first, whose line it shows: why the line has them now
had_by_another AS MATERIALIZED (
  SELECT e.variant_id, e.source, e.key, bool_and(e.explanation IS NOT NULL) AS is_explained, min(e.explanation) AS explanation
  FROM (
    SELECT c.variant_id, c.source, c.key, CASE WHEN r.rule = 'SHARED_ALLELE' AND NOT f.is_live THEN f.reason ELSE r.rule END AS explanation
    FROM annotation_difference AS c
    JOIN chosen AS v ON v.variant_id = c.variant_id
    JOIN old_mapping AS f ON f.variant_id = c.variant_id AND f.position = 1
    CROSS JOIN LATERAL (SELECT (<explain_new_annotation>) AS rule OFFSET 0) AS r
    WHERE c.state = 'same'
  ) AS e
  GROUP BY e.variant_id, e.source, e.key
),
judged AS MATERIALIZED (
  SELECT w.variant_id, w.score_set_id, '(line)' AS name,
         CASE WHEN NOT w.is_lost THEN string_agg(w.old_value, ',' ORDER BY w.position) END AS old_value,
         string_agg(w.new_value, ',' ORDER BY w.position) AS new_value,
         CASE WHEN NOT w.is_missing THEN 'OLD_BUG' END AS explanation
  FROM written AS w
  WHERE w.is_told_whole
  GROUP BY w.variant_id, w.score_set_id, w.is_lost, w.is_missing
  UNION ALL
  SELECT w.variant_id, w.score_set_id, w.name, w.old_value, w.new_value,
         coalesce(
           CASE WHEN a.is_explained IS NOT FALSE AND followed.is_explained IS NOT FALSE THEN coalesce(a.explanation, followed.explanation) END,
           -- the control is the same one, and says something else
           (SELECT k.kind
            FROM annotation_backfill.anomalies AS k
            WHERE w.reader = 'L2' AND k.stage = 'controls' AND k.kind = 'CONTROL_CONFLICT' AND k.key = o.old_control_id::text
              AND (k.detail ->> 'controlId')::int = o.control_id
            LIMIT 1))
  FROM written AS w
  LEFT JOIN old_annotated AS o ON o.variant_id = w.variant_id
  LEFT JOIN new_annotated AS n ON n.variant_id = w.variant_id
  LEFT JOIN had_by_another AS a
    ON a.variant_id = w.variant_id
    AND ((w.reader = 'L4' AND a.source = 'gnomad' AND a.key = n.gnomad_id) OR (w.reader = 'L2' AND a.source = 'clinvar' AND a.key = n.control_id))
  CROSS JOIN LATERAL (
    SELECT bool_and(d.outcome <> 'unexplained') AS is_explained, min(d.explanation) AS explanation
    FROM difference AS d
    WHERE d.variant_id = w.variant_id
      AND ((d.reader = w.reader AND d.subject LIKE w.subject) OR (d.reader IN ('L1', 'L7') AND d.subject = '(mapping)' AND w.reader IN ('L1', 'L7')))
  ) AS followed
  WHERE NOT w.is_told_whole
)
INSERT INTO difference (reader, score_set_id, variant_id, subject, old_value, new_value, outcome, explanation, leads)
SELECT 'L5', j.score_set_id, j.variant_id, j.name, j.old_value, j.new_value,
       CASE WHEN j.explanation IS NULL THEN 'unexplained'
            WHEN j.old_value = 'NA' AND j.explanation LIKE ANY ('{NATIVE%,SHARED_ALLELE,TRANSLATION}') THEN 'gained'
            ELSE 'explained'
       END,
       j.explanation, row_number() OVER (PARTITION BY j.variant_id ORDER BY j.explanation IS NULL DESC, j.name) = 1
FROM judged AS j
