"""Relations of an ontology that brings labels, domains and ranges, and no words of its own."""
