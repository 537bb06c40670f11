-- More kinds of organisations, roles with a period, working groups, readers, guests, and a record of what was done.

-- SQLite cannot change a check, so two tables are made anew. Rows elsewhere point at organisations meanwhile; whether
-- they all find theirs again is asked when this commits.
pragma defer_foreign_keys = on;

create table organisationBefore as select * from organisation;
drop table organisation;
create table organisation (
  -- One row: a county, a municipality in it, the transfer agency, a committee, or another party.
  id text not null primary key,
  kind text not null
    check (kind in ('county', 'municipality', 'agency', 'committee', 'school-supervision', 'other')),
  name text not null,
  shortName text not null,
  -- Where to turn to: an office, a post box, a telephone. May be empty
  contactPoint text not null default '',
  -- The county that a municipality or committee belongs to
  parentId text references organisation (id),
  createdAt text not null,
  archivedAt text,
  check (kind <> 'municipality' or parentId is not null)
) strict;
insert into organisation (id, kind, name, shortName, createdAt)
  select id, kind, name, shortName, createdAt from organisationBefore;
drop table organisationBefore;

create table workingGroup (
  -- One row: some people of a workshop who write apart from it.
  id text not null primary key,
  workshopId text not null references workshop (id),
  title text not null,
  createdAt text not null,
  closedAt text
) strict;

create index workingGroupByWorkshop on workingGroup (workshopId);

alter table roleGrant rename to roleGrantBefore;
drop index roleGrantByActor;
drop index roleGrantByOrganisation;
create table roleGrant (
  -- One row: an actor has a role, for an organisation, in one scope: a workshop for facilitators and delegates, a
  -- document for reviewers, a working group for its people; the organisation itself for coordinators, members and
  -- readers; none for operators.
  id text not null primary key,
  actorId text not null references actor (id),
  role text not null check (role in ('operator', 'facilitator', 'coordinator', 'member', 'reviewer', 'reader',
    'group-lead', 'group-member', 'delegate')),
  organisationId text not null references organisation (id),
  workshopId text references workshop (id),
  documentId text references document (id),
  groupId text references workingGroup (id),
  -- "Koordination Bildungsbüro": shown in shared views instead of the name
  function text not null,
  -- In somebody's place ("in Vertretung")
  deputy integer not null default 0 check (deputy in (0, 1)),
  -- From when on and until when it counts; null is open
  validFrom text,
  validUntil text,
  createdAt text not null,
  check ((role in ('facilitator', 'delegate')) = (workshopId is not null)),
  check ((role = 'reviewer') = (documentId is not null)),
  check ((role in ('group-lead', 'group-member')) = (groupId is not null)),
  check (validFrom is null or validUntil is null or validFrom < validUntil)
) strict;
insert into roleGrant (id, actorId, role, organisationId, workshopId, documentId, function, createdAt)
  select id, actorId, role, organisationId, workshopId, documentId, function, createdAt from roleGrantBefore;
drop table roleGrantBefore;

create index roleGrantByActor on roleGrant (actorId);
create index roleGrantByOrganisation on roleGrant (organisationId);

-- Whoever runs the machine could change what they voted on.
create trigger operatorsDoNotVote before insert on roleGrant
when new.role in ('operator', 'delegate') and exists (
  select 1 from roleGrant where actorId = new.actorId and role in ('operator', 'delegate') and role <> new.role
)
begin select raise(abort, 'nobody may both run the machine and vote'); end;
create trigger roleGrantKeepsItsPerson before update of actorId on roleGrant
begin select raise(abort, 'a role stays with its person'); end;

-- The theme in two or three words; dates are days of the calendar ("2026-11-22"), as people agreed on them.
alter table workshop add column theme text not null default '';
alter table workshop add column startsOn text;
alter table workshop add column endsOn text;
-- Who sees that it exists: those who take part, or everybody with an account
alter table workshop add column visibility text not null default 'participants'
  check (visibility in ('participants', 'everyone'));
-- What they agreed on before they began: a document here, or words about one elsewhere
alter table workshop add column frameworkDocumentId text references document (id);
alter table workshop add column frameworkText text not null default '';

-- An organisation that has left keeps its row, since its ink stays on what it wrote.
alter table workshopOrganisation add column leftAt text;

-- To whom it belongs: to all counties of the workshop, those of tomorrow too; to the counties named in documentCounty;
-- or to a working group.
alter table document add column belongsTo text not null default 'counties'
  check (belongsTo in ('workshop', 'counties', 'group'));
alter table document add column workingGroupId text references workingGroup (id)
  check ((belongsTo = 'group') = (workingGroupId is not null));
update document set belongsTo = 'workshop'
where (select count(*) from documentCounty where documentId = document.id) > 1
  and not exists (
    select 1 from workshopOrganisation party join organisation on organisation.id = party.organisationId
    where party.workshopId = document.workshopId and organisation.kind = 'county'
      and not exists (
        select 1 from documentCounty
        where documentId = document.id and documentCounty.organisationId = party.organisationId
      )
  );
delete from documentCounty where documentId in (select id from document where belongsTo = 'workshop');

create index documentByWorkingGroup on document (workingGroupId) where workingGroupId is not null;

create table documentShare (
  -- One row: the readers of an organisation may read a document.
  documentId text not null references document (id),
  organisationId text not null references organisation (id),
  sharedBy text not null references actor (id),
  sharedAt text not null,
  primary key (documentId, organisationId)
) strict, without rowid;

create table guestLink (
  -- One row: whoever holds the link may read one version without an account.
  id text not null primary key,
  -- SHA-256 of what stands in the link; the link itself is known to whoever was given it
  tokenHash text not null unique,
  versionId text not null references version (id),
  createdBy text not null references actor (id),
  organisationId text not null references organisation (id),
  createdAt text not null,
  expiresAt text not null,
  revokedAt text
) strict;

create index guestLinkByVersion on guestLink (versionId);

alter table clauseLock add column role text not null default 'facilitator';
alter table clauseLock add column deputy integer not null default 0 check (deputy in (0, 1));
-- Whether whoever kept it acted in somebody's place
alter table version add column deputy integer not null default 0 check (deputy in (0, 1));

-- Whoever is suspended cannot sign in.
alter table "user" add column "suspendedAt" date;

create table setting (
  -- One row: something that the operators have set; what is missing is as the program has it.
  name text not null primary key,
  value text not null,
  changedAt text not null
) strict, without rowid;

create table auditEntry (
  -- One row: who did what about whom or what, by ids alone: no names, no text of documents.
  id text not null primary key,
  at text not null,
  -- Null: the server itself
  actorId text references actor (id),
  organisationId text references organisation (id),
  workshopId text references workshop (id),
  kind text not null,
  -- JSON: {person, organisation, document, …}
  subject text not null
) strict, without rowid;

create index auditEntryByWorkshop on auditEntry (workshopId, id);
create index auditEntryByOrganisation on auditEntry (organisationId, id);

create trigger auditEntryIsNeverChanged before update on auditEntry
begin select raise(abort, 'the record is append-only'); end;
-- Kept for as long as the operators have set, in days; older entries may go, and nothing else.
create trigger auditEntryIsKept before delete on auditEntry
when old.at >= strftime('%Y-%m-%dT%H:%M:%fZ', 'now',
  '-' || coalesce((select value from setting where name = 'audit-days'), '365') || ' days')
begin select raise(abort, 'the record is append-only'); end;
