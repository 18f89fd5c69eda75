"""Statements rolled up by `ftm aggregate-statements` are the entities of --format ftm."""
import csv

from entente_stores import same, stores
from ftm_checks import check_model, entities, ftm, model, values  # first: it ends the test where the model is not installed
from followthemoney.statement import Statement

for store in stores():
    path = store.export("ftm-statements")
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, strict=True))
    for row in rows:
        same(row["id"], Statement.make_key(row["dataset"], row["entity_id"], row["prop"], row["value"], False, lang=row["lang"] or None), "id")
        same(row["prop_type"], model.get(row["schema"]).get(row["prop"]).type.name, f"type of {row['prop']}")
    with open(store.export("ftm"), encoding="utf-8", newline="\n") as file:
        ours = entities(file.read())
    told = {}
    for row in rows:
        told.setdefault(row["entity_id"], {}).setdefault(row["prop"], []).append(row["value"])
    same({id: {prop: sorted(found) for prop, found in props.items()} for id, props in told.items()},
         {id: {prop: sorted(value.replace("\0", "\ufffd") for value in found) for prop, found in values(entity).items()} for id, entity in ours.items() if entity["properties"]},
         "statements")
    if store.name != "hostile":
        rolled = entities(ftm("aggregate-statements", "-f", "csv", "-i", path))
        check_model(rolled)
        same({id: values(entity) for id, entity in rolled.items()}, {id: values(entity) for id, entity in ours.items()}, "entities out of statements")
    print(f"ftm read {len(rows)} statements of {store.name}")
