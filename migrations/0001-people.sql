-- Accounts and sessions, as better-auth keeps them (a test compares), and the pseudonymous actors behind them.

create table actor (
  -- One row: whoever wrote, decided or was granted something. Content knows people by this id alone; it outlives them.
  id text not null primary key,
  createdAt text not null
) strict;

create table "user" (
  -- One row: a person with name and address. The only place of both: erasing this row erases the person.
  "id" text not null primary key,
  "name" text not null,
  "email" text not null unique,
  "emailVerified" integer not null,
  "image" text,
  "createdAt" date not null,
  "updatedAt" date not null,
  "actorId" text not null unique references actor (id),
  "language" text
);

create table "session" (
  -- One row: a browser that is signed in.
  "id" text not null primary key,
  "expiresAt" date not null,
  "token" text not null unique,
  "createdAt" date not null,
  "updatedAt" date not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null references "user" ("id") on delete cascade
);

create table "account" (
  -- One row: a way for a person to prove who they are; here a password's hash.
  "id" text not null primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null references "user" ("id") on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" date,
  "refreshTokenExpiresAt" date,
  "scope" text,
  "password" text,
  "createdAt" date not null,
  "updatedAt" date not null
);

create table "verification" (
  -- One row: a secret that was sent to somebody and waits to come back.
  "id" text not null primary key,
  "identifier" text not null,
  "value" text not null,
  "expiresAt" date not null,
  "createdAt" date not null,
  "updatedAt" date not null
);

create index "session_userId_idx" on "session" ("userId");
create index "account_userId_idx" on "account" ("userId");
create index "verification_identifier_idx" on "verification" ("identifier");

create table signInFailure (
  -- One row: a wrong password for an account, known by the SHA-256 of its address; kept for 15 minutes.
  id integer primary key,
  accountHash text not null,
  at text not null
) strict;

create index signInFailureByAccount on signInFailure (accountHash, at);
