-- What later databases have beside the columns of tables.sql.
ALTER TABLE variants ADD UNIQUE (id, scoreset_id);
ALTER TABLE mapping_records
  ADD COLUMN score_set_id int NOT NULL,
  ADD UNIQUE (id, score_set_id),
  ADD FOREIGN KEY (variant_id, score_set_id) REFERENCES variants (id, scoreset_id) ON DELETE CASCADE;
ALTER TABLE mapping_record_alleles
  ADD COLUMN score_set_id int NOT NULL,
  ADD FOREIGN KEY (mapping_record_id, score_set_id) REFERENCES mapping_records (id, score_set_id) ON DELETE CASCADE;
