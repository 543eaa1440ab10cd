-- What the events and their erasures rest on, a line for each table, column, constraint, index, trigger, function, view, role and grant: what
-- it is, a colon, and how it is. The same in every version of PostgreSQL from 15 on, and held against a list that is kept
-- outside the database. Rights to read are left out: nobody alters anything by them. The search path is pg_catalog.
WITH relation AS (
  SELECT oid, relname, relkind, relowner, relacl, relpersistence, relrowsecurity FROM pg_class
  WHERE relnamespace = 'rostrum'::regnamespace AND relname IN ('event', 'erasure', 'schema_version')
), named AS (
  SELECT oid, proname || '(' || pg_get_function_identity_arguments(oid) || ')' AS name, proowner, proacl, prosecdef,
    proconfig, provolatile, prolang, prosrc, prorettype, prokind
  FROM pg_proc WHERE pronamespace = 'rostrum'::regnamespace
), granted AS (
  SELECT 'table ' || relname AS what, relowner AS owner, (aclexplode(relacl)).* FROM relation
  UNION ALL
  SELECT 'column ' || relname || '.' || attname, relowner, (aclexplode(attacl)).*
  FROM pg_attribute JOIN relation ON relation.oid = attrelid WHERE attacl IS NOT NULL
  UNION ALL
  SELECT 'function ' || name, proowner, (aclexplode(coalesce(proacl, acldefault('f', proowner)))).* FROM named
  UNION ALL
  SELECT 'schema rostrum', nspowner, (aclexplode(nspacl)).* FROM pg_namespace WHERE nspname = 'rostrum'
)
SELECT line FROM (
  SELECT format('schema rostrum: of %s', pg_get_userbyid(nspowner)) AS line FROM pg_namespace WHERE nspname = 'rostrum'
  UNION ALL
  SELECT format('%s %s: of %s%s%s%s', CASE relkind WHEN 'r' THEN 'table' WHEN 'v' THEN 'view' ELSE 'relation' END,
    relname, pg_get_userbyid(relowner), CASE WHEN relpersistence <> 'p' THEN ', not kept' END,
    CASE WHEN relrowsecurity OR EXISTS (SELECT FROM pg_policy WHERE polrelid = oid) THEN ', shown in part' END,
    CASE WHEN EXISTS (SELECT FROM pg_inherits WHERE oid IN (inhparent, inhrelid)) THEN ', with heirs' END)
  FROM relation
  UNION ALL
  SELECT format('column %s.%s: %s%s%s%s', relname, attname, format_type(atttypid, atttypmod),
    CASE WHEN attnotnull THEN ' NOT NULL' END, ' DEFAULT ' || pg_get_expr(adbin, adrelid),
    CASE WHEN attgenerated <> '' OR attidentity <> '' THEN ' GENERATED' END)
  FROM pg_attribute JOIN relation ON relation.oid = attrelid
  LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
  WHERE attnum > 0 AND NOT attisdropped AND relkind = 'r'
  UNION ALL
  SELECT format('constraint %s of %s: %s', conname, relname, pg_get_constraintdef(pg_constraint.oid))
  FROM pg_constraint JOIN relation ON relation.oid = conrelid WHERE contype <> 'n'
  UNION ALL
  SELECT format('index %s: %s', indexrelid::regclass, pg_get_indexdef(indexrelid))
  FROM pg_index JOIN relation ON relation.oid = indrelid
  UNION ALL
  SELECT format('trigger %s of %s: %s, %s', tgname, relname, CASE tgenabled WHEN 'A' THEN 'always' WHEN 'O' THEN 'mostly'
    WHEN 'D' THEN 'off' ELSE 'for replicas' END, pg_get_triggerdef(pg_trigger.oid))
  FROM pg_trigger JOIN relation ON relation.oid = tgrelid WHERE NOT tgisinternal
  UNION ALL
  SELECT format('constraint trigger of %s: off', relname)
  FROM pg_trigger JOIN relation ON relation.oid = tgrelid WHERE tgisinternal AND tgenabled <> 'O'
  UNION ALL
  SELECT format('rule %s of %s: present', rulename, relname)
  FROM pg_rewrite JOIN relation ON relation.oid = ev_class WHERE rulename <> '_RETURN'
  UNION ALL
  SELECT format('function %s: of %s, %s, %s, %s, %s, %s, text %s', name, pg_get_userbyid(proowner), lanname,
    prorettype::regtype, CASE WHEN prosecdef THEN 'as its owner' ELSE 'as its caller' END, provolatile,
    coalesce(array_to_string(proconfig, ' '), 'no settings'), encode(sha256(convert_to(prosrc, 'UTF8')), 'hex'))
  FROM named JOIN pg_language ON pg_language.oid = prolang
  UNION ALL
  SELECT format('role %s: %s', rolname, concat_ws(', ', CASE WHEN rolcanlogin THEN 'logs in' ELSE 'no login' END,
    CASE WHEN rolsuper OR rolbypassrls OR rolcreaterole THEN 'with all rights' END,
    (SELECT 'member of ' || string_agg(pg_get_userbyid(roleid)::text, ' ' ORDER BY roleid) FROM pg_auth_members
     WHERE member = pg_roles.oid HAVING count(*) > 0)))
  FROM pg_roles WHERE rolname IN ('rostrum_owner', 'rostrum_writer', 'rostrum_eraser')
  UNION ALL
  SELECT format('grant of %s on %s to %s: given', privilege_type, what,
    CASE grantee WHEN 0 THEN 'everybody' ELSE pg_get_userbyid(grantee) END)
  FROM granted WHERE grantee <> owner AND privilege_type NOT IN ('SELECT', 'USAGE')
) AS found ORDER BY line COLLATE "C"
