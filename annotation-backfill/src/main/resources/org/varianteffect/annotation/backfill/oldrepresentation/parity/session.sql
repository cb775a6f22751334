-- What one connection keeps of the variants that it is comparing. Gone with its transaction.
CREATE TEMPORARY TABLE asked_variant (variant_id int PRIMARY KEY, score_set_id int NOT NULL, urn text NULL) ON COMMIT DROP;

-- Which record was written for which mapping.
CREATE TEMPORARY TABLE written (
  variant_id int NOT NULL, mapped_variant_id int NOT NULL, mapping_record_id int NOT NULL, allele_id int NULL, left_live boolean NOT NULL
) ON COMMIT DROP;

-- All records, of the past too; without a mapping: the pipeline's.
CREATE TEMPORARY TABLE known_record (
  variant_id int NOT NULL, score_set_id int NOT NULL, mapping_record_id int NOT NULL, mapped_variant_id int NULL, mapped_date date NOT NULL,
  mapping_api_version text NULL, valid_from timestamptz NOT NULL, valid_to timestamptz NULL
) ON COMMIT DROP;

-- All mappings, and what was written for them, with the times of their records: read once, for their documents are wide.
CREATE TEMPORARY TABLE known_mapping (
  variant_id int NOT NULL, score_set_id int NOT NULL, mapped_variant_id int NOT NULL, is_current boolean NOT NULL, mapped_date date NOT NULL,
  modification_date date NOT NULL, mapping_api_version text NULL, clingen_allele_id text NULL, vep_functional_consequence text NULL,
  vep_access_date date NULL, mapping_record_id int NULL, allele_id int NULL, left_live boolean NULL,
  record_mapped_date date NULL, valid_from timestamptz NULL, valid_to timestamptz NULL
) ON COMMIT DROP;

-- gnomAD rows and ClinVar controls of all mappings.
CREATE TEMPORARY TABLE known_annotation (mapped_variant_id int NOT NULL, source text NOT NULL, key int NULL, old_key int NOT NULL) ON COMMIT DROP;

-- The current mappings. `reason`: why nothing of a mapping is served now, where its record is not live.
CREATE TEMPORARY TABLE old_mapping (
  variant_id int NOT NULL, score_set_id int NOT NULL, mapped_variant_id int PRIMARY KEY, position int NOT NULL, is_live boolean NOT NULL,
  reason text NULL
) ON COMMIT DROP;
CREATE INDEX ON old_mapping (variant_id);

-- The live records with their authoritative alleles.
CREATE TEMPORARY TABLE new_mapping (
  variant_id int NOT NULL, score_set_id int NOT NULL, mapping_record_id int NOT NULL, allele_id int NULL, mapped_variant_id int NULL,
  is_native boolean NOT NULL, is_only_one boolean NOT NULL
) ON COMMIT DROP;
CREATE INDEX ON new_mapping (variant_id);
CREATE INDEX ON new_mapping (mapping_record_id);

-- Which live record stands in for which current mapping: its own, or else the pipeline's.
CREATE TEMPORARY TABLE mapping_pair (
  variant_id int NOT NULL, score_set_id int NOT NULL, slot int NOT NULL, mapped_variant_id int NULL, mapping_record_id int NULL,
  is_live boolean NOT NULL, reason text NULL, is_native boolean NOT NULL
) ON COMMIT DROP;
CREATE INDEX ON mapping_pair (variant_id);

-- Variants of which rows of the view differ; the empty text stands for those without a URN. Without an id: nobody asked for them.
CREATE TEMPORARY TABLE suspect (urn text NOT NULL, variant_id int NULL) ON COMMIT DROP;

-- Values of one row that differ; field '(row)': there is no such row on one side. Those of a past day name their mapping themselves.
CREATE TEMPORARY TABLE field_difference (
  reader text NOT NULL, row_number int NOT NULL, score_set_id int NULL, variant_id int NULL, slot int NOT NULL, field text NOT NULL,
  old_value text NULL, new_value text NULL,
  day timestamptz NULL, mapped_variant_id int NULL, mapping_record_id int NULL, allele_id int NULL
) ON COMMIT DROP;

-- The same with what accounts for them: the mapping, its live record and authoritative allele, or those of the day.
CREATE TEMPORARY TABLE placed_difference (
  reader text NOT NULL, row_number int NOT NULL, score_set_id int NULL, variant_id int NULL, field text NOT NULL, old_value text NULL,
  new_value text NULL, day timestamptz NULL, mapped_variant_id int NULL, mapping_record_id int NULL, is_live boolean NOT NULL, reason text NULL,
  is_native boolean NOT NULL, allele_id int NULL
) ON COMMIT DROP;

-- Who says what of the alleles of differences, gathered once per allele and not once per difference: an allele may have thousands of
-- contributors that disagree. That the first and the last id that say so are not one's own tells that somebody else does.
CREATE TEMPORARY TABLE name_said (
  allele_id int NOT NULL, field text NOT NULL, value text NOT NULL, first_id int NOT NULL, last_id int NOT NULL
) ON COMMIT DROP;
CREATE INDEX ON name_said (allele_id);

-- Of consequences, by live mappings: also the answer of the key that outranks its others (T4).
CREATE TEMPORARY TABLE consequence_said (
  allele_id int NOT NULL, key text NOT NULL, first_id int NOT NULL, last_id int NOT NULL, access_date date NOT NULL, mapped_date date NOT NULL,
  mapped_variant_id int NOT NULL
) ON COMMIT DROP;
CREATE INDEX ON consequence_said (allele_id);

