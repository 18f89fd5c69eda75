#!/usr/bin/env python3
"""Makes packs/actors/organizations.jsonl.

  tools/packs/organizations.py      rebuild the file; prints counts and every name that two rows share
  tools/packs/organizations.py -v   also the rows of the authority file that no line names

Sources: packs/sources/organizations_*.txt (written by hand), ../shared/authority/organizations.jsonl. A line of the tables is

  country code or nothing | English names | Arabic names | marks

with `@ type party` (igo, armed_group, agency ...) and `@ kind group` for the lines below, or, for many of one country,

  + country code | English name, other name = Arabic name, other name; ! English name = Arabic name; ...

where `!` marks a common word and `@ noun صحيفة` puts the noun before every Arabic name that has none, as a further name. The first English name is the name
of the row and, as a slug, its id. Marks, separated by `;`: `id=SLUG`, `type=TYPE`, `common` (the name is an everyday word,
too), `en=ADJECTIVE`, `ar=ADJECTIVE` (Arabic: masculine singular), `en+=` and `ar+=` for the plural of the people.

A line takes over the names of the curated row (in both languages) of the authority file that has one of its English names,
except those listed in organizations_drop.txt; curated rows that no line names come in as they are. The rows in English only
(the Phoenix dictionaries: old groups, aliases that are persons or everyday words) are a checklist: what newspapers print of
them stands in the tables. The same sources give the same bytes.
"""

import sys

from tables import ACTORS, AUTHORITY, SOURCES, by_language, collisions, fold, names, read_rows, slug, table, unique, write_rows

TYPES = {"armed": "armed_group", "gov": "government"}
# Spellings that newspapers use side by side; a name with one gets the other.
SPELLINGS = [("أميرك", "أمريك"), ("ديمقراط", "ديموقراط"), ("كردستان", "كوردستان"), ("ميليشيا", "مليشيا"), ("سوفيات", "سوفيت"),
             ("كيميائي", "كيماوي"), ("الحوثيين", "الحوثيون"), ("أوروب", "أورب"), ("مسؤول", "مسئول"), ("جورنال", "جرنال"), ("شيوعي", "شيوعى")]
NOUNS = set("صحيفة جريدة مجلة موقع وكالة قناة إذاعة راديو تلفزيون التلفزيون شبكة هيئة حزب شركة منصة تطبيق الإذاعة القناة بنك مصرف مجموعة".split())
ONE_WAY = {"أورب", "شيوعى"}


def cased(values):
    """The English names, each once; «Nato» stays beside «NATO», for a name in capitals matches capitals only."""
    return list(dict.fromkeys(value for value in values if value and "(" not in value))


def spelled(values):
    """The Arabic names with the other spelling of each behind it."""
    found = []
    for value in values:
        found.append(value)
        for first, second in SPELLINGS:
            if first in value and second not in ONE_WAY:
                found.append(value.replace(first, second))
            elif second in value:
                found.append(value.replace(second, first))
    return unique(found)


def marks_of(where, field):
    """{"id": "un", "common": True, "ar": ["أممي"]} of `id=un; common; ar=أممي`."""
    found = {}
    for mark in filter(None, (part.strip() for part in field.split(";"))):
        key, equals, value = mark.partition("=")
        if key == "common":
            found[key] = True
        elif key in ("id", "type", "kind") and equals:
            found[key] = value.strip()
        elif key in ("en", "ar", "en+", "ar+") and equals:
            found.setdefault(key, []).append(value.strip())
        else:
            raise SystemExit(f"{where}: unknown mark '{mark}'")
    return found


class Authority:
    """The rows of the data by English name; what no line names is told by -v."""

    def __init__(self, dropped):
        self.rows = read_rows(AUTHORITY / "organizations.jsonl")
        self.dropped = dropped
        self.owner, self.used = {}, set()
        for number, row in enumerate(self.rows):
            row["type"] = TYPES.get(row["type"], row["type"])
            row["names"] = {tag: [value.split(" (")[0] for value in values] for tag, values in row["names"].items()}
            for value in row["names"].get("en", []):
                if fold(value) not in dropped:
                    self.owner.setdefault(fold(value), number)

    def take(self, english):
        """Names (English, Arabic) of the curated rows that have one of the English names."""
        numbers = sorted({self.owner[fold(name)] for name in english if fold(name) in self.owner})
        self.used.update(numbers)
        taken = [self.names_of(self.rows[number]) for number in numbers if "ar" in self.rows[number]["names"]]
        return sum((pair[0] for pair in taken), []), sum((pair[1] for pair in taken), [])

    def names_of(self, row):
        keep = lambda values: [value for value in values if fold(value) not in self.dropped]
        return keep(row["names"].get("en", [])), keep(row["names"].get("ar", []))

    def left(self):
        return [row for number, row in enumerate(self.rows) if number not in self.used]


