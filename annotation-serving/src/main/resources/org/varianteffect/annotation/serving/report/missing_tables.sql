-- A database without score sets is none that expand could work on.
SELECT name
FROM unnest(:names) WITH ORDINALITY AS expected (name, place)
WHERE to_regclass(name) IS NULL AND to_regclass('scoresets') IS NOT NULL
ORDER BY place
