-- Some visible score set maps, or once mapped, to the allele a: what an allele is does not change with time.
EXISTS (
  SELECT 1
  FROM mapping_record_alleles seen_link
  JOIN mapping_records seen_record ON seen_record.id = seen_link.mapping_record_id
  JOIN variants seen_variant ON seen_variant.id = seen_record.variant_id
  JOIN scoresets seen_set ON seen_set.id = seen_variant.scoreset_id
  WHERE seen_link.allele_id = a.id AND <visible:seen_set>
)