def with_noun(values, noun):
    """«كيهان» with «صحيفة كيهان» behind it."""
    found = []
    for value in values:
        found.append(value)
        if noun and value.split()[0] not in NOUNS:
            found.append(f"{noun} {value}")
    return found


def paired_rows(where, country, field, defaults):
    """Rows of a line `+ LBN | As-Safir, Assafir = صحيفة السفير; ...`."""
    rows = []
    for pair in field.split(";"):
        english, equals, arabic = pair.partition("=")
        english, common = english.strip().lstrip("! "), english.strip().startswith("!")
        english, arabic = ([name.strip() for name in part.split(",")] for part in (english, arabic))
        english, arabic = cased(english), unique(arabic)
        if not equals or not english or not arabic:
            raise SystemExit(f"{where}: names wanted on both sides of = in '{pair}'")
        rows.append({"id": f"org:{slug(english[0])}", "kind": defaults.get("kind") or "organization", "type": defaults["type"],
                     "name": english[0], "names": by_language(english, spelled(with_noun(arabic, defaults.get("noun")))),
                     "country": f"country:{country}" if country else None, "common": True if common else None})
    return rows


def line_rows(authority):
    rows = []
    for path in sorted(SOURCES.glob("organizations_*.txt")):
        if path.name == "organizations_drop.txt":
            continue
        for where, defaults, fields in table(path.name):
            if fields[0].startswith("+"):
                rows += paired_rows(where, fields[0][1:].strip(), fields[1], defaults)
                continue
            if not 3 <= len(fields) <= 4:
                raise SystemExit(f"{where}: {len(fields)} fields, expected 3 or 4")
            country, english, arabic, marks = fields + [""] * (4 - len(fields))
            marks = marks_of(where, marks)
            english, arabic = cased([name.strip() for name in english.split(";")]), names(arabic)
            if not english or not arabic:
                raise SystemExit(f"{where}: a name is wanted in both languages")
            given = authority.take(english)
            ident = marks.get("id") or slug(english[0])
            rows.append({
                "id": f"org:{ident}", "kind": marks.get("kind") or defaults.get("kind") or "organization",
                "type": marks.get("type") or defaults["type"], "name": english[0],
                "names": by_language(cased(english + given[0]), spelled(arabic + given[1])),
                "country": f"country:{country}" if country else None,
                "people": by_language(marks.get("en", []), marks.get("ar", [])),
                "plural_people": by_language(marks.get("en+", []), marks.get("ar+", [])),
                "common": marks.get("common")})
    return rows


def left_rows(authority):
    """The curated rows that no line names."""
    rows = []
    for row in authority.left():
        english, arabic = authority.names_of(row)
        if not english or not arabic:
            continue
        country = row.get("country")
        rows.append({"id": f"org:{slug(english[0])}", "kind": "organization", "type": row["type"], "name": english[0],
                     "names": by_language(cased(english), spelled(arabic)), "country": f"country:{country}" if country else None})
    return rows


def claim(rows):
    """A name of the data gives way where a row calls itself so: aliases that are the main name of another row go."""
    mains = {fold(row["name"]): row["id"] for row in rows}
    for row in rows:
        row["names"]["en"] = [name for name in row["names"]["en"] if mains.get(fold(name), row["id"]) == row["id"]]


def other_actors():
    """The rows of the other files, with every form that stands for the actor among the names."""
    rows = []
    for name in ("countries.jsonl", "regions.jsonl", "cities.jsonl"):
        for row in read_rows(ACTORS / name):
            every = {}
            for group in ("names", "people", "plural_people", "capital", "seats"):
                for tag, values in row.get(group, {}).items():
                    every.setdefault(tag, []).extend(values)
            rows.append({"id": row["id"], "names": every})
    return rows


def main():
    dropped = {fold(fields[0]) for _, _, fields in table("organizations_drop.txt")}
    authority = Authority(dropped)
    rows = line_rows(authority)
    rows += left_rows(authority)
    claim(rows)
    ids = [row["id"] for row in rows]
    for ident in sorted({ident for ident in ids if ids.count(ident) > 1}):
        print(f"{ident} comes twice")
    write_rows("organizations.jsonl", rows)
    known = {row["id"] for row in read_rows(ACTORS / "countries.jsonl")}
    for row in rows:
        if row["country"] and row["country"] not in known:
            print(f"{row['id']}: no {row['country']}")
    counts = {}
    for row in rows:
        counts[row["type"]] = counts.get(row["type"], 0) + 1
    print(f"organizations: {len(rows)} rows;", ", ".join(f"{kind} {count}" for kind, count in sorted(counts.items())))
    ours = {row["id"] for row in rows}
    for name, ids in sorted(collisions(rows + other_actors()).items()):
        if ours & set(ids):
            print(f"  {name}: {' '.join(ids)}")
    if "-v" in sys.argv:
        print("; ".join(row["names"]["en"][0] for row in authority.left()))


if __name__ == "__main__":
    main()
