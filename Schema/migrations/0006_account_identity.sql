-- Who the holder of an account is at a provider of identities (OpenID Connect). Issuer and subject together are one
-- person's for good; a name or an address at the provider may become another's.
CREATE TABLE rostrum.account_identity (
  issuer text NOT NULL,
  subject text NOT NULL,
  account text NOT NULL,
  linked_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT account_identity_pkey PRIMARY KEY (issuer, subject),
  CONSTRAINT account_identity_one_an_issuer UNIQUE (account, issuer),
  CONSTRAINT account_identity_account FOREIGN KEY (account) REFERENCES rostrum.account ON DELETE CASCADE,
  CONSTRAINT account_identity_issuer CHECK (length(issuer) BETWEEN 1 AND 500),
  CONSTRAINT account_identity_subject CHECK (length(subject) BETWEEN 1 AND 255)
);

-- A link that is good once: whoever logs in at the provider by it is the holder of the account from then on.
CREATE TABLE rostrum.account_invitation (
  account text NOT NULL,
  token_hash bytea NOT NULL,
  expires_at timestamptz NOT NULL,
  CONSTRAINT account_invitation_pkey PRIMARY KEY (account),
  CONSTRAINT account_invitation_token UNIQUE (token_hash),
  CONSTRAINT account_invitation_account FOREIGN KEY (account) REFERENCES rostrum.account ON DELETE CASCADE
);

ALTER TABLE rostrum.account_identity OWNER TO rostrum_owner;
ALTER TABLE rostrum.account_invitation OWNER TO rostrum_owner;
