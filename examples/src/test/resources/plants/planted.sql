-- A report.
select count(*)
from alleles a
join @table@ t on t.id = a.id;
