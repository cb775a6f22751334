SELECT (SELECT g.db_version
        FROM (SELECT DISTINCT db_version FROM gnomad_variants) AS g
        ORDER BY annotation_backfill.release_order(g.db_version) DESC, g.db_version DESC
        LIMIT 1) AS gnomad,
       (SELECT c.db_version
        FROM (SELECT DISTINCT db_version FROM clinvar_controls) AS c
        WHERE c.db_version ~ '^[0-9]{2}_[0-9]{4}$'
        ORDER BY right(c.db_version, 4) || left(c.db_version, 2) DESC
        LIMIT 1) AS clinvar
