-- What was taken out of kept texts, and persons who were erased.

create table redaction (
  -- One row: passages were made unreadable in one wording, for good. The wording keeps its hash, so every version that
  -- holds it still verifies; that something is missing, and why, is said here.
  number integer not null primary key check (number > 0),
  clauseHash text not null references clauseText (hash),
  -- JSON: what is left of the clause, in the canonical format
  remains text not null,
  reason text not null,
  at text not null,
  previousHash text,
  -- SHA-256 over all of this
  hash text not null unique
) strict;

create trigger redactionIsNeverChanged before update on redaction
begin select raise(abort, 'a redaction is immutable'); end;
create trigger redactionIsNeverDeleted before delete on redaction
begin select raise(abort, 'a redaction is immutable'); end;

-- The text of a version may become what a redaction has left of it, and nothing else.
drop trigger clauseTextIsNeverChanged;
create trigger clauseTextIsNeverChanged before update on clauseText
when new.hash is not old.hash
  or not exists (select 1 from redaction where clauseHash = old.hash and remains = new.content)
begin select raise(abort, 'the text of a version is immutable'); end;

create table erasure (
  -- One row: the name, address and ways to sign in of this actor were erased. Nothing here says who it was.
  actorId text not null primary key references actor (id),
  at text not null
) strict, without rowid;
