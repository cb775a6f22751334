-- Liquibase's own tables: databasechangelog has no primary key, so that the server refuses each UPDATE and DELETE of it as soon as a
-- publication takes it in, as FOR ALL TABLES does. A second expand would fail, and a rollback would take effect and not be written down. So they
-- get an identity, which means nothing to anybody who publishes nothing. One that says by what its rows are known is left as it is.
DO
$$
DECLARE
  book record;
BEGIN
  FOR book IN
    SELECT
      c.oid::regclass AS name,
      c.relowner AS owner,
      (SELECT min(p.pubname)
        FROM pg_publication_tables t
        JOIN pg_publication p ON p.pubname = t.pubname
        WHERE (p.pubupdate OR p.pubdelete)
          AND t.tablename = c.relname AND t.schemaname = (SELECT n.nspname FROM pg_namespace n WHERE n.oid = c.relnamespace)
      ) AS publication
    FROM pg_class c
    WHERE c.oid IN (to_regclass('databasechangelog'), to_regclass('databasechangeloglock'))
      AND c.relreplident <> 'f'
      AND NOT EXISTS (
        SELECT
        FROM pg_index i
        WHERE i.indrelid = c.oid AND CASE c.relreplident WHEN 'd' THEN i.indisprimary WHEN 'i' THEN i.indisreplident END)
  LOOP
    -- it may be an application's, whose owner is somebody else
    IF pg_has_role(book.owner, 'USAGE') THEN
      EXECUTE format('ALTER TABLE %s REPLICA IDENTITY FULL', book.name);
    ELSIF book.publication IS NOT NULL THEN
      RAISE EXCEPTION 'table % has neither a primary key nor a replica identity, so that nothing in it can be changed while publication % publishes it',
        book.name, book.publication
        USING ERRCODE = 'object_not_in_prerequisite_state',
          HINT = format('have its owner, role %s, run ALTER TABLE %s REPLICA IDENTITY FULL, then run this again', pg_get_userbyid(book.owner), book.name);
    END IF;
  END LOOP;
END
$$;
