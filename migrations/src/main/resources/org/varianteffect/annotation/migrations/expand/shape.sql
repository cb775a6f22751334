-- What the tables have to look like, as far as the migration leans on it: names and nullability, and types by family. Other
-- columns are anybody's business, unless a row could not be written without them.

CREATE OR REPLACE FUNCTION annotation_backfill.shape_mismatches()
  RETURNS TABLE (object text, column_name text, problem text)
  LANGUAGE sql STABLE AS
$$
WITH expected (relation, columns) AS (
  -- must: has to be there; each column as name, family, and ! where NULLs must be impossible, ? where they must be possible
  VALUES
    ('scoresets', 'id int!, urn text, private bool, published_date date, dataset_columns json'),
    ('variants', 'id int!, urn text, data json, scoreset_id int!, hgvs_nt text, hgvs_pro text, hgvs_splice text'),
    ('target_gene_mappings', 'id int!'),
    ('pipelines', 'id int!'),
    ('job_runs', 'id int!'),
    ('variant_annotation_status', 'id int!, variant_id int!, annotation_type text, version text, status text, error_message text, failure_category text, annotation_metadata json, current bool, created_at instant, updated_at instant'),
    ('mapped_variants', 'id int!, variant_id int!, pre_mapped json, post_mapped json, vrs_version text, error_message text, modification_date date!, mapped_date date!, mapping_api_version text!, current bool!, target_gene_mapping_id int, alignment_level text, at_mismatched_locus bool, near_gap bool, clingen_allele_id text, hgvs_assay_level text, hgvs_g text, hgvs_c text, hgvs_p text'),
    ('gnomad_variants', 'id int!, db_name text, db_identifier text, db_version text, allele_count int, allele_number int, allele_frequency number, faf95_max number, faf95_max_ancestry text'),
    ('alleles', 'id int!, vrs_digest text!, level text!, hgvs_g text?, hgvs_c text?, hgvs_p text?, clingen_allele_id text?, post_mapped json?, created_at date, updated_at date'),
    ('mapping_records', 'id int!, variant_id int!, vrs_digest text?, pre_mapped json?, assay_level text!, hgvs_assay_level text?, mapping_api_version text!, mapped_date date!, vrs_version text?, alignment_level text?, at_mismatched_locus bool?, near_gap bool?, target_gene_mapping_id int?, valid_from instant!, valid_to instant?'),
    ('mapping_record_alleles', 'id int!, mapping_record_id int!, allele_id int!, is_authoritative bool!, projection_group int?, valid_from instant!, valid_to instant?'),
    ('clinvar_controls', 'id int!, gene_symbol text, clinical_significance text, clinical_review_status text, db_name text!, db_identifier text!, db_version text!, clinvar_variation_id text, creation_date date, modification_date date'),
    ('gnomad_allele_links', 'id int!, allele_id int!, gnomad_variant_id int!, valid_from instant!, valid_to instant?'),
    ('clinvar_allele_links', 'id int!, allele_id int!, clinvar_control_id int!, valid_from instant!, valid_to instant?'),
    ('vep_allele_consequences', 'id int!, allele_id int!, functional_consequence text?, source_version text!, access_date date!, valid_from instant!, valid_to instant?'),
    ('annotation_event', 'id int!, annotation_type text!, variant_id int?, allele_id int?, disposition text!, reason text!, source_version text?, metadata json?, job_run_id int?, score_set_id int?, created_at instant!'),
    ('v_current_annotation_events', 'id int, annotation_type text, variant_id int, allele_id int, disposition text, reason text, source_version text, metadata json, created_at instant')
),
retired (relation, columns) AS (
  VALUES
    ('mapped_variants', 'vep_functional_consequence text, vep_access_date date'),
    ('gnomad_variants_mapped_variants', 'mapped_variant_id int!, gnomad_variant_id int!'),
    ('mapped_variants_clinical_controls', 'mapped_variant_id int!, clinical_control_id int!'),
    ('variant_translations', 'aa_clingen_id text!, nt_clingen_id text!'),
    ('clinical_controls', 'id int, gene_symbol text, clinical_significance text, clinical_review_status text, db_name text, db_identifier text, db_version text, clinvar_variation_id text')
),
filled (relation) AS (
  VALUES ('alleles'), ('mapping_records'), ('mapping_record_alleles'), ('clinvar_controls'), ('gnomad_allele_links'),
    ('clinvar_allele_links'), ('vep_allele_consequences'), ('annotation_event')
),
families (family, types) AS (
  VALUES
    ('int', '{integer,bigint,smallint}'::text[]),
    ('text', '{character varying,text,character,citext}'),
    ('json', '{jsonb}'),
    ('bool', '{boolean}'),
    ('date', '{date}'),
    ('instant', '{timestamp with time zone}'),
    ('number', '{double precision,real,numeric}')
),
relations AS (
  SELECT c.oid, c.relname, c.relkind FROM pg_class c
  WHERE c.relnamespace = quote_ident(current_schema())::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
),
-- from contract on the retired part is gone, and rightly so
contracted AS (
  SELECT to_regclass('annotation_backfill.undo_statements') IS NOT NULL
    AND NOT EXISTS (
      SELECT 1
      FROM relations r
      JOIN pg_attribute a ON a.attrelid = r.oid AND NOT a.attisdropped
      WHERE r.relname = 'mapped_variants' AND a.attname IN ('vep_functional_consequence', 'vep_access_date')) AS done
),
wanted AS (
  SELECT e.relation, e.columns FROM expected e
  UNION ALL
  SELECT r.relation, r.columns FROM retired r, contracted c WHERE NOT c.done
),
required (relation) AS (
  SELECT w.relation FROM wanted w
  WHERE w.relation NOT IN (SELECT f.relation FROM filled f)
    AND w.relation NOT IN ('v_current_annotation_events', 'clinical_controls')
  UNION
  -- one of the two shapes has to be there
  SELECT 'clinical_controls' FROM contracted c
  WHERE NOT c.done AND NOT EXISTS (SELECT 1 FROM relations r WHERE r.relname = 'clinvar_controls')
),
columns AS (
  SELECT
    w.relation,
    part[1] AS column_name,
    part[2] AS family,
    part[3] AS nulls
  FROM wanted w, regexp_matches(w.columns, '(\w+) (\w+)([!?]?)', 'g') part
)
-- 1. tables that are missing
SELECT r.relation, NULL, 'is missing'
FROM required r
WHERE r.relation NOT IN (SELECT relname FROM relations)
UNION ALL
-- 2. names that are taken by something else
SELECT r.relname::text, NULL, 'is not a table'
FROM relations r
WHERE r.relname IN (SELECT f.relation FROM filled f) AND r.relkind NOT IN ('r', 'p')
UNION ALL
SELECT r.relname::text, NULL, 'is not a view'
FROM relations r
WHERE r.relname = 'v_current_annotation_events' AND r.relkind NOT IN ('v', 'm')
UNION ALL
-- an id of a control says nothing where nobody knows of which table it is: those of another one would be taken for it
SELECT r.relname::text, 'clinical_control_id', 'refers to no table: clinical_controls is not there, and no foreign key to clinvar_controls says that it was renamed to that; bring the table back, or add the key'
FROM relations r, contracted c
WHERE NOT c.done
  AND r.relname = 'mapped_variants_clinical_controls'
  AND NOT EXISTS (SELECT FROM relations o WHERE o.relname = 'clinical_controls')
  AND EXISTS (SELECT FROM relations n WHERE n.relname = 'clinvar_controls')
  AND NOT EXISTS (
    SELECT FROM pg_constraint k
    JOIN relations n ON n.oid = k.confrelid AND n.relname = 'clinvar_controls'
    WHERE k.conrelid = r.oid AND k.contype = 'f')
