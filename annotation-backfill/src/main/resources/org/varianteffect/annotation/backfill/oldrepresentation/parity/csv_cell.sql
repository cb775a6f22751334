-- Missing, blank or a word for it is NA; quoted only where it has to be.
CASE
  WHEN <value> IS NULL OR lower(btrim(<value>)) IN ('', 'none', 'nan', 'na', 'undefined', 'n/a', 'null', 'nil') THEN 'NA'
  WHEN <value> ~ '[",\n\r]' THEN '"' || replace(<value>, '"', '""') || '"'
  ELSE <value>
END
