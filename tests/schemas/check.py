#!/usr/bin/env python3
"""Holds data against the JSON Schemas of schemas/.

usage: check.py packs                      every file under packs/
       check.py extraction PROGRAM         what `PROGRAM extract` writes for samples/
       check.py page PROGRAM               the data in the page of `PROGRAM export`; ends with 77 where it has no page
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import jsonschema

ROOT = pathlib.Path(__file__).resolve().parents[2]
MOST_SHOWN = 20


def validator(name):
    schema = json.loads((ROOT / "schemas" / name).read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def records(path):
    """(line, value) of a JSON or JSON Lines file; line 0 for a whole document."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".json":
        yield 0, json.loads(text)
        return
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip() and not line.startswith("#"):
            yield number, json.loads(line)


def problems_of(path):
    schema = validator(schema_of(path))
    for number, value in records(path):
        for error in schema.iter_errors(value):
            where = "/".join(map(str, error.absolute_path))
            yield f"{path.relative_to(ROOT)}:{number}: {where + ': ' if where else ''}{error.message}"


def schema_of(path):
    """The schema of a file under packs/, by its name."""
    if path.parent == ROOT / "packs":
        return f"{path.stem}.schema.json"
    if path.parent.name == "triggers":
        return "pack/triggers.schema.json"
    return {"verbs": "pack/lemmas.schema.json", "nouns": "pack/lemmas.schema.json"}.get(
        path.stem, f"pack/{path.stem}.schema.json")


def pack_files():
    files = [*ROOT.glob("packs/**/*.json"), *ROOT.glob("packs/**/*.jsonl")]
    return sorted(f for f in files if f.relative_to(ROOT).parts[1] != "sources")


def check_packs():
    files = pack_files()
    problems = [problem for path in files for problem in problems_of(path)]
    return len(files), problems


def check_triple(triple, article, actors):
    """What a schema cannot say: offsets hold, ids resolve."""
    text = (article["title"] if triple.get("in") == "title" else article["text"]).encode()
    if text[triple["begin"]:triple["end"]].decode() != triple["evidence"]:
        yield f"evidence is not at its offsets: {triple['evidence']!r}"
    for key in ("subject", "object", "place", "source"):
        if triple[key] is not None and triple[key] not in actors:
            yield f"{key} {triple[key]!r} is no actor of the document"


def check_extraction(program):
    run = subprocess.run([program, "extract", "--with-text", "--packs", ROOT / "packs", ROOT / "samples"],
                         stdout=subprocess.PIPE, encoding="utf-8", check=False)
    problems = [] if run.returncode == 0 else [f"extract ended with {run.returncode}"]
    schema = validator("extraction.schema.json")
    lines = run.stdout.splitlines()
    for number, line in enumerate(lines, 1):
        value = json.loads(line)
        found = [e.message for e in schema.iter_errors(value)]
        actors = {a["id"] for a in value["actors"]}
        for triple in value["triples"]:
            found += check_triple(triple, value, actors)
        problems += [f"line {number} ({value['id']}): {message}" for message in found]
    if not lines:
        problems.append("extract wrote nothing for samples/")
    return len(lines), problems


def check_page(program):
    with tempfile.TemporaryDirectory() as folder:
        store = f"{folder}/x.db"
        subprocess.run([program, "build", "--packs", ROOT / "packs", "--db", store, ROOT / "samples"], stdout=subprocess.DEVNULL, check=True)
        run = subprocess.run([program, "export", "--packs", ROOT / "packs", "--db", store, "--format", "html"],
                             stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8", check=False)
    if "built without the page" in run.stderr:
        print("skipped: the program was built without the page (Node.js was missing)")
        sys.exit(77)
    data = re.search(r'<script type="application/json" id="data">(.*?)</script>', run.stdout, re.DOTALL)
    page = json.loads(data.group(1))
    problems = [f"{'/'.join(map(str, e.absolute_path))}: {e.message}" for e in validator("page.schema.json").iter_errors(page)]
    return len(page["events"]), problems


def main(arguments):
    checks = {"packs": check_packs, "extraction": check_extraction, "page": check_page}
    count, problems = checks[arguments[0]](*arguments[1:])
    for problem in problems[:MOST_SHOWN]:
        print(problem)
    if len(problems) > MOST_SHOWN:
        print(f"… and {len(problems) - MOST_SHOWN} more")
    print(f"{count} {'files' if arguments[0] == 'packs' else 'records'}, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
