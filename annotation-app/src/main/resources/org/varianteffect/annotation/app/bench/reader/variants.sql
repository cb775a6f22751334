select v.urn
from variants v
join mapping_records r on r.variant_id = v.id and r.valid_to is null
where v.urn is not null
order by md5(v.urn)
limit 50
