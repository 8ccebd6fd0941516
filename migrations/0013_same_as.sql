-- An import looks up every row by its records elsewhere. New entries go straight into the index: what waits in its pending
-- list is read through at every look-up until a vacuum comes, and the embedded database has none.
alter index facilities_same_as set (fastupdate = off);
