-- What the view v_variant_annotations says of a score set, at any time: portions of its variants in order, the rows of a portion in none.
-- Looking up one row after the other takes most of the time that this takes. So each table is asked once for a whole portion: with an
-- array PostgreSQL 17 and later walks along an index once, where a join begins at the root for each key. What was found is joined
-- by hash, or in order of ids: what is known of alleles first, once, so that rows per status meet it in one join. OFFSET 0 keeps the
-- parts apart: a join cannot be taken out of its portion.
SELECT answer.*
FROM (
  SELECT first, ids[first \: first + :portion - 1] AS ids
  FROM (
    SELECT ARRAY(SELECT v.id FROM variants v WHERE v.scoreset_id = :id ORDER BY length(v.urn), v.urn COLLATE "C", v.id) AS ids
    OFFSET 0
  ) AS in_order
  CROSS JOIN LATERAL generate_series(1, cardinality(ids), :portion) AS first
  ORDER BY first
  OFFSET 0
) AS variants_of
CROSS JOIN LATERAL (
  SELECT ARRAY(SELECT r.id FROM mapping_records r WHERE r.variant_id = ANY (variants_of.ids) AND <holds:r>) AS ids
  OFFSET 0
) AS records
CROSS JOIN LATERAL (
  SELECT
    ARRAY(
      SELECT l.allele_id FROM mapping_record_alleles l WHERE l.mapping_record_id = ANY (records.ids) AND l.is_authoritative AND <holds:l>
    ) AS measured_ids,
    ARRAY(
      SELECT derived.allele_id
      FROM mapping_record_alleles derived
      WHERE derived.mapping_record_id = ANY (records.ids)
        AND derived.projection_group IS NOT NULL
        AND NOT derived.is_authoritative
        AND <holds:derived>
    ) AS derived_ids
  OFFSET 0
) AS allele
CROSS JOIN LATERAL (
  SELECT
    variants_of.first AS portion,
    v.id AS variant_id,
<include:variant_annotation_columns>
  FROM variants v
  LEFT JOIN mapping_records r ON r.variant_id = v.id AND r.variant_id = ANY (variants_of.ids) AND <holds:r>
  LEFT JOIN variant_annotation_status status
    ON status.variant_id = v.id AND status.variant_id = ANY (variants_of.ids) AND status.current
  LEFT JOIN (
    mapping_record_alleles l
    LEFT JOIN alleles a ON a.id = l.allele_id AND a.id = ANY (allele.measured_ids)
    LEFT JOIN vep_allele_consequences vep
      ON vep.allele_id = l.allele_id AND vep.allele_id = ANY (allele.measured_ids) AND <holds:vep>
    LEFT JOIN (
      -- See same_change.
      SELECT
        derived.mapping_record_id,
        derived.projection_group,
        min(t.hgvs_g COLLATE "C") FILTER (WHERE t.level = 'genomic') AS hgvs_g,
        min(t.hgvs_c COLLATE "C") FILTER (WHERE t.level = 'cdna') AS hgvs_c,
        min(t.hgvs_p COLLATE "C") FILTER (WHERE t.level = 'protein') AS hgvs_p
      FROM mapping_record_alleles derived
      JOIN alleles t ON t.id = derived.allele_id AND t.id = ANY (allele.derived_ids)
      WHERE derived.mapping_record_id = ANY (records.ids)
        AND derived.projection_group IS NOT NULL
        AND NOT derived.is_authoritative
        AND <holds:derived>
      GROUP BY derived.mapping_record_id, derived.projection_group
    ) AS same
      ON same.mapping_record_id = l.mapping_record_id AND same.projection_group = l.projection_group
  )
    ON l.mapping_record_id = r.id AND l.mapping_record_id = ANY (records.ids) AND l.is_authoritative AND <holds:l>
  WHERE v.id = ANY (variants_of.ids)
  OFFSET 0
) AS answer
ORDER BY variants_of.first