-- The consequence that such an allele has now, if any, as the key of rules ('': none was found) and as a reader shows it; whether the pipeline
-- speaks for it, and whether its date is that of T6.
CREATE TEMPORARY TABLE consequence_held (
  allele_id int PRIMARY KEY, id int NULL, key text NULL, shown text NULL, access_date date NULL, is_native boolean NULL,
  is_dated_rightly boolean NOT NULL, is_spoken_for boolean NOT NULL
) ON COMMIT DROP;

-- Pairs of a variant and a gnomAD row or ClinVar control that only one side has; the allele is the variant's authoritative one. Also those that
-- both have, and the old side not from the variant's first mapping: they differ for L5 alone, which shows the first one's.
CREATE TEMPORARY TABLE annotation_difference (
  variant_id int NOT NULL, score_set_id int NOT NULL, source text NOT NULL, key int NULL, n bigint NOT NULL, old_key int NULL,
  mapped_variant_id int NULL, is_live boolean NULL, reason text NULL, new_id int NULL, allele_id int NULL, is_native boolean NULL,
  is_native_record boolean NULL, state text NOT NULL
) ON COMMIT DROP;

-- Who says so among an allele's live contributors: of each key the one that outranks the others (T3, T4).
CREATE TEMPORARY TABLE annotation_said (
  allele_id int NOT NULL, source text NOT NULL, key int NULL, release_order numeric[] NOT NULL, mapped_date date NOT NULL,
  mapped_variant_id int NOT NULL
) ON COMMIT DROP;
CREATE INDEX ON annotation_said (allele_id);

CREATE TEMPORARY TABLE agreement (reader text NOT NULL, score_set_id int NULL, same bigint NOT NULL) ON COMMIT DROP;

-- The result. `leads`: counts; what follows it tells more of the same row.
CREATE TEMPORARY TABLE difference (
  reader text NOT NULL, score_set_id int NULL, variant_id int NULL, subject text NOT NULL, old_value text NULL, new_value text NULL,
  outcome text NOT NULL, explanation text NULL, leads boolean NOT NULL
) ON COMMIT DROP;
CREATE INDEX ON difference (variant_id);

-- L3: which ClinVar releases old and new results of a score set have.
CREATE TEMPORARY TABLE release_seen (
  score_set_id int NOT NULL, release text NOT NULL, in_old boolean NOT NULL, in_new boolean NOT NULL, outcome text NULL, explanation text NULL
) ON COMMIT DROP;

-- New gnomAD and ClinVar rows, whoever wrote them.
CREATE TEMPORARY VIEW new_annotation AS
SELECT 'gnomad' AS source, l.id, l.allele_id, l.gnomad_variant_id AS key, l.valid_from, l.valid_to,
       w.id IS NULL AS is_native, coalesce(w.left_live, false) AS left_live
FROM gnomad_allele_links AS l
LEFT JOIN annotation_backfill.written_gnomad_allele_links AS w ON w.id = l.id
UNION ALL
SELECT 'clinvar', l.id, l.allele_id, l.clinvar_control_id, l.valid_from, l.valid_to, w.id IS NULL, coalesce(w.left_live, false)
FROM clinvar_allele_links AS l
LEFT JOIN annotation_backfill.written_clinvar_allele_links AS w ON w.id = l.id;

-- Old mappings that have a record and an allele: what they say of the allele, and when (page 3: observations are made of them).
CREATE TEMPORARY VIEW contribution AS
SELECT w.allele_id, w.variant_id, w.mapped_variant_id, r.id AS mapping_record_id, r.mapped_date, r.assay_level, r.hgvs_assay_level,
       r.valid_from, r.valid_to
FROM annotation_backfill.written_mapping_records AS w
JOIN mapping_records AS r ON r.id = w.mapping_record_id;

-- L6: which protein ids and nucleotide ids are translations of each other, old and new; where only one side says so, why.
CREATE TEMPORARY TABLE translation_edge (
  aa text NOT NULL, nt text NOT NULL, in_old boolean NOT NULL, in_new boolean NOT NULL, explanation text NULL
) ON COMMIT DROP;

-- What an id leads to, beside itself; where only one side says so, why.
CREATE TEMPORARY TABLE equivalent (asked text NOT NULL, answered text NOT NULL, in_old boolean NOT NULL, in_new boolean NOT NULL, explanation text NULL)
ON COMMIT DROP;

-- Variants that an id names; where only one side says so, why.
CREATE TEMPORARY TABLE named (id text NOT NULL, variant_id int NOT NULL, score_set_id int NOT NULL, in_old boolean NOT NULL, in_new boolean NOT NULL, explanation text NULL)
ON COMMIT DROP;

-- Which mapping was current on a past day, by the old rows (R1 to R3), and which record is as of then.
CREATE TEMPORARY TABLE mapping_on_day (
  day timestamptz NOT NULL, variant_id int NOT NULL, score_set_id int NOT NULL, expected_id int NULL, mapping_record_id int NULL,
  mapped_variant_id int NULL, is_native boolean NOT NULL, allele_id int NULL, record_mapped_date date NULL, record_api_version text NULL
) ON COMMIT DROP;
