-- Each mapping with its record's id and its window: the live one last, each until the next one begins.
CREATE TEMPORARY TABLE floor_mapping ON COMMIT DROP AS
SELECT nextval(pg_get_serial_sequence('mapping_records', 'id'))::int AS mapping_record_id, w.id AS mapped_variant_id, w.variant_id,
       w.level, w.digest, NULL::int AS allele_id, w.mapped_date,
       w.valid_from::timestamp AT TIME ZONE 'UTC' AS valid_from,
       -- where the pipeline has mapped the variant again, its record takes over
       least(w.valid_to::timestamp AT TIME ZONE 'UTC', native.valid_from) AS valid_to
FROM (
  SELECT f.*, coalesce(
           lead(valid_from) OVER (PARTITION BY variant_id ORDER BY current, mapped_date, id),
           CASE WHEN NOT current THEN greatest(valid_from, modification_date) END) AS valid_to
  FROM (
    SELECT id, variant_id, current, mapped_date, modification_date,
           coalesce(post_mapped ->> 'id', post_mapped ->> '_id', post_mapped #>> '{variation,id}', post_mapped #>> '{variation,_id}') AS digest,
           coalesce(alignment_level, CASE WHEN hgvs_g <> '' THEN 'genomic' WHEN hgvs_c <> '' THEN 'cdna' ELSE 'protein' END) AS level,
           max(mapped_date) OVER (PARTITION BY variant_id ORDER BY current, mapped_date, id) AS valid_from
    FROM mapped_variants
  ) AS f
) AS w
LEFT JOIN (SELECT variant_id, min(valid_from) AS valid_from FROM mapping_records GROUP BY variant_id) AS native
  ON native.variant_id = w.variant_id
WHERE native.valid_from IS NULL OR w.valid_from::timestamp AT TIME ZONE 'UTC' < native.valid_from
