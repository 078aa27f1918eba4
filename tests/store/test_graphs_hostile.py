"""RDF that somebody sends is data: it does not fill the memory."""

from itertools import pairwise

import pytest
from pyoxigraph import Store

from kg.errors import QueryError
from kg.store.graphs import put_graph


def test_entities_made_of_entities_are_refused_and_nothing_is_changed() -> None:
    names = "abcdefghijk"
    made = "".join(f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in pairwise(names))
    bomb = f'<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa">{made}]><r>&k;</r>'
    store = Store()
    with pytest.raises(QueryError, match="an XML entity is made of others"):
        put_graph(store, None, bomb.encode(), "application/rdf+xml")
    assert len(store) == 0
