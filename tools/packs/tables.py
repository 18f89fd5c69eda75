"""Reading the hand-written tables of packs/sources/ and writing the rows of packs/actors/.

A table line is `field | field | ...`; `;` separates the names inside a field; `#` begins a comment line and `@ key value`
sets a default for the lines below it (for example `@ type newspaper`).
"""

import json
import pathlib
import re
import unicodedata

ROOT = pathlib.Path(__file__).resolve().parents[2]
SOURCES = ROOT / "packs" / "sources"
ACTORS = ROOT / "packs" / "actors"
AUTHORITY = ROOT.parent / "shared" / "authority"

FOLDED = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ـ": "", "’": "'", "ʼ": "'", "‘": "'"})
ARABIC = re.compile("[\u0621-\u064a]")
FOREIGN_ARABIC = re.compile("[^\u0621-\u0652 \u0640'\\-0-9()،,+]")  # Persian, Urdu, Kurdish, Uyghur letters


def fold(text):
    """The form under which the program matches a name: case, marks and Arabic spelling variants removed."""
    plain = "".join(c for c in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(c) or c in "\u0653\u0654\u0655")
    return " ".join(unicodedata.normalize("NFC", plain).translate(FOLDED).split())


def slug(text):
    """An ASCII id part: 'Sharm el-Sheikh' -> 'sharm-el-sheikh'."""
    plain = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    plain = plain.replace("ı", "i").replace("ø", "o").replace("Ø", "o").replace("ł", "l").replace("Ł", "l").replace("ß", "ss").replace("đ", "d").replace("Đ", "d").replace("æ", "ae").replace("'", "").replace("’", "")
    return re.sub("[^a-z0-9]+", "-", plain.lower()).strip("-")


def names(field):
    """The names of a field, without repetitions that the program folds together and without glossed ones."""
    return unique([name.strip() for name in field.split(";")])


def unique(values):
    """The values in order, each folded form once, none with a parenthesis."""
    seen, kept = set(), []
    for value in values:
        key = fold(value)
        if key and key not in seen and "(" not in value:
            seen.add(key)
            kept.append(unicodedata.normalize("NFC", value))
    return kept


def table(name):
    """Lines of packs/sources/<name> as lists of stripped fields, with the defaults in force beside them."""
    defaults = {}
    for number, line in enumerate((SOURCES / name).read_text(encoding="utf-8").splitlines(), 1):
        line = line.strip()
        if line.startswith("@ "):
            key, _, value = line[2:].partition(" ")
            defaults[key] = value.strip()
        elif line and not line.startswith("#"):
            yield f"{name}:{number}", dict(defaults), [field.strip() for field in line.split("|")]


def read_rows(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip() and not line.startswith("#")]


def by_language(english, arabic):
    """{"en": [...], "ar": [...]} without empty languages."""
    return {tag: values for tag, values in (("en", english), ("ar", arabic)) if values}


def write_rows(name, rows):
    """Writes packs/actors/<name>, sorted by id, empty fields left out; an id may come once."""
    seen = set()
    with open(ACTORS / name, "w", encoding="utf-8", newline="\n") as out:
        for row in sorted(rows, key=lambda row: row["id"]):
            if row["id"] in seen:
                raise SystemExit(f"{name}: id {row['id']} comes twice")
            seen.add(row["id"])
            row = {key: value for key, value in row.items() if value not in (None, "", [], {})}
            out.write(json.dumps(row, ensure_ascii=False) + "\n")


def collisions(rows):
    """Folded name -> ids of the rows that share it, for names shared by two rows or more."""
    owners = {}
    for row in rows:
        for values in row["names"].values():
            for value in values:
                owners.setdefault(fold(value), set()).add(row["id"])
    return {name: sorted(ids) for name, ids in owners.items() if len(ids) > 1}
