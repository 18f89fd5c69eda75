#!/usr/bin/env python3
"""Holds the figures of `entente evaluate` against those of an independent scorer, to the digit.

usage: agrees.py PROGRAM SCORE.py PACKS GOLD.jsonl...

Ends with 77 (a skipped test) where the scorer or the gold is missing.
"""
import json
import pathlib
import subprocess
import sys
import tempfile

SKIPPED = 77


def output_of(*command):
    return subprocess.run(command, stdout=subprocess.PIPE, encoding="utf-8", check=True).stdout


def leaves(value, path=""):
    """(path, number) of every number in a JSON value."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(inner, f"{path}/{key}")
    else:
        yield path, value


def main():
    program, scorer, packs, *gold = sys.argv[1:]
    if not pathlib.Path(scorer).exists() or not gold or not all(pathlib.Path(file).exists() for file in gold):
        print(f"skipped: no gold beside the repository ({scorer})")
        return SKIPPED
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as extracted:
        extracted.write(output_of(program, "extract", "--packs", packs, *gold))
        extracted.flush()
        theirs = dict(leaves(json.loads(output_of(sys.executable, scorer, *gold, "--system", extracted.name, "--json"))))
    ours = dict(leaves(json.loads(output_of(program, "evaluate", "--packs", packs, "--format", "json", *gold))["figures"]))
    different = [key for key in sorted(theirs.keys() | ours.keys()) if theirs.get(key) != ours.get(key)]
    for key in different:
        print(f"{key}: entente evaluate says {ours.get(key)}, score.py {theirs.get(key)}")
    print(f"{len(theirs) - len(different)} of {len(theirs)} figures agree")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
