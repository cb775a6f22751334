-- Where only one side finds a variant by an id, the reason is the one for which the id of its mapping differs.
UPDATE named AS n
SET explanation = CASE
  WHEN n.in_old THEN (
    SELECT CASE WHEN o.is_live THEN d.explanation ELSE o.reason END
    FROM old_mapping AS o
    JOIN mapped_variants AS m ON m.id = o.mapped_variant_id AND m.clingen_allele_id = n.id
    LEFT JOIN difference AS d ON d.reader = 'L7' AND d.variant_id = o.variant_id AND d.subject = 'clingen_allele_id' AND d.old_value = n.id
    WHERE o.variant_id = n.variant_id
    ORDER BY o.is_live DESC, o.position
    LIMIT 1)
  ELSE (
    SELECT CASE WHEN w.is_native THEN CASE WHEN w.is_only_one THEN 'NATIVE_RECORD' END ELSE d.explanation END
    FROM new_mapping AS w
    JOIN alleles AS a ON a.id = w.allele_id AND a.clingen_allele_id = n.id
    LEFT JOIN difference AS d ON d.reader = 'L7' AND d.variant_id = w.variant_id AND d.subject = 'clingen_allele_id' AND d.new_value = n.id
    WHERE w.variant_id = n.variant_id
    ORDER BY w.is_native, w.mapping_record_id
    LIMIT 1)
  END
WHERE n.in_old <> n.in_new
