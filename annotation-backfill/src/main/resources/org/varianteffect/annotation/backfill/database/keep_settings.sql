-- How the settings of these names are; an older server does not know all of them.
SELECT name, value
FROM (
  SELECT name, current_setting(name, true) AS value
  FROM unnest(CAST(:names AS text[])) AS name
) AS settings
WHERE value IS NOT NULL
