"""Event records read by DuckDB as GDELT users do, without any quoting."""
from entente_stores import need, same, stores

duckdb = need("duckdb")
NOT_IN_PLOVER = {"appoint", "holds_office", "member_of"}


def one_line(text):
    return text.replace("\0", "\ufffd").translate({ord(c): " " for c in "\t\n\r"})


for store in stores():
    path = store.export("plover")
    with open(path, encoding="utf-8", newline="\n") as lines:
        widths = {line.count("\t") for line in lines}
    same(len(widths), 1, "rows of one width")
    read = f"read_csv('{path}', delim='\t', header=true, quote='', escape='', all_varchar=true)"
    expected = {id: event for id, event in store.events.items() if event["relation"] not in NOT_IN_PLOVER}
    same({row[0] for row in duckdb.sql(f'SELECT "Event ID" FROM {read}').fetchall()}, set(expected), "events")
    texts = duckdb.sql(f'SELECT "Event ID", "Text" FROM {read}').fetchall()
    same(set(texts), {(id, one_line(event["claims"][0]["evidence"])) for id, event in expected.items()}, "texts")
    met = duckdb.sql(f"""SELECT "Actor ID", "Recipient ID", "Event ID" FROM {read}
                         WHERE "Event Type" = 'CONSULT' AND "Event Mode" = 'meet' AND "EventRootCode" = '04' AND "Status" = 'actual'""").fetchall()
    found = set(met) | {(b, a, event) for a, b, event in met}
    same(found, {tuple(map(one_line, answer)) for answer in store.who_met()}, "who met whom")
    print(f"DuckDB read {len(expected)} records of {store.name}")
