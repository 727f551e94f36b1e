"""Directives of reStructuredText: what a page made of them shows."""

from text_outline import plain


def test_directives_show_their_titles_and_contents():
    assert plain(
        """
        Call of 12 March
        ================

        .. sidebar:: Present
           :name: who

           * Ada Lee
           * Ben Orde

             .. note:: came late

        .. contents:: Contents
           :local:
           :depth: 2

        .. image:: hall.png
           :alt: the hall

        The roof leaks.
        """
    ) == [
        "H1 | Call of 12 March",
        "P | Present",
        "I0 | Ada Lee",
        "I0 | Ben Orde",
        "P | came late",
        "P | The roof leaks.",
    ]


def test_directives_with_the_line_ends_of_windows():
    text = "Call\r\n====\r\n\r\n.. contents::\r\n   :local:\r\n\r\n.. sidebar:: Present\r\n\r\n   * Ada Lee\r\n\r\nThe roof leaks.\r\n"
    assert plain(text) == ["H1 | Call", "P | Present", "I0 | Ada Lee", "P | The roof leaks."]
