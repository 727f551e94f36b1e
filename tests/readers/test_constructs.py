"""Every construct has a document of its own, read as its test says; the list is in ``constructs.py``."""

import pytest
from constructs import Construct, constructs, readings

ALL = list(constructs())


def test_no_construct_is_listed_twice():
    assert len({construct.name for construct in ALL}) == len(ALL) == len({construct.test for construct in ALL})


@pytest.mark.parametrize("construct", ALL, ids=lambda construct: construct.name)
def test_the_document_of_each_construct_is_read(construct: Construct):
    assert any(reading.document.blocks for reading in readings(construct))
