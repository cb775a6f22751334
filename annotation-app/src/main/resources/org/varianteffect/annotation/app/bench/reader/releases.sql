-- The release with the most rows of each.
(SELECT db_version FROM gnomad_variants GROUP BY db_version ORDER BY count(*) DESC, db_version DESC LIMIT 1)
UNION ALL
(SELECT db_version FROM clinvar_controls GROUP BY db_version ORDER BY count(*) DESC, db_version DESC LIMIT 1)
