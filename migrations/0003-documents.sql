-- Documents, and everything the room writes: the journal, whose client ids are whose, and who wrote what.

create table document (
  -- One row: a target agreement, guiding principles or a knowledge page. Its text is in the journal.
  id text not null primary key,
  workshopId text not null references workshop (id),
  kind text not null check (kind in ('target-agreement', 'guiding-principles', 'knowledge-page')),
  title text not null,
  state text not null check (state in ('draft')),
  editing text not null check (editing in ('open', 'closed')),
  -- Raised when a backup is restored: text of another epoch is never merged.
  epoch integer not null default 1,
  createdAt text not null,
  createdBy text not null references actor (id),
  updatedAt text not null,
  updatedBy text references organisation (id)
) strict;

create index documentByWorkshop on document (workshopId, updatedAt);

create table documentCounty (
  -- One row: a document belongs to a county, whose coordinators and members may read and write it.
  documentId text not null references document (id),
  organisationId text not null references organisation (id),
  primary key (documentId, organisationId)
) strict, without rowid;

create table clauseLock (
  -- One row: a clause that nobody may change at present.
  documentId text not null references document (id),
  clauseId text not null,
  actorId text not null references actor (id),
  organisationId text not null references organisation (id),
  at text not null,
  primary key (documentId, clauseId)
) strict, without rowid;

create table journalEntry (
  -- One row: what one actor's socket, or the server for them, added to a document in one commit.
  documentId text not null references document (id),
  sequence integer not null,
  epoch integer not null,
  actorId text not null references actor (id),
  organisationId text not null references organisation (id),
  at text not null,
  -- A Yjs update, encoding 1
  bytes blob not null,
  -- CRC-32 of the bytes, to notice a damaged page early
  checksum integer not null,
  previousHash text not null,
  -- SHA-256 over previousHash, document, sequence, epoch, actor, organisation, time and the bytes
  hash text not null,
  primary key (documentId, sequence)
) strict;

create table roomClient (
  -- One row: a Yjs client id in a document belongs to whoever showed it first.
  documentId text not null references document (id),
  clientId integer not null,
  actorId text not null references actor (id),
  organisationId text not null references organisation (id),
  primary key (documentId, clientId)
) strict, without rowid;

create table inserted (
  -- One row: a run of ids (client, clock up to clock + length) that was inserted for an organisation.
  documentId text not null references document (id),
  clientId integer not null,
  clock integer not null,
  length integer not null check (length > 0),
  organisationId text not null references organisation (id),
  actorId text not null references actor (id),
  primary key (documentId, clientId, clock)
) strict, without rowid;

create table deleted (
  -- One row: a run of ids that was deleted, and for whom.
  documentId text not null references document (id),
  clientId integer not null,
  clock integer not null,
  length integer not null check (length > 0),
  organisationId text not null references organisation (id),
  actorId text not null references actor (id),
  primary key (documentId, clientId, clock)
) strict, without rowid;
