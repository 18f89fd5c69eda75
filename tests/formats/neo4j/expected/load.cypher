// Reads the CSV files, from Neo4j's import folder, into a running database (5.23 or newer); may be run again.
// Needs dbms.import.csv.legacy_quote_escaping=false in neo4j.conf: backslashes in texts mean themselves.

LOAD CSV FROM 'file:///actor.csv' AS row
CALL (row) {
MERGE (n:Actor {id: row[0]})
SET n.`name` = row[1],
    n.`kind` = row[2],
    n.`names` = split(row[3], '\u001F'),
    n.`wikidata` = row[4],
    n.`articles` = toInteger(row[5]),
    n.`start` = date(row[6]),
    n.`end` = date(row[7])
REMOVE n:Person:Country:Organization:Group:Place
FOREACH (_ IN CASE WHEN row[2] = 'person' THEN [1] ELSE [] END | SET n:Person)
FOREACH (_ IN CASE WHEN row[2] = 'country' THEN [1] ELSE [] END | SET n:Country)
FOREACH (_ IN CASE WHEN row[2] = 'organization' THEN [1] ELSE [] END | SET n:Organization)
FOREACH (_ IN CASE WHEN row[2] = 'group' THEN [1] ELSE [] END | SET n:Group)
FOREACH (_ IN CASE WHEN row[2] = 'place' THEN [1] ELSE [] END | SET n:Place)
} IN TRANSACTIONS OF 1000 ROWS;

LOAD CSV FROM 'file:///event.csv' AS row
CALL (row) {
MERGE (n:Event {id: row[0]})
SET n.`name` = row[1],
    n.`relation` = row[2],
    n.`status` = row[3],
    n.`role` = row[4],
    n.`symmetric` = toBoolean(row[5]),
    n.`time` = row[6],
    n.`precision` = row[7],
    n.`start` = date(row[8]),
    n.`end` = date(row[9]),
    n.`sources` = toInteger(row[10]),
    n.`claims` = toInteger(row[11]),
    n.`confidence` = toFloat(row[12]),
    n.`firstTold` = row[13],
    n.`lastTold` = row[14]
} IN TRANSACTIONS OF 1000 ROWS;

LOAD CSV FROM 'file:///article.csv' AS row
CALL (row) {
MERGE (n:Article {id: row[0]})
SET n.`title` = row[1],
    n.`date` = row[2],
    n.`day` = date(row[3]),
    n.`lang` = row[4],
    n.`publisher` = row[5],
    n.`url` = row[6]
} IN TRANSACTIONS OF 1000 ROWS;

LOAD CSV FROM 'file:///claim.csv' AS row
CALL (row) {
MERGE (n:Claim {id: row[0]})
SET n.`event` = row[1],
    n.`evidence` = row[2],
    n.`part` = row[3],
    n.`begin` = toInteger(row[4]),
    n.`end` = toInteger(row[5]),
    n.`rule` = row[6],
    n.`confidence` = toFloat(row[7]),
    n.`time` = row[8],
    n.`topic` = row[9]
} IN TRANSACTIONS OF 1000 ROWS;

LOAD CSV FROM 'file:///participated_in.csv' AS row
CALL (row) {
MATCH (a:Actor {id: row[0]})
MATCH (b:Event {id: row[1]})
MERGE (a)-[r:PARTICIPATED_IN]->(b)
SET r.`role` = row[2]
} IN TRANSACTIONS OF 1000 ROWS;

LOAD CSV FROM 'file:///took_place_in.csv' AS row
CALL (row) {
MATCH (a:Event {id: row[0]})
MATCH (b:Actor {id: row[1]})
MERGE (a)-[r:TOOK_PLACE_IN]->(b)
} IN TRANSACTIONS OF 1000 ROWS;

LOAD CSV FROM 'file:///linked_to.csv' AS row
CALL (row) {
MATCH (a:Event {id: row[0]})
MATCH (b:Event {id: row[1]})
MERGE (a)-[r:LINKED_TO]->(b)
} IN TRANSACTIONS OF 1000 ROWS;

LOAD CSV FROM 'file:///states.csv' AS row
CALL (row) {
MATCH (a:Claim {id: row[0]})
MATCH (b:Event {id: row[1]})
MERGE (a)-[r:STATES]->(b)
} IN TRANSACTIONS OF 1000 ROWS;

LOAD CSV FROM 'file:///derived_from.csv' AS row
CALL (row) {
MATCH (a:Claim {id: row[0]})
MATCH (b:Article {id: row[1]})
MERGE (a)-[r:DERIVED_FROM]->(b)
} IN TRANSACTIONS OF 1000 ROWS;

LOAD CSV FROM 'file:///attributed_to.csv' AS row
CALL (row) {
MATCH (a:Claim {id: row[0]})
MATCH (b:Actor {id: row[1]})
MERGE (a)-[r:ATTRIBUTED_TO]->(b)
} IN TRANSACTIONS OF 1000 ROWS;
