#!/usr/bin/env python3
"""Check the log of a session without the program that wrote it.

    verify.py --url CONNECTION SESSION    read it from the tables in PostgreSQL, through psql
    verify.py FILE.jsonl                  read lines that rostrum export wrote; "-" for standard input
    verify.py … --session SESSION         the session that the file must be of
    verify.py … --heads FILE --key KEY    hold it against signed heads that were kept elsewhere

Exits with 0 if every event is as it was recorded, with 1 if one is not or if there is nothing to check, with 2 if the
log could not be read. It lists each erasure: version, text, date, order. An erasure must have a genuine signature, of
--key if that is given; heads tell whether it changed anything but the texts that it names. With --url the tables,
functions, triggers and grants are held against the list in the folder of --definitions, too.
How the hash, the digests and the signatures are made up is written in the article "The log" of the documentation.
"""
import argparse
import hashlib
import json
import re
import sys

from verify_parts.database import DEFINITIONS, EVENTS, ask, fault_of_definitions
from verify_parts.ed25519 import is_signed

COLUMNS = "commandId kind occurredAt operator payload previousHash recordedAt session version".split()
MARK = "[erased]"
NO_HASH = "0" * 64


class Broken(Exception):
    """Why the log is not as it was recorded."""


def canonical(value):
    """RFC 8785 for the values that the log holds: no fractions, names in the order of UTF-16."""
    if isinstance(value, dict):
        names = sorted(value, key=lambda name: name.encode("utf-16-be"))
        return "{" + ",".join(canonical(name) + ":" + canonical(value[name]) for name in names) + "}"
    if isinstance(value, list):
        return "[" + ",".join(canonical(item) for item in value) + "]"
    return json.dumps(value, ensure_ascii=False)


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def unhex(text, length=None):
    if not re.fullmatch("([0-9a-f]{2})*", text) or length not in (None, len(text)):
        raise ValueError(f"{text!r} are not the digits that belong there")
    return bytes.fromhex(text)


def with_texts(value, place, other):
    """The value with other texts in the places of its own; a place is a JSON pointer (RFC 6901)."""
    if isinstance(value, str):
        return other(place, value)
    if isinstance(value, list):
        return [with_texts(item, f"{place}/{number}", other) for number, item in enumerate(value)]
    if isinstance(value, dict):
        return {name: with_texts(item, f"{place}/{name.replace('~', '~0').replace('/', '~1')}", other)
                for name, item in value.items()}
    return value


def texts_of(event):
    texts = {}
    with_texts({"operator": event["operator"], "payload": event["payload"]}, "", texts.setdefault)
    return texts


def digest_of(event, line):
    """The digest of an event that outlives an erasure, with the newest line of those."""
    places = set()

    def replaced(place, text):
        places.add(place)
        if line is None or "fields" not in line:
            salt = hashlib.sha256((event["commandId"] + place).encode()).digest()
        elif place in line["digests"]:
            return line["digests"][place]
        elif place in line["salts"]:
            salt = unhex(line["salts"][place])
        else:
            raise Broken("its erasure does not account for every text")
        return sha256(salt + text.encode())

    rest = {name: event[name] for name in event if name != "commandId"}
    rest.update(with_texts({"operator": rest["operator"], "payload": rest["payload"]}, "", replaced))
    if line is not None and "fields" in line and len(places) != len(line["digests"]) + len(line["salts"]):
        raise Broken("its erasure does not account for every text")
    return sha256(canonical(rest).encode())


def check_bytes(row, lines, data, keys):
    """The bytes of an event are those of its hash or of its newest erasure, and its erasures are signed."""
    hashed = sha256(data)
    if not lines:
        if hashed != row["hash"]:
            raise Broken("the hash is not that of the canonical bytes")
        return
    if lines[-1]["erasedHash"] != hashed:
        raise Broken("the canonical bytes are not those of its erasure")
    before = row["hash"]
    for line in lines:
        signed = {name: line[name] for name in line if name != "signature"}
        signed.update({name: row[name] for name in ("hash", "session", "version")})
        if not is_signed(unhex(line["key"], 64), unhex(line["signature"], 128), canonical(signed).encode()):
            raise Broken("the erasure was not signed with the key that it names")
        if keys and line["key"] not in keys:
            raise Broken("the erasure was not signed with that key")
        if "fields" in line and line["beforeHash"] != before:
            raise Broken("the erasure was made from other bytes than those that stood there")
        before = line["erasedHash"]


def check_erasures(event, lines, marked, unmarked):
    """The mark stands in every text that an erasure names; a line of a former program names none."""
    texts = texts_of(event)
    fields = [place for line in lines for place in line.get("fields", [])]
    for place in fields:
        if MARK not in texts.get(place, ""):
            raise Broken(f"{place} was erased and has no mark")
    former = any("fields" not in line for line in lines)
    if fields or former and any(MARK in text for text in texts.values()):
        marked.add(event["commandId"])
    else:
        unmarked.append((event["version"], event["commandId"]))
    if not former and set(fields) != set(lines[-1]["digests"]):
        raise Broken("its erasure leaves out texts that were erased before")


