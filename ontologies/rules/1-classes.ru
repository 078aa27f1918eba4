# Whatever belongs to a class belongs to every class above it.
PREFIX dip: <https://diplomacy.example/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>

INSERT { GRAPH dip:inferred { ?thing a ?above } }
WHERE {
  ?thing a ?class .
  GRAPH dip:inferred { ?class rdfs:subClassOf ?above }
}
