"""Named days: how each is written, and the day it falls on.

Easter by the Gregorian computus of Meeus, *Astronomical Algorithms* (1991), chapter 8.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from datetime import date, timedelta

MON, THU, SUN = 0, 3, 6


def easter(year: int) -> date:
    """Easter Sunday of a year of the Gregorian calendar."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (a + 11 * h) // 319
    n = (2 * e + 2 * i - k - h + m + 32) % 7
    month = (h - m + n + 90) // 25
    return date(year, month, (h - m + n + month + 19) % 32)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date | None:
    """The ``nth`` (from 1; -1 for the last) Monday (0) to Sunday (6) of a month, None where there is none."""
    if nth < 0:
        last = date(year, month, calendar.monthrange(year, month)[1])
        return last - timedelta((last.weekday() - weekday) % 7 + 7 * (-nth - 1))
    day = 1 + (weekday - date(year, month, 1).weekday()) % 7 + 7 * (nth - 1)
    return date(year, month, day) if day <= calendar.monthrange(year, month)[1] else None


def _fixed(month: int, day: int) -> Callable[[int], date | None]:
    return lambda year: date(year, month, day)


def _easter(days: int) -> Callable[[int], date | None]:
    return lambda year: easter(year) + timedelta(days)


def _nth(month: int, weekday: int, nth: int, days: int = 0) -> Callable[[int], date | None]:
    def day(year: int) -> date | None:
        found = nth_weekday(year, month, weekday, nth)
        return found and found + timedelta(days)

    return day


def _advent(year: int) -> date:
    christmas = date(year, 12, 25)
    return christmas - timedelta(((christmas.weekday() + 1) % 7 or 7) + 21)


