"""What FollowTheMoney's own programs make of our entities."""
import json
import subprocess
import sys

from entente_stores import need, same

need("followthemoney")
from followthemoney import model  # noqa: E402  (only where it is installed)


def ftm(*arguments):
    done = subprocess.run(["ftm", *arguments], capture_output=True, encoding="utf-8", check=False)
    if done.returncode != 0:
        sys.exit(f"ftm {' '.join(arguments)}: {done.stderr[-2000:]}")
    return done.stdout


def entities(text):
    return {entity["id"]: entity for entity in map(json.loads, filter(None, text.split("\n")))}


def values(entity):
    """What an entity says, without order."""
    return {prop: sorted(found) for prop, found in entity["properties"].items()}


def check_model(found):
    """Every value is one that the model takes as it is, and every reference leads to an entity of the right kind."""
    for entity in found.values():
        schema = model.get(entity["schema"])
        for required in schema.required:
            assert entity["properties"].get(required), f"{entity['id']} has no {required}"
        for name, told in entity["properties"].items():
            prop = schema.get(name)
            assert prop is not None, f"{schema.name} has no {name}"
            for value in told if prop.type.name == "entity" else []:
                assert model.get(found[value]["schema"]).is_a(prop.range), f"{name} of {entity['id']} is a {found[value]['schema']}"
            for value in told if prop.type.name in ("country", "language", "date") else []:
                assert prop.type.validate(value), f"{name} is {value!r}"


def who_met(found):
    """Pairs of those involved in a meeting that took place, with the event's own id."""
    met = set()
    for entity in found.values():
        told = entity["properties"]
        if entity["schema"] == "Event" and {"meet", "actual"} <= set(told["keywords"]):
            met |= {(a, b, told["recordId"][0]) for a in told["involved"] for b in told["involved"] if a != b}
    return met


def check_meetings(store, found):
    """As many pairs as `who-met` answers, and the same names: ids are FollowTheMoney's."""
    name = lambda id: found[id]["properties"]["name"][0]
    expected = {(store.actors[a]["name"].strip(), store.actors[b]["name"].strip(), event) for a, b, event in store.who_met()}
    same(len(who_met(found)), len(store.who_met()), f"number of meetings in {store.name}")
    if store.name != "hostile":  # its names are cleaned by the model
        same({(name(a), name(b), event) for a, b, event in who_met(found)}, expected, f"who met whom in {store.name}")
