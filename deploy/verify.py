#!/usr/bin/env python3
"""Check the log of a session without the program that wrote it.

    verify.py --url CONNECTION SESSION    read it from PostgreSQL, through psql
    verify.py FILE.jsonl                  read lines of rostrum.event_line; "-" for standard input
    verify.py … --heads FILE --key KEY    hold it against signed heads that were kept elsewhere

Prints one line and exits with 0 if every event is as it was recorded, with 1 if one is not, with 2 if the log
could not be read. An event from which a name was erased must have a genuine signature, of --key if that is given.
How the hash and the signatures are made up is written in the article "The log" of the documentation.
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


def fault_of_bytes(row, data, keys):
    """What is wrong with the bytes of an event, which are those of its hash or of its signed erasure, or None."""
    hashed = hashlib.sha256(data).hexdigest()
    erasure = row.get("erasure")
    if erasure is None:
        return None if hashed == row["hash"] else "the hash is not that of the canonical bytes"
    if erasure["erasedHash"] != hashed:
        return "the canonical bytes are not those of its erasure"
    signed = {name: erasure[name] for name in ("erasedAt", "erasedHash", "key", "orderedBy")}
    signed.update({name: row[name] for name in ("hash", "session", "version")})
    if not is_signed(bytes.fromhex(erasure["key"]), bytes.fromhex(erasure["signature"]), canonical(signed).encode()):
        return "the erasure was not signed with the key that it names"
    if keys and erasure["key"] not in keys:
        return "the erasure was not signed with that key"
    return None


def fault(row, version, session, previous, keys=()):
    """What is wrong with a row, or None."""
    if row["version"] != version:
        return "the event is missing"
    data = bytes.fromhex(row["canonical"])
    reason = fault_of_bytes(row, data, keys)
    if reason:
        return reason
    if row["previousHash"] != previous:
        return "the previous hash is not that of the event before"
    event = {name: row[name] for name in COLUMNS}
    if row["session"] != session or canonical(event).encode("utf-8") != data:
        inside = json.loads(data)
        differing = [name for name in COLUMNS if canonical(event[name]) != canonical(inside.get(name))]
        return "the column " + " ".join(differing or ["session"]) + " differs from the canonical bytes"
    return None


# Ed25519 as RFC 8032 has it, section 5.1: points of the curve as extended coordinates over the field of 2^255 - 19.
P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P


def added(one, other):
    a = (one[1] - one[0]) * (other[1] - other[0]) % P
    b = (one[1] + one[0]) * (other[1] + other[0]) % P
    c, d = 2 * one[3] * other[3] * D % P, 2 * one[2] * other[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(factor, point):
    result = (0, 1, 1, 0)
    while factor:
        if factor & 1:
            result = added(result, point)
        point, factor = added(point, point), factor >> 1
    return result


def point_of(data):
    """The point that 32 bytes stand for, or None."""
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & (1 << 255) - 1
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * pow(2, (P - 1) // 4, P) % P
    if (x * x - square) % P or (x == 0 and sign):
        return None
    x = P - x if x & 1 != sign else x
    return x, y, 1, x * y % P


BASE = point_of(bytes([0x58]) + bytes([0x66]) * 31)


def is_signed(key, signature, data):
    """Whether that is the signature of the data by the owner of the public key."""
    if len(key) != 32 or len(signature) != 64:
        return False
    owner, r, s = point_of(key), point_of(signature[:32]), int.from_bytes(signature[32:], "little")
    if owner is None or r is None or s >= ORDER:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + key + data).digest(), "little") % ORDER
    left, right = times(s, BASE), added(r, times(h, owner))
    return (left[0] * right[2] - right[0] * left[2]) % P == 0 == (left[1] * right[2] - right[1] * left[2]) % P


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


def fault_of_head(line, keys, session, hashes):
    """What is wrong with a signed head of the session, or None."""
    head = json.loads(line)
    if head["session"] != session:
        return None
    data = canonical({name: head[name] for name in head if name != "signature"}).encode("utf-8")
    known = not keys or head["key"] in keys
    if not known or not is_signed(bytes.fromhex(head["key"]), bytes.fromhex(head["signature"]), data):
        return f"the head at version {head['version']} was not signed with that key"
    if not 0 < head["version"] <= len(hashes) or hashes[head["version"] - 1] != head["hash"]:
        return f"the log was made anew: version {head['version']} is not the one that was signed"
    return None


def verify(lines, heads=(), keys=()):
    previous, count, session, hashes, erased = "0" * 64, 0, None, [], []
    for line in filter(str.strip, lines):
        row = json.loads(line)
        session = session or row["session"]
        try:
            reason = fault(row, count + 1, session, previous, keys)
        except (ValueError, KeyError, AttributeError, TypeError) as error:
            reason = f"it cannot be read: {error!r}"
        if reason:
            print(f"broken at version {count + 1}: {reason}")
            return 1
        previous, count = row["hash"], count + 1
        hashes.append(previous)
        if row.get("erasure") is not None:
            erased.append(row["erasure"]["key"])
    for line in filter(str.strip, whole_heads(heads)):
        try:
            reason = fault_of_head(line, keys, session, hashes)
        except (ValueError, KeyError, TypeError) as error:
            reason = f"a head cannot be read: {error!r}"
        if reason:
            print(f"broken: {reason}")
            return 1
    signed = f", {len(erased)} erased, signed with {' '.join(sorted(set(erased)))}" if erased else ""
    print(f"intact: {count} events, head {previous}{signed}")
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
    parser.add_argument("--heads", help="a file of signed heads")
    parser.add_argument(
        "--key", action="append", help="the public key that must have signed heads and erasures; may be repeated")
    parser.add_argument("source", help="the session's name with --url, a file without")
    options = parser.parse_args()
    try:
        heads = open(options.heads, encoding="utf-8").readlines() if options.heads else []
        if options.url:
            return verify(from_database(options.url, options.source), heads, options.key)
        if options.source == "-":
            return verify(sys.stdin, heads, options.key)
        with open(options.source, encoding="utf-8") as file:
            return verify(file, heads, options.key)
    except OSError as error:
        print(error, file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
