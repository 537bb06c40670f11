-- How much versions differ, and what each person has seen.

create table versionChange (
  -- One row: how a version differs from the one before. Counted once, after it was kept; no part of its hash.
  versionId text not null primary key references version (id),
  wordsAdded integer not null,
  wordsRemoved integer not null,
  -- JSON: [{organisation, added, removed}], organisation null where nobody knows
  organisations text not null
) strict, without rowid;

create table seen (
  -- One row: a document as one person last saw it, so that they can be shown what has changed since. Theirs alone.
  documentId text not null references document (id),
  actorId text not null references actor (id),
  at text not null,
  -- JSON: the title, the sequence, and each clause with its text and whose words it is
  text text not null,
  primary key (documentId, actorId)
) strict, without rowid;
