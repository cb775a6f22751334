-- The largest public score set; of those that are not mapped there is nothing to read.
select s.urn
from scoresets s
where s.urn is not null and not s.private
order by
  exists (
    select from variants v
    join mapping_records r on r.variant_id = v.id and r.valid_to is null
    where v.scoreset_id = s.id) desc,
  s.num_variants desc, s.id
limit 1
