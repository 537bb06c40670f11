-- Organisations, the workshops they meet in, and who may do what where.

create table organisation (
  -- One row: a county, the transfer agency, or another party.
  id text not null primary key,
  kind text not null check (kind in ('county', 'agency', 'school-supervision')),
  name text not null,
  shortName text not null,
  createdAt text not null
) strict;

create table workshop (
  -- One row: a development workshop (Entwicklungswerkstatt).
  id text not null primary key,
  title text not null,
  question text not null,
  state text not null check (state in ('planned', 'running', 'closed')),
  createdAt text not null
) strict;

create table workshopOrganisation (
  -- One row: an organisation takes part in a workshop. A county writes with the ink of its place, for good.
  workshopId text not null references workshop (id),
  organisationId text not null references organisation (id),
  place integer check (place between 1 and 8),
  position integer not null,
  primary key (workshopId, organisationId),
  unique (workshopId, place)
) strict, without rowid;

create table roleGrant (
  -- One row: an actor has a role, for an organisation, in one scope (none for operators; the organisation itself for
  -- coordinators and members).
  id text not null primary key,
  actorId text not null references actor (id),
  role text not null check (role in ('operator', 'facilitator', 'coordinator', 'member', 'reviewer')),
  organisationId text not null references organisation (id),
  workshopId text references workshop (id),
  documentId text,
  -- "Koordination Bildungsbüro": shown in shared views instead of the name
  function text not null,
  createdAt text not null,
  check ((role = 'facilitator') = (workshopId is not null)),
  check ((role = 'reviewer') = (documentId is not null))
) strict;

create index roleGrantByActor on roleGrant (actorId);
create index roleGrantByOrganisation on roleGrant (organisationId);

create table instance (
  -- The one row: what this installation is.
  id integer not null primary key check (id = 1),
  demo integer not null check (demo in (0, 1)),
  createdAt text not null
) strict;
