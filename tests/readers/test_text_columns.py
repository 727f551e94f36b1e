"""Plain text whose lists have their numbers in a column, and lines that only seem to end."""

from text_outline import document, plain


def test_a_list_whose_numbers_stand_in_a_column():
    text = (
        "1. Open items\n\n"
        "   AI-112  AQ to order paint for the gate                      DONE\n"
        "   AI-115  BO to run the map past the mill and to ask\n"
        "           whether it will do                                  DONE, see 3\n"
        "   AI-117  CR to write up the story of the hall                ongoing\n"
    )
    assert [(block.kind, block.number, block.text.split("\t")[0]) for block in document(text).blocks[1:]] == [
        ("item", "AI-112", "AQ to order paint for the gate"),
        ("item", "AI-115", "BO to run the map past the mill and to ask whether it will do"),
        ("item", "AI-117", "CR to write up the story of the hall"),
    ]


def test_a_line_that_ends_in_an_abbreviation_goes_on():
    text = (
        "After a long discussion of the matter by those present it was resolved on the proposal of Mr.\n"
        "Ollen, seconded by Mrs. Nairn, that a campaign be held in May. The matter was then left there.\n"
    )
    assert len(plain(text)) == 1
