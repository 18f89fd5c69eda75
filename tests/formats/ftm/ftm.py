"""Entities held by `ftm validate` and joined by `ftm aggregate`."""
from entente_stores import same, stores
from ftm_checks import check_meetings, check_model, entities, ftm, values

for store in stores():
    path = store.export("ftm")
    with open(path, encoding="utf-8", newline="\n") as file:
        text = file.read()
    ours = entities(text)
    same(len(ours), text.count("\n"), "ids that stand once")
    check_model(ours)
    check_meetings(store, ours)
    validated = entities(ftm("validate", "-i", path))
    with open("twice.json", "w", encoding="utf-8", newline="\n") as file:
        file.write(text + text)
    joined = entities(ftm("aggregate", "-i", "twice.json"))
    same(set(validated), set(ours), "entities that are valid")
    same(set(joined), set(ours), "entities joined with themselves")
    if store.name != "hostile":
        same({id: values(entity) for id, entity in validated.items()}, {id: values(entity) for id, entity in ours.items()}, "values that are valid")
    print(f"ftm read {len(ours)} entities of {store.name}")