FEASTS: tuple[tuple[str, Callable[[int], date | None]], ...] = (
    (r"christmas\s+eve|xmas\s+eve", _fixed(12, 24)),
    (r"christmas\s+day|christmas|xmas\s+day|xmas", _fixed(12, 25)),
    (r"boxing\s+day|st\.?\s+stephen['’]?s\s+day", _fixed(12, 26)),
    (r"new\s+year['’]?s\s+eve|hogmanay", _fixed(12, 31)),
    (r"new\s+year['’]?s\s+day", _fixed(1, 1)),
    (r"burns['’]?\s+night", _fixed(1, 25)),
    (r"(?:st\.?\s+)?valentine['’]?s\s+day", _fixed(2, 14)),
    (r"shrove\s+tuesday|pancake\s+day", _easter(-47)),
    (r"ash\s+wednesday", _easter(-46)),
    (r"mothering\s+sunday", _easter(-21)),
    (r"palm\s+sunday", _easter(-7)),
    (r"maundy\s+thursday", _easter(-3)),
    (r"good\s+friday", _easter(-2)),
    (r"holy\s+saturday|easter\s+saturday|easter\s+eve", _easter(-1)),
    (r"easter\s+monday", _easter(1)),
    (r"easter\s+day|easter\s+sunday|easter", _easter(0)),
    (r"ascension\s+day", _easter(39)),
    (r"whit\s+sunday|whitsun|whitsuntide|pentecost", _easter(49)),
    (r"whit\s+monday", _easter(50)),
    (r"corpus\s+christi", _easter(60)),
    (r"trinity\s+sunday", _easter(56)),
    (r"st\.?\s+patrick['’]?s\s+day", _fixed(3, 17)),
    (r"st\.?\s+george['’]?s\s+day", _fixed(4, 23)),
    (r"st\.?\s+david['’]?s\s+day", _fixed(3, 1)),
    (r"st\.?\s+andrew['’]?s\s+day", _fixed(11, 30)),
    (r"april\s+fools?['’]?s?\s+day", _fixed(4, 1)),
    (r"anzac\s+day", _fixed(4, 25)),
    (r"australia\s+day", _fixed(1, 26)),
    (r"canada\s+day", _fixed(7, 1)),
    (r"v\.?e\.?\s+day", _fixed(5, 8)),
    (r"d-?day", _fixed(6, 6)),
    (r"v\.?j\.?\s+day", _fixed(8, 15)),
    (r"(?:early\s+)?may(?:\s+day)?\s+bank\s+holiday(?:\s+monday)?", _nth(5, MON, 1)),
    (r"may\s+day", _fixed(5, 1)),
    (r"(?:late\s+may|spring|whitsun)\s+bank\s+holiday(?:\s+monday)?", _nth(5, MON, -1)),
    (r"(?:late\s+)?(?:august|summer)\s+bank\s+holiday(?:\s+monday)?", _nth(8, MON, -1)),
    (r"halloween|hallowe['’]en", _fixed(10, 31)),
    (r"all\s+saints['’]?\s+day", _fixed(11, 1)),
    (r"all\s+souls['’]?\s+day", _fixed(11, 2)),
    (r"guy\s+fawkes(?:['’]?\s+(?:night|day))?|bonfire\s+night", _fixed(11, 5)),
    (r"remembrance\s+sunday", _nth(11, SUN, 2)),
    (r"remembrance\s+day|armistice\s+day|veterans['’]?\s+day", _fixed(11, 11)),
    (r"advent\s+sunday", _advent),
    (r"mlk\s+day|martin\s+luther\s+king(?:,?\s+jr\.?)?(?:['’]s)?\s+day", _nth(1, MON, 3)),
    (r"presidents?['’]?s?\s+day", _nth(2, MON, 3)),
    (r"memorial\s+day", _nth(5, MON, -1)),
    (r"juneteenth", _fixed(6, 19)),
    (r"independence\s+day|fourth\s+of\s+july|4th\s+of\s+july", _fixed(7, 4)),
    (r"labou?r\s+day", _nth(9, MON, 1)),
    (r"columbus\s+day|indigenous\s+peoples?['’]?s?\s+day", _nth(10, MON, 2)),
    (r"thanksgiving\s+day|thanksgiving", _nth(11, THU, 4)),
    (r"black\s+friday", _nth(11, THU, 4, 1)),
    (r"small\s+business\s+saturday", _nth(11, THU, 4, 2)),
    (r"cyber\s+monday", _nth(11, THU, 4, 4)),
    (r"giving\s+tuesday", _nth(11, THU, 4, 5)),
    (r"patriots?['’]?s?\s+day", _nth(4, MON, 3)),
    (r"groundhog\s+day", _fixed(2, 2)),
    (r"international\s+women['’]?s\s+day", _fixed(3, 8)),
    (r"earth\s+day", _fixed(4, 22)),
    (r"world\s+mental\s+health\s+day", _fixed(10, 10)),
    (r"burns\s+day", _fixed(1, 25)),
    (r"midsummer(?:['’]?s)?\s+day", _fixed(6, 24)),
    (r"lady\s+day", _fixed(3, 25)),
    (r"michaelmas", _fixed(9, 29)),
    (r"candlemas", _fixed(2, 2)),
    (r"epiphany|twelfth\s+night", _fixed(1, 6)),
    (r"father['’]?s['’]?\s+day", _nth(6, SUN, 3)),
)
"""How a named day is written (regular expression, lower case), and the day it falls on in a year."""

FEAST = re.compile("|".join(f"({pattern})" for pattern, _ in FEASTS), re.I)
"""Group ``n + 1`` is row ``n`` of :data:`FEASTS`."""

FEAST_STARTS = frozenset(
    """christmas xmas boxing st new hogmanay burns valentine valentines shrove pancake ash mothering palm maundy good
    holy easter ascension whit pentecost trinity april anzac australia canada ve vj v d dday early may late spring
    whitsun august summer halloween hallowe all guy bonfire remembrance armistice veterans advent mlk martin president
    presidents memorial juneteenth independence fourth labour labor columbus indigenous thanksgiving black
    international earth world small cyber giving patriots patriot groundhog corpus midsummer
    midsummers lady michaelmas candlemas epiphany twelfth father fathers""".split()
)
"""First words of named days: where none of them stands, no named day is looked for."""

FEAST_FALSE_AFTER = frozenset(
    """tree trees lights light card cards party parties dinner lunch meal fayre fair fete market markets carols concert
    bonus hamper hampers raffle decorations event events display show egg eggs bunny island pudding present presents
    float service parade term hall appeal fund project wreath wreaths social festival celebration celebrations grotto
    lecture quiz tombola cake club community committee association garden gardens silent poppy council carol voucher
    vouchers gifts gift hunt trail bazaar window windows motor crackers offering playscheme edition newsletter
    holidays holiday vacation break period weekend week shutdown season closure time opening""".split()
)
"""Words after the name of a feast that make it an attribute: no day is meant."""
