-- Of one allele each.
select a.clingen_allele_id
from alleles a
where a.clingen_allele_id ~ '^[CP]A[0-9]+$'
  and exists (
    select from mapping_record_alleles l
    join mapping_records r on r.id = l.mapping_record_id and r.valid_to is null
    where l.allele_id = a.id and l.is_authoritative and l.valid_to is null)
group by a.clingen_allele_id
order by md5(a.clingen_allele_id)
limit 50
