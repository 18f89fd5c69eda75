#!/bin/sh
# Fills an empty Neo4j database (5.19 or newer) with the files beside this script, while Neo4j is stopped:
#   ./import.sh [DATABASE [OPTION]...]
# DATABASE is neo4j unless named; options go to the importer. NEO4J_ADMIN names neo4j-admin where it is not on the PATH.
# Then start Neo4j and run constraints.cypher.
set -eu
cd "$(dirname "$0")"
database=${1:-neo4j}
[ $# -eq 0 ] || shift
exec "${NEO4J_ADMIN:-neo4j-admin}" database import full "$database" --array-delimiter=U+001F --bad-tolerance=0 \
  --nodes=Actor=actor_header.csv,actor.csv \
  --nodes=Event=event_header.csv,event.csv \
  --nodes=Article=article_header.csv,article.csv \
  --nodes=Claim=claim_header.csv,claim.csv \
  --relationships=PARTICIPATED_IN=participated_in_header.csv,participated_in.csv \
  --relationships=TOOK_PLACE_IN=took_place_in_header.csv,took_place_in.csv \
  --relationships=LINKED_TO=linked_to_header.csv,linked_to.csv \
  --relationships=STATES=states_header.csv,states.csv \
  --relationships=DERIVED_FROM=derived_from_header.csv,derived_from.csv \
  --relationships=ATTRIBUTED_TO=attributed_to_header.csv,attributed_to.csv \
  "$@"
