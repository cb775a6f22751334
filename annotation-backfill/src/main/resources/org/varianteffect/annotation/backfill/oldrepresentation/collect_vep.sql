-- T2, T4: the newest answer outranks.
INSERT INTO observation (source, allele_id, key, mapped_variant_id, variant_id, valid_from, valid_to, asked, precedence, is_sole, is_disputed)
SELECT 'vep', c.allele_id, coalesce(c.consequence, ''), c.mapped_variant_id, c.variant_id, c.valid_from, c.valid_to, c.consequence_asked,
       row_number() OVER (
         PARTITION BY c.allele_id ORDER BY c.consequence_asked DESC NULLS LAST, c.mapped_date DESC, c.mapped_variant_id DESC),
       count(*) OVER allele = 1,
       min(coalesce(c.consequence, '')) OVER allele <> max(coalesce(c.consequence, '')) OVER allele
FROM contributor AS c
WHERE c.consequence IS NOT NULL OR c.consequence_asked IS NOT NULL
WINDOW allele AS (PARTITION BY c.allele_id)
