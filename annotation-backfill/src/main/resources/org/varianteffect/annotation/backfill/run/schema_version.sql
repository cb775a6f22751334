-- What the function says: it cannot be called where it may not be.
SELECT to_regclass('annotation_backfill.runs') IS NOT NULL AS is_expanded,
       (SELECT substring(p.prosrc FROM '[0-9]+')::int
        FROM pg_proc AS p
        WHERE p.oid = to_regprocedure('annotation_backfill.schema_version()')) AS version
