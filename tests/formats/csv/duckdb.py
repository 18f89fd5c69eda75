"""CSV and JSON Lines read by DuckDB, which knows nothing of ours; JSON Lines made into Parquet by the line of the README."""
import re

from entente_stores import need, same, stores

duckdb = need("duckdb")


def as_cell(text):
    """What of a text a spreadsheet's cell keeps: no U+0000, and a ' before what would be a formula."""
    text = text.replace("\0", "\ufffd")
    return "'" + text if text[:1] in ("=", "+", "-", "@", "\t", "\r") and text else text


def check_tables(store, folder):
    for table in ("actors", "events", "claims"):
        duckdb.sql(f"CREATE OR REPLACE TABLE {table} AS FROM read_csv('{folder}/{table}.csv', header=true, all_varchar=true, delim=',', quote='\"', escape='\"', strict_mode=true)")
    same(set(duckdb.sql("SELECT id, kind, name FROM actors").fetchall()),
         {(as_cell(actor["id"]), actor["kind"], as_cell(actor["name"])) for actor in store.actors.values()}, "actors")
    same({row[0] for row in duckdb.sql("SELECT id FROM events").fetchall()}, set(store.events), "events")
    same(sorted(duckdb.sql("SELECT event, evidence, \"begin\", \"end\" FROM claims").fetchall()),
         sorted((event["id"], as_cell(claim["evidence"]), str(claim["begin"]), str(claim["end"])) for event in store.events.values() for claim in event["claims"]),
         "claims")
    met = duckdb.sql("""SELECT subject, object, id FROM events WHERE relation = 'meet' AND status = 'actual'
                        UNION SELECT object, subject, id FROM events WHERE relation = 'meet' AND status = 'actual'""").fetchall()
    same(set(met), {(as_cell(asked), as_cell(other), event) for asked, other, event in store.who_met()}, "who met whom")


def check_types(folder):
    """DuckDB finds the types of days and numbers by itself."""
    types = dict(duckdb.sql(f"SELECT column_name, column_type FROM (DESCRIBE FROM '{folder}/events.csv')").fetchall())
    same((types["start"], types["sources"], types["confidence"], types["symmetric"]), ("DATE", "BIGINT", "DOUBLE", "BOOLEAN"), "types")


def readme_line():
    with open(re.sub(r"tests/formats/csv/[^/]*$", "README.md", __file__), encoding="utf-8") as readme:
        return re.search(r"""duckdb[^\n]*"(COPY [^"\n]*)\"""", readme.read()).group(1)


def check_parquet(store):
    """The README makes Parquet out of news.jsonl."""
    lines = store.export("jsonl")
    duckdb.sql(readme_line().replace("news.jsonl", lines).replace("news.parquet", f"{store.name}.parquet"))
    read = duckdb.sql(f"SELECT type, id FROM '{store.name}.parquet'").fetchall()
    same(set(read), {("actor", id) for id in store.actors} | {("event", id) for id in store.events}, "Parquet")
    quotes = duckdb.sql(f"SELECT unnest(claims).evidence FROM '{store.name}.parquet' WHERE type = 'event'").fetchall()
    same(sorted(quote for quote, in quotes), sorted(claim["evidence"] for claim in store.claims()), "quotes in Parquet")


for store in stores():
    folder = store.export("csv")
    check_tables(store, folder)
    check_parquet(store)
    print(f"DuckDB read {len(store.events)} events of {store.name}")
check_types("samples.csv")
