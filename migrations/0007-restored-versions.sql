-- Where a restored version came from.

create table versionSource (
  -- One row: a version that was made by restoring an earlier one, as a whole or one clause of it.
  versionId text not null primary key references version (id),
  sourceId text not null references version (id),
  -- Null: the whole
  clauseId text
) strict, without rowid;
