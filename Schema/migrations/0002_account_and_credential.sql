-- Who may come in. Nothing in the log refers to these tables: the log names whoever gave a command in words, so
-- that nothing of it is lost with an account.
CREATE TABLE rostrum.account (
  name text NOT NULL,
  password_hash bytea NOT NULL,
  salt bytea NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT account_pkey PRIMARY KEY (name),
  CONSTRAINT account_name CHECK (length(name) BETWEEN 1 AND 63 AND name !~ '[[:cntrl:]]')
);

-- The empty name of a session stands for all of them.
CREATE TABLE rostrum.account_grant (
  account text NOT NULL,
  role text NOT NULL,
  session text NOT NULL DEFAULT '',
  CONSTRAINT account_grant_pkey PRIMARY KEY (account, role, session),
  CONSTRAINT account_grant_account FOREIGN KEY (account) REFERENCES rostrum.account ON DELETE CASCADE,
  CONSTRAINT account_grant_role CHECK (role IN ('secretary', 'speakers', 'drafter'))
);

-- A login of an account, or a link for a display or a delegation. The token itself is kept nowhere.
CREATE TABLE rostrum.credential (
  id uuid NOT NULL,
  token_hash bytea NOT NULL,
  name text NOT NULL,
  account text,
  role text,
  session text,
  delegation text,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  used_at timestamptz NOT NULL DEFAULT now(),
  revoked_at timestamptz,
  CONSTRAINT credential_pkey PRIMARY KEY (id),
  CONSTRAINT credential_token UNIQUE (token_hash),
  CONSTRAINT credential_account FOREIGN KEY (account) REFERENCES rostrum.account ON DELETE CASCADE,
  CONSTRAINT credential_kind CHECK (
    (account IS NOT NULL AND role IS NULL)
    OR (account IS NULL AND session IS NOT NULL AND role = 'display' AND delegation IS NULL)
    OR (account IS NULL AND session IS NOT NULL AND role = 'delegation' AND delegation IS NOT NULL))
);

CREATE INDEX credential_session ON rostrum.credential (session);

ALTER TABLE rostrum.account OWNER TO rostrum_owner;
ALTER TABLE rostrum.account_grant OWNER TO rostrum_owner;
ALTER TABLE rostrum.credential OWNER TO rostrum_owner;
