-- What the variant v maps to at the read time, and the allele that the assay measured.
LEFT JOIN mapping_records r ON r.variant_id = v.id AND <holds:r>
LEFT JOIN mapping_record_alleles l ON l.mapping_record_id = r.id AND l.is_authoritative AND <holds:l>
LEFT JOIN alleles a ON a.id = l.allele_id
