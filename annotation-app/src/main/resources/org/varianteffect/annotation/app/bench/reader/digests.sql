select a.vrs_digest
from alleles a
where exists (select from mapping_record_alleles l where l.allele_id = a.id and l.valid_to is null)
order by md5(a.vrs_digest)
limit 50
