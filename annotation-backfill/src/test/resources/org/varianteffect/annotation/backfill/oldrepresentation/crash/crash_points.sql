CREATE SCHEMA crash;
CREATE TABLE crash.points (chunks_done int, step int, PRIMARY KEY (chunks_done, step));
-- sessions that wait wherever they are
CREATE TABLE crash.held (pid int);

-- Waits while there is a point here. Who waits says so by a lock.
CREATE FUNCTION crash.pause(here int, is_last boolean) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  done int := (SELECT count(*) FROM annotation_backfill.chunks
               WHERE done_at IS NOT NULL AND run_id = (SELECT max(id) FROM annotation_backfill.runs));
  reached int;
BEGIN
  LOOP
    SELECT step INTO reached FROM crash.points
    WHERE chunks_done = done AND (step = here OR (is_last AND step > here AND step / 100 = here / 100));
    EXIT WHEN NOT FOUND AND NOT EXISTS (SELECT FROM crash.held WHERE pid = pg_backend_pid());
    PERFORM pg_advisory_xact_lock_shared(4711, done * 1000 + reached);
    PERFORM pg_sleep(0.005);
  END LOOP;
END $$;

-- Counts a transaction's statements; one that holds a chunk has locked a row of chunks.
CREATE FUNCTION crash.step() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  number int := coalesce(nullif(current_setting('crash.step', true), ''), '0')::int + 1;
  has_chunk boolean := EXISTS (
    SELECT FROM pg_locks
    WHERE pid = pg_backend_pid() AND mode = 'RowShareLock' AND relation = 'annotation_backfill.chunks'::regclass);
BEGIN
  PERFORM set_config('crash.step', number::text, true);
  PERFORM crash.pause(CASE WHEN has_chunk THEN number ELSE 100 + number END, TG_TABLE_NAME = 'chunks');
  RETURN NULL;
END $$;

CREATE TRIGGER crash BEFORE INSERT OR UPDATE ON annotation_backfill.chunks
  FOR EACH STATEMENT EXECUTE FUNCTION crash.step();

DO $$
DECLARE
  written regclass;
BEGIN
  FOR written IN
    SELECT oid FROM pg_class
    WHERE relkind = 'r'
      AND (relnamespace = 'annotation_backfill'::regnamespace AND relname NOT IN ('chunks', 'runs', 'quarantine', 'protein_proxies_closed')
           OR oid = ANY ('{mapping_records, alleles, mapping_record_alleles, gnomad_allele_links, clinvar_allele_links,
                         vep_allele_consequences, clinvar_controls, annotation_event}'::regclass[]))
  LOOP
    EXECUTE format(
      'CREATE TRIGGER crash AFTER INSERT OR UPDATE OR DELETE ON %s FOR EACH STATEMENT EXECUTE FUNCTION crash.step()', written);
  END LOOP;
END $$;
