// After schema.cypher, in this folder.
COPY Actor FROM 'actor.json';
COPY Event FROM 'event.json';
COPY Article FROM 'article.json';
COPY Claim FROM 'claim.json';
COPY PARTICIPATED_IN FROM 'participated_in.json';
COPY TOOK_PLACE_IN FROM 'took_place_in.json';
COPY STATES FROM 'states.json';
COPY DERIVED_FROM FROM 'derived_from.json';
COPY ATTRIBUTED_TO FROM 'attributed_to.json';
