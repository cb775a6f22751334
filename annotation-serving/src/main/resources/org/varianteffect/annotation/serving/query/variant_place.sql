-- The order of variants_in_order.
v.urn_length, v.urn_bytes, v.id
