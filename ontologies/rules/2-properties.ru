# Whatever is related by a property is related by every property above it.
PREFIX dip: <https://diplomacy.example/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>

INSERT { GRAPH dip:inferred { ?one ?above ?other } }
WHERE {
  ?one ?property ?other .
  GRAPH dip:inferred { ?property rdfs:subPropertyOf ?above }
}
