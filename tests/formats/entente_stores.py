"""The stores that the formats are tried on, and what they hold."""
import importlib
import json
import os
import subprocess
import sys
from collections import Counter

NAMES = ("small", "hostile", "samples")


def need(module):
    """A module that may not be on this machine; ends the test as skipped then."""
    try:
        return importlib.import_module(module)
    except ImportError as missing:
        print(f"skipped: {module} is not installed ({missing})")
        sys.exit(77)


class Store:
    def __init__(self, name):
        self.name = name
        self.path = os.path.join(os.environ["STORES"], f"{name}.db")
        with open(os.path.join(os.environ["STORES"], f"{name}.jsonl"), encoding="utf-8", newline="\n") as lines:
            records = [json.loads(line) for line in lines]
        self.actors = {record["id"]: record for record in records if record["type"] == "actor"}
        self.events = {record["id"]: record for record in records if record["type"] == "event"}

    def export(self, form, *options):
        """The path of a fresh export in the working folder."""
        path = f"{self.name}.{form}" + "".join(options)
        subprocess.run([os.environ["ENTENTE"], "export", "--db", self.path, "--format", form, "-o", path, *options], check=True)
        return path

    def claims(self):
        return [claim for event in self.events.values() for claim in event["claims"]]

    def ends(self, event):
        return tuple(party["actor"] for party in event["parties"])

    def who_met(self):
        """What `entente who-met` answers, asked for every actor: (asked, other, event)."""
        with open(os.path.join(os.environ["STORES"], f"{self.name}.met.json"), encoding="utf-8") as met:
            return {tuple(answer) for answer in json.load(met)}


def plain_id(id):
    """An id as property graphs have it: control characters percent-encoded."""
    return "".join(f"%{ord(c):02X}" if c < " " or c == "\x7f" else c for c in id)


def stores():
    return [Store(name) for name in NAMES]


def same(found, expected, what):
    """Fails with the difference when the two are not equal."""
    if found == expected:
        return
    if isinstance(found, (set, frozenset)):
        print(f"only found: {sorted(map(repr, found - expected))[:5]}\nonly expected: {sorted(map(repr, expected - found))[:5]}")
    elif isinstance(found, list):
        print(f"only found: {list((Counter(found) - Counter(expected)).items())[:5]}\nonly expected: {list((Counter(expected) - Counter(found)).items())[:5]}")
    else:
        print(f"found {found!r:.2000}\nexpected {expected!r:.2000}")
    sys.exit(f"not the same: {what}")
