-- The coverage of one score set, repeated on a row for each count of its attempts and events.
WITH coverage AS (
<coverage>
),
measured AS (
  SELECT v.id AS variant_id, r.id AS record_id
  FROM coverage
  JOIN variants v ON v.scoreset_id = coverage.score_set_id
  LEFT JOIN mapping_records r ON r.variant_id = v.id AND <holds:r>
),
linked AS (
  SELECT m.variant_id, l.allele_id
  FROM measured m
  JOIN mapping_record_alleles l ON l.mapping_record_id = m.record_id AND <holds:l>
),
counts AS (
  SELECT
    'attempt' AS counted,
    status.annotation_type,
    status.status AS outcome,
    count(DISTINCT status.variant_id) AS variants,
    NULL::bigint AS alleles
  FROM measured m
  JOIN variant_annotation_status status ON status.variant_id = m.variant_id AND status.current
  GROUP BY status.annotation_type, status.status
  UNION ALL
  -- Laterally, so that the subject reaches the index below the view: all of its rows would be sorted otherwise.
  SELECT 'event', event.annotation_type, event.disposition, count(DISTINCT m.variant_id), NULL
  FROM measured m
  CROSS JOIN LATERAL (
    SELECT e.annotation_type, e.disposition
    FROM <events> e
    WHERE e.variant_id = m.variant_id
  ) AS event
  GROUP BY event.annotation_type, event.disposition
  UNION ALL
  SELECT
    'event',
    event.annotation_type,
    event.disposition,
    count(DISTINCT linked.variant_id),
    count(DISTINCT linked.allele_id)
  FROM (SELECT DISTINCT allele_id FROM linked) AS subject
  CROSS JOIN LATERAL (
    SELECT e.annotation_type, e.disposition
    FROM <events> e
    WHERE e.allele_id = subject.allele_id
  ) AS event
  JOIN linked ON linked.allele_id = subject.allele_id
  GROUP BY event.annotation_type, event.disposition
)
SELECT
  coverage.score_set_id,
  coverage.score_set_urn,
  coverage.title,
  coverage.private,
  coverage.variants,
  coverage.records,
  coverage.alleles,
  coverage.measured_alleles,
  coverage.derived_links,
  coverage.clingen,
  coverage.gnomad,
  coverage.clinvar,
  coverage.vep,
  counts.counted,
  counts.annotation_type,
  counts.outcome,
  counts.variants AS counted_variants,
  counts.alleles AS counted_alleles
FROM coverage
LEFT JOIN counts ON true
ORDER BY counts.counted, counts.annotation_type COLLATE "C", counts.outcome COLLATE "C"
