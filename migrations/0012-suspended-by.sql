-- Whether an operator suspended somebody: then their county does not let them in again.
alter table "user" add column "suspendedByOperator" integer not null default 0 check ("suspendedByOperator" in (0, 1));
