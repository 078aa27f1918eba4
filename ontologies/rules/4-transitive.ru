# What a transitive property says of a first and a second, and of the second and a third, holds of
# the first and the third.
PREFIX dip: <https://diplomacy.example/ontology#>
PREFIX owl: <http://www.w3.org/2002/07/owl#>

INSERT { GRAPH dip:inferred { ?first ?property ?third } }
WHERE {
  GRAPH dip:inferred { ?property a owl:TransitiveProperty }
  { ?first ?property ?second } UNION { GRAPH dip:inferred { ?first ?property ?second } }
  { ?second ?property ?third } UNION { GRAPH dip:inferred { ?second ?property ?third } }
}
