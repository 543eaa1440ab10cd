-- When backups of this database were finished, for whoever watches over them. What makes a backup notes it here.
CREATE TABLE rostrum.backup (
  finished_at timestamptz NOT NULL DEFAULT now(),
  kind text NOT NULL,
  CONSTRAINT backup_pkey PRIMARY KEY (finished_at, kind),
  CONSTRAINT backup_kind CHECK (length(kind) BETWEEN 1 AND 63)
);

ALTER TABLE rostrum.backup OWNER TO rostrum_owner;
