-- What is needed to say later whose words were changed by whom.

create table carried (
  -- One row: a run of ids (client, clock up to clock + length) with characters that had other ids before: a paragraph that
  -- is split or made a heading, words that are cut and pasted, deleted and brought back, or restored.
  documentId text not null references document (id),
  clientId integer not null,
  clock integer not null,
  length integer not null check (length > 0),
  -- The first of the ids before
  fromClientId integer not null,
  fromClock integer not null,
  -- The journal entry with which it happened
  sequence integer not null,
  primary key (documentId, clientId, clock)
) strict, without rowid;

create table versionRemoval (
  -- One row: a clause that the document had once and this version has not, and who took it out.
  versionId text not null references version (id),
  clauseId text not null,
  organisationId text not null references organisation (id),
  primary key (versionId, clauseId)
) strict, without rowid;
