#!/usr/bin/env python3
"""Starts `PROGRAM serve` over the samples and holds its answers against schemas/serve.openapi.json.

usage: check_api.py PROGRAM      ends with 77 where the program has no page
"""
import json
import pathlib
import signal
import subprocess
import sys
import tempfile
import urllib.error
import urllib.parse
import urllib.request

import jsonschema

ROOT = pathlib.Path(__file__).resolve().parents[2]
API = json.loads((ROOT / "schemas/serve.openapi.json").read_text(encoding="utf-8"))
PART = jsonschema.Draft202012Validator(json.loads((ROOT / "schemas/page.schema.json").read_text(encoding="utf-8")))
ERROR = jsonschema.Draft202012Validator(API["components"]["schemas"]["Error"])


def ask(base, question, **parameters):
    """Status and JSON of an answer; the schema of its status must hold."""
    url = f"{base}api/v1/{question}?{urllib.parse.urlencode(parameters)}"
    try:
        with urllib.request.urlopen(url, timeout=60) as answer:
            status, body = answer.status, json.load(answer)
    except urllib.error.HTTPError as error:
        status, body = error.code, json.load(error)
    operation = API["paths"].get(f"/{question}", {}).get("get")
    if operation:
        assert str(status) in operation["responses"], f"{question}: status {status} is not in the description"
    (PART if status == 200 else ERROR).validate(body)
    return status, body


def every_parameter(question):
    for parameter in API["paths"][f"/{question}"]["get"]["parameters"]:
        name = parameter["$ref"].rsplit("/", 1)[1] if "$ref" in parameter else None
        yield API["components"]["parameters"][name] if name else parameter


def check(base):
    status, start = ask(base, "start")
    assert status == 200 and start["events"], "the start shows events"
    good = {"q": "بوتين", "actor": start["actors"][0]["id"], "id": start["events"][0]["id"], "depth": 2, "relation": "meet,visit",
            "from": start["actors"][0]["id"], "to": start["actors"][1]["id"], "status": "actual,planned", "since": "2018", "until": "2030-12",
            "min_sources": 1}
    for path in API["paths"]:
        question = path[1:]
        known = {parameter["name"]: good[parameter["name"]] for parameter in every_parameter(question)}
        assert ask(base, question, **known)[0] == 200, f"{question} with every parameter"
        assert ask(base, question, **known, surplus="1")[0] == 400, f"{question} with a parameter too many"
        for parameter in every_parameter(question):
            if parameter["required"]:
                assert ask(base, question, **{k: v for k, v in known.items() if k != parameter["name"]})[0] == 400, f"{question} without {parameter['name']}"
    event = ask(base, "event", id=good["id"])[1]["events"][0]
    assert all(claim["evidence"] and claim["before"] + claim["evidence"] + claim["after"] for claim in event["claims"])
    assert any(claim["before"] or claim["after"] for e in start["events"] for claim in ask(base, "event", id=e["id"])[1]["events"][0]["claims"]), "sentences are cut out of texts"
    assert any(actor["name"] == "Vladimir Putin" for actor in ask(base, "search", q="بوتين")[1]["actors"])
    assert ask(base, "event", id="none")[0] == 404
    return len(API["paths"])


def main(program):
    with tempfile.TemporaryDirectory() as folder:
        store = f"{folder}/x.db"
        subprocess.run([program, "build", "--packs", ROOT / "packs", "--db", store, ROOT / "samples"], stdout=subprocess.DEVNULL, check=True)
        server = subprocess.Popen([program, "serve", "--packs", ROOT / "packs", "--db", store, "--port", "0"],
                                  stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8")
        base = server.stdout.readline().strip()
        if not base:
            talk = server.stderr.read()
            print(talk)
            sys.exit(77 if "built without the page" in talk else 1)
        try:
            count = check(base)
        finally:
            server.send_signal(signal.SIGTERM)
            code = server.wait(timeout=60)
        assert code == 0, f"serve ended with {code}: {server.stderr.read()}"
        print(f"{count} questions answered as described")


if __name__ == "__main__":
    main(sys.argv[1])
