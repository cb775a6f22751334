SELECT pg_get_serial_sequence('mapping_records', 'id') AS record_id_sequence,
       EXISTS (
         SELECT FROM pg_attribute
         WHERE attrelid = 'mapping_records'::regclass AND attname = 'score_set_id' AND NOT attisdropped) AS records_have_score_set,
       EXISTS (
         SELECT FROM pg_attribute
         WHERE attrelid = 'mapping_record_alleles'::regclass AND attname = 'score_set_id' AND NOT attisdropped) AS links_have_score_set,
       EXISTS (
         SELECT FROM pg_index
         WHERE indrelid = 'alleles'::regclass AND indisunique
           AND pg_get_expr(indexprs, indrelid) ~* '^\(?coalesce\(hgvs_g, hgvs_c, hgvs_p\)') AS hgvs_is_unique