UNION ALL
-- old tables of several parts: a part can be written past the freeze, and stays behind when the whole moves
SELECT r.relname::text, NULL, 'is partitioned, or inherits, or is inherited from: contract could not move it with all its rows; make it a table of its own'
FROM relations r
WHERE r.relname IN (SELECT t.relation FROM retired t)
  AND (r.relkind = 'p' OR EXISTS (SELECT 1 FROM pg_inherits i WHERE r.oid IN (i.inhparent, i.inhrelid)))
UNION ALL
-- 3. columns that are missing, or different
SELECT
  c.relation,
  c.column_name,
  CASE
    WHEN a.attname IS NULL THEN 'is missing'
    WHEN format_type(a.atttypid, NULL) <> ALL (f.types) THEN
      format('is of type %s; expected is %s', format_type(a.atttypid, NULL), f.types[1])
    WHEN c.nulls = '!' AND NOT a.attnotnull THEN 'allows NULL; expected is NOT NULL'
    ELSE 'is NOT NULL; it has to allow NULL'
  END
FROM columns c
JOIN families f ON f.family = c.family
JOIN relations r ON r.relname = c.relation
LEFT JOIN pg_attribute a ON a.attrelid = r.oid AND a.attname = c.column_name AND NOT a.attisdropped
WHERE a.attname IS NULL
  OR format_type(a.atttypid, NULL) <> ALL (f.types)
  OR (r.relkind IN ('r', 'p') AND ((c.nulls = '!' AND NOT a.attnotnull) OR (c.nulls = '?' AND a.attnotnull)))
