-- The release with the most rows of each.
(select db_version from gnomad_variants group by db_version order by count(*) desc, db_version desc limit 1)
union all
(select db_version from clinvar_controls group by db_version order by count(*) desc, db_version desc limit 1)
