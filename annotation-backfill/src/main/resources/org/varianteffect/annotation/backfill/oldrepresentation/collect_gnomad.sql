-- T3, T4: the newest release outranks.
INSERT INTO observation (source, allele_id, key, mapped_variant_id, variant_id, valid_from, valid_to, release, precedence, is_sole, is_disputed)
WITH linked AS MATERIALIZED (
  SELECT c.allele_id, c.mapped_variant_id, c.variant_id, c.valid_from, c.valid_to, c.mapped_date, g.id AS gnomad_variant_id, g.db_version
  FROM contributor AS c
  JOIN gnomad_variants_mapped_variants AS l ON l.mapped_variant_id = c.mapped_variant_id
  JOIN gnomad_variants AS g ON g.id = l.gnomad_variant_id
),
release AS MATERIALIZED (
  SELECT db_version, annotation_backfill.release_order(db_version) AS rank
  FROM (SELECT DISTINCT db_version FROM linked) AS seen
)
SELECT 'gnomad', l.allele_id, l.gnomad_variant_id::text, l.mapped_variant_id, l.variant_id, l.valid_from, l.valid_to, l.db_version,
       row_number() OVER (
         PARTITION BY l.allele_id
         ORDER BY r.rank DESC, l.mapped_date DESC, l.mapped_variant_id DESC, l.gnomad_variant_id DESC),
       count(*) OVER allele = 1,
       min(l.gnomad_variant_id) OVER allele <> max(l.gnomad_variant_id) OVER allele
FROM linked AS l
JOIN release AS r ON r.db_version = l.db_version
WINDOW allele AS (PARTITION BY l.allele_id)
