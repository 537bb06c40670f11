-- How people come in, and how they look after their accounts.

-- The second factor, as better-auth keeps it (a test compares).
alter table "user" add column "twoFactorEnabled" integer;

create table "twoFactor" (
  -- One row: a person's second factor. Secret and backup codes are encrypted with the secret that signs cookies.
  "id" text not null primary key,
  "secret" text not null,
  "backupCodes" text not null,
  "userId" text not null references "user" ("id") on delete cascade,
  "verified" integer,
  "failedVerificationCount" integer,
  "lockedUntil" date
);

create index "twoFactor_secret_idx" on "twoFactor" ("secret");
create index "twoFactor_userId_idx" on "twoFactor" ("userId");

create table accountLink (
  -- One row: a link that went to somebody by mail and waits to be opened. It goes when it is used, or has expired.
  -- SHA-256 of what stands in the link; the link itself is in the mail alone
  tokenHash text not null primary key,
  userId text not null references "user" ("id") on delete cascade,
  purpose text not null check (purpose in ('new-password', 'new-address')),
  newAddress text,
  createdAt text not null,
  expiresAt text not null,
  check ((purpose = 'new-address') = (newAddress is not null))
) strict, without rowid;

create index accountLinkByUser on accountLink (userId);

-- What a grant says is shown to others; names stand with accounts alone.
update roleGrant set function = 'Betrieb'
where role = 'operator' and function in (select "name" from "user" where "actorId" = roleGrant.actorId);

create table setupLink (
  -- The one row while nobody has an account: the link by which the first one comes in. Made anew at each start.
  id integer not null primary key check (id = 1),
  tokenHash text not null,
  createdAt text not null
) strict;

create table invitation (
  -- One row: somebody is asked to take a role, or was.
  id text not null primary key,
  -- SHA-256 of what stands in the link; null as soon as it is accepted, revoked or expired
  tokenHash text unique,
  -- To whom it was sent, and gone with the link. Null where the link was handed over by other means
  address text,
  state text not null check (state in ('open', 'accepted', 'revoked', 'expired')),
  -- The role as JSON, with its scope, period and function, as it will be given
  role text not null,
  organisationId text not null references organisation (id),
  workshopId text references workshop (id),
  invitedBy text not null references actor (id),
  createdAt text not null,
  expiresAt text not null,
  check ((state = 'open') = (tokenHash is not null)),
  check (state = 'open' or address is null)
) strict, without rowid;

create index invitationByOrganisation on invitation (organisationId);
create index invitationByWorkshop on invitation (workshopId);
