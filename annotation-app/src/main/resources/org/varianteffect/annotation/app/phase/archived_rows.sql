-- The rows of the tables in the archive, as the last verification has counted them, and of the one that keeps the values of
-- retired columns.
SELECT counted.key AS table_name, counted.value::bigint AS row_count
FROM (SELECT g.old_row_counts FROM annotation_backfill.gate g ORDER BY g.id DESC LIMIT 1) verified
CROSS JOIN LATERAL jsonb_each_text(verified.old_row_counts) counted
JOIN pg_class c ON c.relname = counted.key AND c.relnamespace = 'annotation_archive'::regnamespace
UNION ALL
SELECT 'mapped_variant_vep', count(*)
FROM annotation_archive.mapped_variant_vep
