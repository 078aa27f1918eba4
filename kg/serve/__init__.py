"""`kg serve`: a graph behind HTTP, for programs that speak SPARQL and for people with a browser."""
