-- Versions (Fassungen): immutable rows that hold hashes; the text lies once per wording.

create table clauseText (
  -- One row: a clause in the canonical format, by its hash. Inserted once, shared by all versions with this text.
  hash text not null primary key,
  content text not null
) strict, without rowid;

create table version (
  -- One row: a document as it stood at one moment.
  id text not null primary key,
  documentId text not null references document (id),
  number integer not null check (number > 0),
  kind text not null check (kind in ('automatic', 'named', 'restored', 'frozen')),
  label text not null,
  note text not null,
  -- What the document was called then
  title text not null,
  -- Of the text alone: equal texts have equal values
  contentHash text not null,
  previousHash text,
  -- Of this entry in the document's chain
  hash text not null unique,
  -- The last journal entry that is in it
  sequence integer not null,
  createdAt text not null,
  actorId text not null references actor (id),
  organisationId text not null references organisation (id),
  role text not null,
  unique (documentId, number)
) strict;

create table versionClause (
  -- One row: a clause in a version, at its position.
  versionId text not null references version (id),
  position integer not null,
  clauseId text not null,
  number text,
  templateClauseId text,
  hash text not null references clauseText (hash),
  wordingHash text not null,
  -- JSON, outside the hash: whose words these are, as runs of organisations over the clause's text
  runs text not null,
  primary key (versionId, position),
  unique (versionId, clauseId)
) strict, without rowid;

create trigger versionIsNeverChanged before update on version
begin select raise(abort, 'a version is immutable'); end;
create trigger versionIsNeverDeleted before delete on version
begin select raise(abort, 'a version is immutable'); end;
create trigger versionClauseIsNeverChanged before update on versionClause
begin select raise(abort, 'a version is immutable'); end;
create trigger versionClauseIsNeverDeleted before delete on versionClause
begin select raise(abort, 'a version is immutable'); end;
create trigger clauseTextIsNeverChanged before update on clauseText
begin select raise(abort, 'the text of a version is immutable'); end;
create trigger clauseTextIsNeverDeleted before delete on clauseText
begin select raise(abort, 'the text of a version is immutable'); end;

create table versionSeal (
  -- One row: a version whose clauses are all in; written last, in the same batch.
  versionId text not null primary key references version (id)
) strict, without rowid;

create trigger versionSealIsNeverDeleted before delete on versionSeal
begin select raise(abort, 'a version is immutable'); end;
create trigger versionSealIsNeverChanged before update on versionSeal
begin select raise(abort, 'a version is immutable'); end;
create trigger versionClauseIsNeverAddedLater before insert on versionClause
when exists (select 1 from versionSeal where versionId = new.versionId)
begin select raise(abort, 'a version is immutable'); end;
