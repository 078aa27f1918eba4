# What a symmetric property says of two things holds the other way round as well.
PREFIX dip: <https://diplomacy.example/ontology#>
PREFIX owl: <http://www.w3.org/2002/07/owl#>

INSERT { GRAPH dip:inferred { ?other ?property ?one } }
WHERE {
  GRAPH dip:inferred { ?property a owl:SymmetricProperty }
  { ?one ?property ?other } UNION { GRAPH dip:inferred { ?one ?property ?other } }
}
