-- Every :size-th URN: score sets stay together, and large ones are cut.
SELECT urn
FROM (SELECT v.urn, row_number() OVER (ORDER BY v.urn) AS n FROM variants AS v WHERE v.urn IS NOT NULL) AS numbered
WHERE n % :size = 1
ORDER BY n
