// For drivers: send the statement after "rows: NAME" with the parameter rows, a list of up to some thousand of the "row"s of
// rows.jsonl whose "rows" is NAME. In the order of this file; may be run again.

// rows: Actor
UNWIND $rows AS row
MERGE (n:Actor {id: row.`id`})
SET n.`name` = row.`name`,
    n.`kind` = row.`kind`,
    n.`names` = row.`names`,
    n.`wikidata` = row.`wikidata`,
    n.`articles` = row.`articles`,
    n.`start` = date(row.`start`),
    n.`end` = date(row.`end`)
REMOVE n:Person:Country:Organization:Group:Place
FOREACH (_ IN CASE WHEN row.`kind` = 'person' THEN [1] ELSE [] END | SET n:Person)
FOREACH (_ IN CASE WHEN row.`kind` = 'country' THEN [1] ELSE [] END | SET n:Country)
FOREACH (_ IN CASE WHEN row.`kind` = 'organization' THEN [1] ELSE [] END | SET n:Organization)
FOREACH (_ IN CASE WHEN row.`kind` = 'group' THEN [1] ELSE [] END | SET n:Group)
FOREACH (_ IN CASE WHEN row.`kind` = 'place' THEN [1] ELSE [] END | SET n:Place);

// rows: Article
UNWIND $rows AS row
MERGE (n:Article {id: row.`id`})
SET n.`title` = row.`title`,
    n.`date` = row.`date`,
    n.`day` = date(row.`day`),
    n.`lang` = row.`lang`,
    n.`publisher` = row.`publisher`,
    n.`url` = row.`url`;

// rows: Claim
UNWIND $rows AS row
MERGE (n:Claim {id: row.`id`})
SET n.`event` = row.`event`,
    n.`evidence` = row.`evidence`,
    n.`part` = row.`part`,
    n.`begin` = row.`begin`,
    n.`end` = row.`end`,
    n.`rule` = row.`rule`,
    n.`confidence` = row.`confidence`,
    n.`time` = row.`time`,
    n.`topic` = row.`topic`;

// rows: HOLDS_OFFICE
UNWIND $rows AS row
MATCH (a:Actor {id: row.`from`})
MATCH (b:Actor {id: row.`to`})
MERGE (a)-[r:HOLDS_OFFICE {event: row.`event`}]->(b)
SET r.`relation` = row.`relation`,
    r.`status` = row.`status`,
    r.`role` = row.`role`,
    r.`symmetric` = row.`symmetric`,
    r.`time` = row.`time`,
    r.`precision` = row.`precision`,
    r.`start` = date(row.`start`),
    r.`end` = date(row.`end`),
    r.`sources` = row.`sources`,
    r.`claims` = row.`claims`,
    r.`confidence` = row.`confidence`,
    r.`firstTold` = row.`firstTold`,
    r.`lastTold` = row.`lastTold`,
    r.`place` = row.`place`,
    r.`evidence` = row.`evidence`;

// rows: MEET
UNWIND $rows AS row
MATCH (a:Actor {id: row.`from`})
MATCH (b:Actor {id: row.`to`})
MERGE (a)-[r:MEET {event: row.`event`}]->(b)
SET r.`relation` = row.`relation`,
    r.`status` = row.`status`,
    r.`role` = row.`role`,
    r.`symmetric` = row.`symmetric`,
    r.`time` = row.`time`,
    r.`precision` = row.`precision`,
    r.`start` = date(row.`start`),
    r.`end` = date(row.`end`),
    r.`sources` = row.`sources`,
    r.`claims` = row.`claims`,
    r.`confidence` = row.`confidence`,
    r.`firstTold` = row.`firstTold`,
    r.`lastTold` = row.`lastTold`,
    r.`place` = row.`place`,
    r.`evidence` = row.`evidence`;

// rows: SUPPORT
UNWIND $rows AS row
MATCH (a:Actor {id: row.`from`})
MATCH (b:Actor {id: row.`to`})
MERGE (a)-[r:SUPPORT {event: row.`event`}]->(b)
SET r.`relation` = row.`relation`,
    r.`status` = row.`status`,
    r.`role` = row.`role`,
    r.`symmetric` = row.`symmetric`,
    r.`time` = row.`time`,
    r.`precision` = row.`precision`,
    r.`start` = date(row.`start`),
    r.`end` = date(row.`end`),
    r.`sources` = row.`sources`,
    r.`claims` = row.`claims`,
    r.`confidence` = row.`confidence`,
    r.`firstTold` = row.`firstTold`,
    r.`lastTold` = row.`lastTold`,
    r.`place` = row.`place`,
    r.`evidence` = row.`evidence`;

// rows: VISIT
UNWIND $rows AS row
MATCH (a:Actor {id: row.`from`})
MATCH (b:Actor {id: row.`to`})
MERGE (a)-[r:VISIT {event: row.`event`}]->(b)
SET r.`relation` = row.`relation`,
    r.`status` = row.`status`,
    r.`role` = row.`role`,
    r.`symmetric` = row.`symmetric`,
    r.`time` = row.`time`,
    r.`precision` = row.`precision`,
    r.`start` = date(row.`start`),
    r.`end` = date(row.`end`),
    r.`sources` = row.`sources`,
    r.`claims` = row.`claims`,
    r.`confidence` = row.`confidence`,
    r.`firstTold` = row.`firstTold`,
    r.`lastTold` = row.`lastTold`,
    r.`place` = row.`place`,
    r.`evidence` = row.`evidence`;

// rows: DERIVED_FROM
UNWIND $rows AS row
MATCH (a:Claim {id: row.`from`})
MATCH (b:Article {id: row.`to`})
MERGE (a)-[r:DERIVED_FROM]->(b);

// rows: ATTRIBUTED_TO
UNWIND $rows AS row
MATCH (a:Claim {id: row.`from`})
MATCH (b:Actor {id: row.`to`})
MERGE (a)-[r:ATTRIBUTED_TO]->(b);
