-- L1
SELECT *
FROM (
  <view>
) AS view
WHERE <restriction>
