"""What `entente who-met` answers, asked for every actor of a store: who_met.py PROGRAM NAME, in the folder of stores."""
import json
import subprocess
import sys

program, name = sys.argv[1:]
answers = []
with open(f"{name}.jsonl", encoding="utf-8", newline="\n") as lines:
    actors = [record["id"] for record in map(json.loads, lines) if record["type"] == "actor"]
for actor in actors:
    if "\0" in actor:
        continue  # cannot be said on a command line
    asked = subprocess.run([program, "who-met", "--db", f"{name}.db", "--format", "jsonl", "--", actor], capture_output=True, encoding="utf-8", check=False)
    if asked.returncode not in (0, 1):
        sys.exit(f"who-met {actor!r}: {asked.stderr}")
    answers += [(actor, row["actor"], row["event"]) for row in map(json.loads, filter(None, asked.stdout.split("\n")))]
    # A meeting is told at both of its ends.
    answers += [(row["actor"], actor, row["event"]) for row in map(json.loads, filter(None, asked.stdout.split("\n"))) if "\0" in row["actor"]]
json.dump(sorted(answers), sys.stdout)
