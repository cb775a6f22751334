-- Of which version the tables and functions of this schema are. Whoever calls them asks first: a database that an older build
-- expanded lacks some, or has them as they were. Comes last, so that an expand that was killed has not got so far.

CREATE OR REPLACE FUNCTION annotation_backfill.schema_version() RETURNS int
  LANGUAGE sql IMMUTABLE AS
$$ SELECT 14 $$;

SELECT annotation_backfill.clear_default_privileges('annotation_backfill');
