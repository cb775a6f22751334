ALTER TABLE variants ADD CONSTRAINT uq_variants_id_scoreset_id UNIQUE (id, scoreset_id);
ALTER TABLE mapping_records
  ADD COLUMN score_set_id int NOT NULL,
  ADD CONSTRAINT uq_mapping_records_id_score_set_id UNIQUE (id, score_set_id),
  ADD FOREIGN KEY (variant_id, score_set_id) REFERENCES variants (id, scoreset_id) ON DELETE CASCADE;
ALTER TABLE mapping_record_alleles
  ADD COLUMN score_set_id int NOT NULL,
  ADD FOREIGN KEY (mapping_record_id, score_set_id) REFERENCES mapping_records (id, score_set_id) ON DELETE CASCADE;
