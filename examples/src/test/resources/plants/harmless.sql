-- Nothing of @table@: a comment, a longer name, and a column of a view that stays.
select v.@column@, n.id
from v_variant_annotations v, old_@table@_copy n;
