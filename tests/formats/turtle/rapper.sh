# turtle parsed by rapper (raptor2), strictly.
command -v rapper >/dev/null || { echo "skipped: rapper is not installed"; exit 77; }
for store in small hostile samples; do
  "$ENTENTE" export --db "$STORES/$store.db" --format turtle -o $store.rdf
  rapper -q -i turtle -o ntriples $store.rdf urn:base >$store.nt
  [ "$(sort -u $store.nt | wc -l)" -gt 100 ]
done
