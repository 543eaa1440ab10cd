#!/usr/bin/env python3
"""Check the log of a session without the program that wrote it.

    verify.py --url CONNECTION SESSION    read it from PostgreSQL, through psql
    verify.py FILE.jsonl                  read lines of rostrum.event_line; "-" for standard input

Prints one line and exits with 0 if every event is as it was recorded, with 1 if one is not, with 2 if the log
could not be read. How the hash is made up is written in the article "The log" of the documentation.
"""
import argparse
import hashlib
import json
import subprocess
import sys

COLUMNS = "commandId kind occurredAt operator payload previousHash recordedAt session version".split()


def canonical(value):
    """RFC 8785 for the values that the log holds: no fractions, names in the order of UTF-16."""
    if isinstance(value, dict):
        names = sorted(value, key=lambda name: name.encode("utf-16-be"))
        return "{" + ",".join(canonical(name) + ":" + canonical(value[name]) for name in names) + "}"
    if isinstance(value, list):
        return "[" + ",".join(canonical(item) for item in value) + "]"
    return json.dumps(value, ensure_ascii=False)


def fault(row, version, session, previous):
    """What is wrong with a row, or None."""
    if row["version"] != version:
        return "the event is missing"
    data = bytes.fromhex(row["canonical"])
    if hashlib.sha256(data).hexdigest() != row["hash"]:
        return "the hash is not that of the canonical bytes"
    if row["previousHash"] != previous:
        return "the previous hash is not that of the event before"
    event = {name: row[name] for name in COLUMNS}
    if row["session"] != session or canonical(event).encode("utf-8") != data:
        inside = json.loads(data)
        differing = [name for name in COLUMNS if canonical(event[name]) != canonical(inside.get(name))]
        return "the column " + " ".join(differing or ["session"]) + " differs from the canonical bytes"
    return None


def verify(lines):
    previous, count, session = "0" * 64, 0, None
    for line in filter(str.strip, lines):
        row = json.loads(line)
        session = session or row["session"]
        try:
            reason = fault(row, count + 1, session, previous)
        except (ValueError, KeyError, AttributeError) as error:
            reason = f"it cannot be read: {error!r}"
        if reason:
            print(f"broken at version {count + 1}: {reason}")
            return 1
        previous, count = row["hash"], count + 1
    print(f"intact: {count} events, head {previous}")
    return 0


def from_database(url, session):
    query = "SELECT line FROM rostrum.event_line WHERE session = :'session' ORDER BY version;"
    command = ["psql", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-v", f"session={session}", "-d", url]
    done = subprocess.run(command, input=query, capture_output=True, encoding="utf-8")
    if done.returncode != 0:
        sys.stderr.write(done.stderr)
        sys.exit(2)
    return done.stdout.split("\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--url", help="a connection string or URI of PostgreSQL")
    parser.add_argument("source", help="the session's name with --url, a file without")
    options = parser.parse_args()
    if options.url:
        return verify(from_database(options.url, options.source))
    if options.source == "-":
        return verify(sys.stdin)
    try:
        with open(options.source, encoding="utf-8") as file:
            return verify(file)
    except OSError as error:
        print(error, file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
