import PostgresClient

/// The statements with which accounts and credentials are read and written.
enum AccessStatement {
  static let credential = Statement(
    "credential",
    """
    SELECT c.id::text, c.name, coalesce(c.role, g.role), coalesce(c.session, nullif(g.session, '')),
      c.delegation, c.used_at > now() - interval '1 minute'
    FROM rostrum.credential AS c LEFT JOIN rostrum.account_grant AS g ON g.account = c.account
    WHERE c.token_hash = $1 AND \(isGood)
    """)
  static let touch = Statement(
    "touch", "UPDATE rostrum.credential SET used_at = now() WHERE id = $1::uuid")
  static let alive = Statement(
    "alive",
    """
    SELECT c.id::text FROM rostrum.credential AS c
    WHERE c.id = ANY ($1::text[]::uuid[]) AND c.revoked_at IS NULL AND c.expires_at > now()
    """)
  static let password = Statement(
    "password", "SELECT password_hash, salt FROM rostrum.account WHERE name = $1")
  static let addLogin = Statement(
    "addLogin",
    """
    INSERT INTO rostrum.credential (id, token_hash, name, account, expires_at)
    VALUES ($1::uuid, $2, $3, $3, now() + interval '12 hours')
    """)
  static let addLink = Statement(
    "addLink",
    """
    INSERT INTO rostrum.credential (id, token_hash, name, role, session, delegation, expires_at)
    VALUES ($1::uuid, $2, $3, $4, $5, $6, now() + interval '1 year')
    """)
  static let links = Statement(
    "links",
    """
    SELECT c.id::text, c.name, c.role, c.delegation, to_char(c.expires_at, 'YYYY-MM-DD'),
      CASE WHEN c.used_at > c.created_at THEN to_char(c.used_at, 'YYYY-MM-DD HH24:MI') END
    FROM rostrum.credential AS c
    WHERE c.session = $1 AND c.account IS NULL AND c.revoked_at IS NULL AND c.expires_at > now()
    ORDER BY c.created_at, c.id
    """)
  static let linkNamed = Statement(
    "linkNamed",
    """
    SELECT 1 FROM rostrum.credential AS c
    WHERE c.name = $1 AND c.account IS NULL AND c.revoked_at IS NULL AND c.expires_at > now() LIMIT 1
    """)
  static let revoke = Statement(
    "revoke",
    """
    UPDATE rostrum.credential SET revoked_at = now()
    WHERE id::text = $1 AND revoked_at IS NULL AND ($2::text IS NULL OR session = $2) RETURNING 1
    """)
  /// The new password ends all other logins of the account.
  static let setPassword = Statement(
    "setPassword",
    """
    WITH ended AS (
      UPDATE rostrum.credential SET revoked_at = now()
      WHERE account = $1 AND id::text <> $4 AND revoked_at IS NULL)
    UPDATE rostrum.account SET password_hash = $2, salt = $3 WHERE name = $1 RETURNING 1
    """)
  static let addAccount = Statement(
    "addAccount",
    """
    WITH account AS (
      INSERT INTO rostrum.account (name, password_hash, salt) VALUES ($1, $2, $3)
      ON CONFLICT ON CONSTRAINT account_pkey DO NOTHING RETURNING name),
    granted AS (
      INSERT INTO rostrum.account_grant (account, role, session)
      SELECT DISTINCT account.name, g.role, g.session
      FROM account, unnest($4::text[], $5::text[]) AS g (role, session))
    SELECT name FROM account
    """)
  static let removeAccount = Statement(
    "removeAccount", "DELETE FROM rostrum.account WHERE name = $1 RETURNING 1")
  static let accounts = Statement(
    "accounts",
    """
    SELECT a.name, g.role, g.session FROM rostrum.account AS a
    LEFT JOIN rostrum.account_grant AS g ON g.account = a.name ORDER BY a.name, g.role, g.session
    """)

  static let identities = Statement(
    "identities", "SELECT account, issuer, subject FROM rostrum.account_identity ORDER BY account, issuer")
  static let linked = Statement(
    "linked", "SELECT account FROM rostrum.account_identity WHERE issuer = $1 AND subject = $2")
  static let link = Statement(
    "link",
    """
    INSERT INTO rostrum.account_identity (issuer, subject, account) VALUES ($1, $2, $3)
    ON CONFLICT DO NOTHING RETURNING account
    """)
  static let unlink = Statement(
    "unlink",
    """
    WITH unlinked AS (DELETE FROM rostrum.account_identity WHERE account = $1 RETURNING account),
      invited AS (DELETE FROM rostrum.account_invitation WHERE account = $1 RETURNING account),
      ended AS (
        UPDATE rostrum.credential SET revoked_at = now()
        WHERE account IN (SELECT account FROM unlinked) AND revoked_at IS NULL)
    SELECT account FROM unlinked UNION SELECT account FROM invited
    """)
  static let invite = Statement(
    "invite",
    """
    INSERT INTO rostrum.account_invitation (account, token_hash, expires_at)
    SELECT name, $2, now() + interval '7 days' FROM rostrum.account WHERE name = $1
    ON CONFLICT ON CONSTRAINT account_invitation_pkey
      DO UPDATE SET token_hash = excluded.token_hash, expires_at = excluded.expires_at
    RETURNING account
    """)
  /// The invitation is gone only with the link that it leads to.
  static let accept = Statement(
    "accept",
    """
    WITH linked AS (
      INSERT INTO rostrum.account_identity (issuer, subject, account)
      SELECT $2, $3, account FROM rostrum.account_invitation WHERE token_hash = $1 AND expires_at > now()
      ON CONFLICT DO NOTHING RETURNING account)
    DELETE FROM rostrum.account_invitation AS i USING linked WHERE i.account = linked.account RETURNING i.account
    """)

  /// A login that nobody used for half an hour is good no longer; a link is.
  private static let isGood = """
    c.revoked_at IS NULL AND c.expires_at > now()
    AND (c.account IS NULL OR c.used_at > now() - interval '30 minutes')
    """
}
