#!/usr/bin/env python3
"""Holds the figures of `entente evaluate --merge` to the bars: merging.py ENTENTE PACKS SHARED"""
import json
import pathlib
import subprocess
import sys

entente, packs, shared = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
gold = sorted((shared / "gold/dev").glob("*.jsonl"))
names = shared / "authority/name_pairs_ar_en.tsv"
parallel = shared / "corpus/parallel.jsonl"
clusters = shared / "corpus/clusters_ar.jsonl"
if not gold or not all(path.exists() for path in (names, parallel, clusters)):
    print("skipped: no gold, name pairs and corpus under", shared)
    sys.exit(77)

run = subprocess.run([entente, "evaluate", "--merge", "--packs", packs, "--format", "json", "--names", names, "--parallel", parallel,
                      "--clusters", clusters, *gold], stdout=subprocess.PIPE, check=True)
figures = json.loads(run.stdout)
bars = [("precision of actors", figures["actors"]["precision"], 0.95),
        ("recall of actors", figures["actors"]["recall"], 0.85),
        ("names found", figures["names"]["found"], 0.90),
        ("names not taken for another", 1 - figures["names"]["wrong"], 0.995),
        ("actors shared by two languages", figures["parallel"]["jaccard"], 0.5)]
failed = [f"{name}: {value:.4f}, expected at least {bar}" for name, value, bar in bars if value < bar]
print(json.dumps(figures))
print("\n".join(failed))
sys.exit(1 if failed else 0)
