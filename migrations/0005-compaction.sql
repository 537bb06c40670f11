-- What makes a journal short to read and safe to shorten, and what was found damaged in one.

-- The last entry of the document's journal, 0 before the first: a chain that ends earlier has lost its end.
alter table document add column journalSequence integer not null default 0;
update document set journalSequence =
  coalesce((select max(sequence) from journalEntry where documentId = document.id), 0);

create table journalState (
  -- One row: a document as its journal left it at one entry, so that opening it need not begin at the first. Each is
  -- stored twice, on different pages: the older entries' bytes are let go in trust of it.
  documentId text not null references document (id),
  copy integer not null check (copy in (1, 2)),
  -- The entry up to which everything is in it, and that entry's hash
  sequence integer not null,
  entryHash text not null,
  at text not null,
  -- A Yjs update, encoding 1
  bytes blob not null,
  -- JSON: in which clause deleted text was, as runs of ids
  graves text not null,
  -- SHA-256 over document, sequence, entryHash, time, graves and the bytes
  hash text not null,
  primary key (documentId, copy)
) strict;

create table journalSeal (
  -- One row: a journal entry whose bytes were let go after 30 days. Its place in the chain stays for ever.
  documentId text not null references document (id),
  sequence integer not null,
  epoch integer not null,
  actorId text not null references actor (id),
  organisationId text not null references organisation (id),
  at text not null,
  previousHash text not null,
  hash text not null,
  primary key (documentId, sequence)
) strict, without rowid;

create table journalDamage (
  -- One row: a record of a document's journal that was found not to be what was written. It is kept as it is.
  documentId text not null references document (id),
  -- The first entry that is wrong, or that a damaged state ends with
  sequence integer not null,
  why text not null,
  foundAt text not null,
  primary key (documentId, sequence, why)
) strict, without rowid;
