-- The order of the numbers after #, within a score set: they have no leading zeros, and all that precedes them is the same.
length(v.urn), v.urn COLLATE "C", v.id