UNION ALL
-- 4. columns without which no row can be written: unknown ones, and keys that nobody numbers
SELECT
  r.relname::text,
  a.attname::text,
  CASE
    WHEN a.attname = 'id' THEN 'has neither a default nor an identity'
    ELSE 'is NOT NULL without a default, and unknown: the backfill could not fill it'
  END
FROM relations r
JOIN filled f ON f.relation = r.relname
JOIN pg_attribute a ON a.attrelid = r.oid AND a.attnum > 0 AND NOT a.attisdropped
WHERE r.relkind IN ('r', 'p')
  AND a.attnotnull AND NOT a.atthasdef AND a.attidentity = ''
  AND (a.attname = 'id' OR a.attname NOT IN (SELECT c.column_name FROM columns c WHERE c.relation = r.relname))
  -- a table that the old controls were renamed to gets no row from the backfill
  AND (r.relname <> 'clinvar_controls' OR EXISTS (SELECT FROM relations o WHERE o.relname = 'clinical_controls' AND o.relkind IN ('r', 'p')))
  -- later databases carry the score set along; the backfill fills it
  AND NOT (r.relname IN ('mapping_records', 'mapping_record_alleles') AND a.attname = 'score_set_id')
UNION ALL
-- 5. rows that this role would not see
SELECT r.relname::text, NULL, format('has row-level security that role %s does not bypass: use its owner, or a role with BYPASSRLS', current_user)
FROM relations r
JOIN pg_class c ON c.oid = r.oid
WHERE r.relname IN (SELECT w.relation FROM wanted w)
  AND c.relrowsecurity
  AND NOT (SELECT u.rolsuper OR u.rolbypassrls FROM pg_roles u WHERE u.rolname = current_user)
  AND (c.relforcerowsecurity OR NOT pg_has_role(c.relowner, 'USAGE'))
UNION ALL
-- 6. rights
SELECT r.relname::text, NULL, format('cannot be read by role %s: grant it SELECT', current_user)
FROM relations r
WHERE r.relname IN (SELECT w.relation FROM wanted w) AND NOT has_table_privilege(r.oid, 'SELECT')
UNION ALL
SELECT r.relname::text, NULL, format('belongs to role %s, and role %s is not one of its members: connect as that role', pg_get_userbyid(c.relowner), current_user)
FROM relations r
JOIN pg_class c ON c.oid = r.oid
WHERE (r.relname IN (SELECT t.relation FROM retired t) OR r.relname IN ('v_variant_annotations', 'published_variants_materialized_view'))
  AND NOT pg_has_role(c.relowner, 'USAGE')
UNION ALL
SELECT r.relname::text, NULL, format('cannot be referred to by role %s: grant it REFERENCES', current_user)
FROM relations r
WHERE r.relname IN ('scoresets', 'variants', 'target_gene_mappings', 'job_runs', 'gnomad_variants') AND NOT has_table_privilege(r.oid, 'REFERENCES')
UNION ALL
SELECT r.relname::text, NULL, format('cannot be written by role %s: grant it %s', current_user, p.privilege)
FROM relations r
JOIN filled f ON f.relation = r.relname
CROSS JOIN (VALUES ('INSERT'), ('UPDATE'), ('DELETE')) p (privilege)
WHERE NOT has_table_privilege(r.oid, p.privilege)
UNION ALL
SELECT 'schema ' || current_schema(), NULL, format('does not let role %s create tables: grant it CREATE', current_user)
WHERE NOT has_schema_privilege(current_schema(), 'CREATE')
UNION ALL
SELECT 'database ' || current_database(), NULL, format('does not let role %s create schemas: grant it CREATE', current_user)
WHERE NOT has_database_privilege(current_database(), 'CREATE')
$$;
