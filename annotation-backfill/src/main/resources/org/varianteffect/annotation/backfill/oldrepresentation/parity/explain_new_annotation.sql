-- an annotation of the authoritative allele that none of the variant's old mappings has, or not the first of them
SELECT CASE
         -- a key twice, or two gnomAD rows at a time, nobody may write
         WHEN c.n > 1 THEN NULL
         WHEN c.source = 'gnomad' AND EXISTS (
           SELECT FROM new_annotation AS t WHERE t.source = 'gnomad' AND t.allele_id = c.allele_id AND t.valid_to IS NULL AND t.id <> c.new_id) THEN NULL
         WHEN c.is_native THEN 'NATIVE'
         -- our own row: it comes of a live mapping that says so
         WHEN NOT EXISTS (
           SELECT FROM annotation_said AS s WHERE s.allele_id = c.allele_id AND s.source = c.source AND s.key = c.key) THEN NULL
         WHEN c.is_native_record THEN 'NATIVE_RECORD'
         ELSE 'SHARED_ALLELE'
       END