class Session:
    """The events of a session as far as they were checked."""

    def __init__(self, name, keys):
        self.name, self.keys = name, keys or ()
        self.hashes, self.digests, self.erasures, self.notes = [], [], [], []
        self.recorded, self.marked, self.unmarked = "", set(), []

    def take(self, row):
        version = len(self.hashes) + 1
        if row["version"] != version:
            raise Broken("the event is missing")
        data = unhex(row["canonical"])
        # Exports of former programs hold the newest line alone.
        lines = row.get("erasures") or ([row["erasure"]] if row.get("erasure") else [])
        check_bytes(row, lines, data, self.keys)
        if row["previousHash"] != (self.hashes[-1] if self.hashes else NO_HASH):
            raise Broken("the previous hash is not that of the event before")
        event = {name: row[name] for name in COLUMNS}
        self.name = self.name or row["session"]
        if row["session"] != self.name or canonical(event).encode("utf-8") != data:
            inside = json.loads(data)
            differing = [name for name in COLUMNS if canonical(event[name]) != canonical(inside.get(name))]
            raise Broken("the column " + " ".join(differing or ["session"]) + " differs from the canonical bytes")
        if lines:
            check_erasures(event, lines, self.marked, self.unmarked)
            self.erasures += [(version, line) for line in lines]
        digest = digest_of(event, lines[-1] if lines else None)
        self.digests.append(sha256(unhex(self.digests[-1] if self.digests else NO_HASH) + unhex(digest)))
        self.hashes.append(row["hash"])
        if row["recordedAt"] < self.recorded:
            self.notes.append(f"version {version} was recorded at an earlier time than the one before it")
        self.recorded = row["recordedAt"]

    def hold(self, line):
        """Holds a signed head against the events; whether it is one of this session."""
        head = json.loads(line)
        if head["session"] != self.name:
            return False
        version, data = head["version"], canonical({name: head[name] for name in head if name != "signature"})
        if self.keys and head["key"] not in self.keys or not is_signed(
                unhex(head["key"], 64), unhex(head["signature"], 128), data.encode("utf-8")):
            raise Broken(f"the head at version {version} was not signed with that key")
        if not 0 < version <= len(self.hashes) or self.hashes[version - 1] != head["hash"]:
            raise Broken(f"the log was made anew: version {version} is not the one that was signed")
        if head.get("texts", self.digests[version - 1]) != self.digests[version - 1]:
            raise Broken(f"an erasure changed more, up to version {version}, than the texts that it names")
        return True


def whole_heads(lines):
    """The lines of heads without those whose writing was cut off, as on a full volume, which are named."""
    beginning = '{"hash":"'
    for number, line in enumerate(lines, 1):
        start = line.rfind(beginning)
        is_cut = not line.rstrip().endswith("}") and (start == 0 or beginning.startswith(line.strip()))
        if start > 0 and line.startswith(beginning) or line.strip() and is_cut and number == len(lines):
            print(f"line {number} of the heads: one was cut off while it was written, and is left out", file=sys.stderr)
            line = line[start:] if start > 0 else ""
        yield line


def read(what, body):
    try:
        return body()
    except (ValueError, KeyError, AttributeError, TypeError) as error:
        raise Broken(f"{what} cannot be read: {error!r}") from error


def check(lines, name, heads, keys):
    """Goes through the lines and the heads; the session as it was found."""
    session = Session(name, keys)
    for line in filter(str.strip, lines):
        try:
            read("it", lambda: session.take(json.loads(line)))
        except Broken as broken:
            raise Broken(f" at version {len(session.hashes) + 1}: {broken}") from broken
    if not session.hashes:
        raise Broken(f": there is no event{' of ' + name if name else ''} to check")
    for version, command in session.unmarked:
        if command not in session.marked:
            raise Broken(f" at version {version}: it was erased, and nothing in it or beside it has the mark")
    if heads is None:
        return session, 0
    try:
        agreed = sum(read("a head", lambda: session.hold(line)) for line in filter(str.strip, whole_heads(heads)))
    except Broken as broken:
        raise Broken(f": {broken}") from broken
    if not agreed:
        raise Broken(f": there is no head of {session.name} among the heads")
    return session, agreed


def say(session, agreed):
    erased = session.erasures
    signed = ""
    if erased:
        keys = " ".join(sorted({line["key"] for _, line in erased}))
        signed = f", {len({version for version, _ in erased})} erased, signed with {keys}"
    held = f", {agreed} head{'s agree' if agreed > 1 else ' agrees'}" if agreed else ""
    print(f"intact: {len(session.hashes)} events, head {session.hashes[-1]}{signed}{held}")
    for version, line in erased:
        fields = " ".join(line["fields"]) or "the command's id" if "fields" in line else "texts that were not noted"
        print(f"erased at version {version}: {fields}, on {line['erasedAt']}, ordered by {line['orderedBy']}")
    for note in session.notes:
        print(f"note: {note}")


def key_of(text):
    if not re.fullmatch("[0-9a-f]{64}", text):
        raise argparse.ArgumentTypeError(f"{text!r} is no public key: it has 64 hexadecimal digits")
    return text


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--url", help="a connection string or URI of PostgreSQL")
    parser.add_argument("--session", help="the session that must be in the file")
    parser.add_argument("--heads", help="a file of signed heads")
    parser.add_argument("--definitions", default=DEFINITIONS, help="the folder with listing.sql and listing.txt")
    parser.add_argument("--key", action="append", type=key_of,
                        help="the public key that must have signed heads and erasures; may be repeated")
    parser.add_argument("source", help="the session's name with --url, a file without")
    options = parser.parse_args()
    try:
        heads = open(options.heads, encoding="utf-8").readlines() if options.heads else None
        if options.url:
            fault = fault_of_definitions(options.url, options.definitions)
            if fault:
                raise Broken(f": {fault}")
            lines, name = ask(options.url, EVENTS, options.source), options.source
        else:
            source = sys.stdin if options.source == "-" else open(options.source, encoding="utf-8")
            lines, name = source.read().split("\n"), options.session
        say(*check(lines, name, heads, options.key))
        return 0
    except Broken as broken:
        print(f"broken{broken}")
        return 1
    except (OSError, UnicodeDecodeError) as error:
        print(error, file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
