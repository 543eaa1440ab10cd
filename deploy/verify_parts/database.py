"""Reads the tables, and what they rest on, through psql."""
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
# Beside this file where it is installed, else in the project.
INSTALLED = os.path.join(HERE, "..", "definitions")
DEFINITIONS = INSTALLED if os.path.isdir(INSTALLED) else os.path.join(HERE, "..", "..", "Schema", "definitions")

EVENTS = """
SELECT (jsonb_build_object(
  'session', session, 'version', version, 'kind', kind, 'payload', payload, 'canonical', encode(canonical, 'hex'),
  'occurredAt', to_char(occurred_at, 'YYYY-MM-DD"T"HH24:MI:SS'),
  'recordedAt', to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'operator', operator,
  'commandId', command_id, 'previousHash', encode(previous_hash, 'hex'), 'hash', encode(hash, 'hex'), 'erasures', (
    SELECT coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
      'beforeHash', encode(x.before_hash, 'hex'), 'digests', x.digests,
      'erasedAt', to_char(x.erased_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
      'erasedHash', encode(x.erased_hash, 'hex'), 'fields', to_jsonb(x.fields), 'key', x.key,
      'orderedBy', x.ordered_by, 'salts', x.salts, 'signature', x.signature)) ORDER BY x.erased_at), '[]')
    FROM rostrum.erasure AS x WHERE x.session = e.session AND x.version = e.version)))::text
FROM rostrum.event AS e WHERE session = :'session' ORDER BY version;
"""


def ask(url, query, session=""):
    """The lines of an answer of the database, in which no name is looked up anywhere but among PostgreSQL's own."""
    command = ["psql", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-v", f"session={session}", "-d", url]
    done = subprocess.run(command, input="SET search_path = pg_catalog, pg_temp;\n" + query, capture_output=True,
                          encoding="utf-8")
    if done.returncode != 0:
        sys.stderr.write(done.stderr)
        sys.exit(2)
    return done.stdout.split("\n")


def fault_of_definitions(url, folder):
    """What in the database is not as in the list of what the program lays down, or None."""
    def lines(name):
        with open(os.path.join(folder, name), encoding="utf-8") as file:
            return file.read().split("\n")
    found = [line.partition(": ") for line in ask(url, "\n".join(lines("listing.sql")) + ";") if line]
    known = {line.partition(": ")[0]: line.partition(": ")[2] for line in lines("listing.txt") if line}
    former, there = set(lines("former.txt")), {name: how for name, _, how in found}
    for name in known:
        if there.get(name) != known[name]:
            how = f"not as the program lays it down ({there[name]})" if name in there else "missing"
            return f"the {name} is {how}"
    for name, _, how in found:
        if name not in known and f"{name}: {how}" not in former:
            return f"the {name} is none of the program's"
    return None
