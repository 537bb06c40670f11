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
