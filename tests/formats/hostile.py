"""Extractions in which everything that can hold a hostile string does: hostile.py"""
import json

STRINGS = [
    'say "no"', "back\\slash \\n \\N \\G \\", "tab\tline\nreturn\r", "</script><script>alert(1)</script>", "a & b &lt; &#60;",
    "`tick` $(sh) {x} [y]", "=1+1", "+1", "-1", "@sum", "\ttab first", ";,|", "a | b | c", "\u202eturned\u202c", "\u2067isolate\u2069",
    "<TABLE>", "--> ]]> %00 %s <!--", "n\0l", "\x01\x1b[31m", "\x1funit\x1f", "الشيباني \"أسعد\"", "'; DROP TABLE actors; --", "007",
    "2018-7-6", "2018-07-06", "true", "null", "NULL", "1e5", "12:00:00", "[1, 2]", '{"a": 1}', " spaces around ", "\u2028line\u2029",
    "\ufeffmark", "\ufffenon", "\U0001f54a dove", "x" * 300, "%41%", "a:b.c-d_41", "$$ ${x} #{y}", "''", '"', "\\", "'",
]


def actor(number, kind, name, authority=None, names=()):
    made = {"id": number, "kind": kind, "name": name, "names": list(names) or [name]}
    return {**made, "authority": authority} if authority else made


def triple(subject, relation, object_, text, **more):
    plain = dict.fromkeys(("time", "place", "source", "role", "topic"))
    return {"subject": subject, "relation": relation, "object": object_, "status": "actual", **plain, "evidence": text, "begin": 0,
            "end": len(text.encode()), "rule": text, "confidence": 0.5, **more}


def article(number, text):
    actors = [
        actor("a1", "person", text + " Person", None, [text + " Person", text, "x " + text]),
        actor("a2", "country", text + " C", "country:" + text),
        actor("a3", "place", text + " P"),
        actor("a4", "group", text),
    ]
    triples = [
        triple("a1", "holds_office", "a2", text, role=text, topic=text, time="2019"),
        triple("a1", "meet", "a2", text, time="2020-01-02", place="a3", source="a2"),
        triple("a4", "visit", "a3", text, status="planned", time="2019-11/2020-02"),
    ]
    return {"id": f"{text}{number}", "lang": "en" if number % 2 else text[:9], "date": "2020-01-01", "title": text, "url": "https://example.org/" + text,
            "publisher": text, "text": text, "actors": actors, "triples": triples}


for number, string in enumerate(STRINGS):
    print(json.dumps(article(number, string)))
