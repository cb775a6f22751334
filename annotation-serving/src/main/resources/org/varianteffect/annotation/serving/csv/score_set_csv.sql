SELECT
  v.id,
  <columns>
FROM <include:variants_in_order>
<joins>
ORDER BY <include:variant_place><newest>
