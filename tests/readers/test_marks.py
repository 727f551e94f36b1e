"""Typed numbers, bullets and checkboxes, and what only looks like them."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.readers.marks import split_mark

NUMBERED = """
1. | Apologies
1) | Apologies
(1) | Apologies
4.2 | Highways
4.2. | Highways
1.2.3 | Drainage
(4.2) | Drainage
4.2a | The fence
4a. | The fence
4(a) | The fence
4.2(iii) | The fence
(a) | a quote for paint
(b) | Paint
(bb) | Paint
a) | paint
(iv) | paint
iv. | paint
XIV. | Paint
ii) | paint
A. | Apologies for absence
B. | Minutes of the last meeting
C. | Committee reports
I. | Introduction
V. | Reports
d. | the hall roof
Item 4: | Finance
Agenda item 4.1: | Finance
Minute 12.3: | Finance
23/045 | Apologies
2023/14.2 | Apologies
02.23.05 | Apologies
PC23/045 | Apologies
FC/2023/12 | Apologies
24-031 | Apologies
A.1 | Welcome
B2. | Welcome
1.00 | Call to order
"""

PLAIN = """
2020/03/05
12.03.2024 the committee met
12.03.24 Meeting held
12/03/2024 Meeting held
12/03/24 Meeting held
3 people attended
3 Apologies were read
2019 was a good year
2019. It was a good year
A. Marlow
A. Marlow (AM)
A. Marlow, Chair
A. Marlow reported that the gate is mended
A. B. Marlow to write
D. Webb and E. Stone left
7.30 pm Welcome
5: 30 PM in the hall
7.30pm Welcome
* * * * *
- - -
-5 pounds
7:30 Welcome
19.30 Meeting began
7.30 – 9.00 Workshop
2023/24 Budget was adopted
23/24 Budget
24/7 Support
1/2 of the hall
(AB) proposed the motion
£20.00 was paid
20.00 was paid
3.5 million trees
2.5 hours were spent
3.11.2 was released
4.2 – 4.5 were noted
A4 paper is short
M25 closure
e.g. paint
p. 4 was missing
ill. health
-5 degrees
*Present by phone
10 Downing Street
Well - it depends
"""


@pytest.mark.parametrize("line", NUMBERED.strip().splitlines())
@pytest.mark.parametrize("gap", [" ", "\t", "  "])
def test_a_typed_number_is_split_off(line: str, gap: str) -> None:
    number, text = line.split(" | ")
    mark = split_mark(number + gap + text)
    assert (mark.number, mark.rest) == (number, text)
    assert (number + gap + text)[mark.offset :] == text


@pytest.mark.parametrize("line", PLAIN.strip().splitlines())
def test_what_is_no_mark_stays(line: str) -> None:
    mark = split_mark(line)
    assert not mark.marked
    assert (mark.rest, mark.offset) == (line, 0)


@pytest.mark.parametrize(
    ("line", "number", "rest"),
    [
        ("1.Apologies", "1.", "Apologies"),
        ("(a)Paint", "(a)", "Paint"),
        ("4.2 – Finance", "4.2", "Finance"),
        ("4 – Finance", "4", "Finance"),
        ("Item 4 – Finance", "Item 4", "Finance"),
        ("3\tApologies", "3", "Apologies"),
        ("3   Apologies", "3", "Apologies"),
        ("A.\tMarlow", "A.", "Marlow"),
        ("4.", "4.", ""),
        ("  (b) Paint", "(b)", "Paint"),
    ],
)
def test_numbers_that_lean_on_their_text_or_stand_apart(line: str, number: str, rest: str) -> None:
    mark = split_mark(line)
    assert (mark.number, mark.rest) == (number, rest)


def test_a_headings_bare_figure_is_its_number() -> None:
    assert split_mark("3 Apologies", title=True).number == "3"
    assert split_mark("3 Apologies").number is None
    assert split_mark("2024 Plans", title=True).number is None


@pytest.mark.parametrize("bullet", ["•", "●", "-", "–", "*", "o", "▪", "\uf0b7", "➢", "+"])
def test_a_bullet_is_split_off(bullet: str) -> None:
    mark = split_mark(f"{bullet} Buy paint")
    assert (mark.bullet, mark.number, mark.rest) == (True, None, "Buy paint")


@pytest.mark.parametrize(
    ("line", "checked", "rest"),
    [
        ("☐ Buy paint", False, "Buy paint"),
        ("☑ Buy paint", True, "Buy paint"),
        ("☒Buy paint", True, "Buy paint"),
        ("[ ] Buy paint", False, "Buy paint"),
        ("[x] Buy paint", True, "Buy paint"),
        ("- [X] Buy paint", True, "Buy paint"),
    ],
)
def test_a_checkbox_is_split_off(line: str, checked: bool, rest: str) -> None:
    mark = split_mark(line)
    assert (mark.checked, mark.rest) == (checked, rest)


def test_checkbox_and_number_in_either_order() -> None:
    for line in ("1. ☐ Buy paint", "☐ 1. Buy paint"):
        mark = split_mark(line)
        assert (mark.number, mark.checked, mark.rest) == ("1.", False, "Buy paint")


@given(st.text(alphabet=st.sampled_from("1234(a)iv.:/-–•☐[x] \tABSmithed"), max_size=40), st.booleans())
def test_the_rest_is_the_lines_end(line: str, title: bool) -> None:
    mark = split_mark(line, title=title)
    assert line[mark.offset :] == mark.rest
    assert mark.marked or not line[: mark.offset].strip()
    assert mark.number is None or mark.number in line[: mark.offset]


@pytest.mark.parametrize(
    "piece", ["1.", "1.1.", "(", "((a)", "A. ", " ", "\t", "x", "i", "I", "- ", "[ ] ", "12/", "A.B"]
)
def test_long_lines_take_no_longer_than_their_length(piece: str) -> None:
    line = piece * 100_000
    began = time.perf_counter()
    split_mark(line)
    split_mark(line + "!", title=True)
    assert time.perf_counter() - began < 0.5


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("*The pool gates will be painted next week by the mill.", "The pool gates will be painted next week by the mill."),
        ("*Anna Quill", "*Anna Quill"),
        ("*Is anyone else going to be at the fair in June?*", "*Is anyone else going to be at the fair in June?*"),
        ("*Approval of the Mill Referendum", "*Approval of the Mill Referendum"),
        ("*Anna* and *Ben* have the keys of the gate and the barn.", "*Anna* and *Ben* have the keys of the gate and the barn."),
    ],
)  # fmt: skip
def test_a_star_before_a_sentence_is_a_bullet(line: str, text: str) -> None:
    assert split_mark(line).rest == text
