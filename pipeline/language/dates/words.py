"""Words of which date expressions are made, and words beside a number or name that show it to be no date.

Pure data; lower case throughout. The code that reads with them is in ``lexer`` and ``grammar``.
"""

from __future__ import annotations

import re

MONTHS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb febr",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
FULL_MONTHS = tuple(name for name in MONTHS if len(name) > 4 or name in ("may", "june", "july"))
"""Names that a misspelt month ("Februarary") is compared with."""

WEEKDAYS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "monday mon",
            "tuesday tues tue",
            "wednesday weds wed",
            "thursday thurs thur thu",
            "friday fri",
            "saturday sat",
            "sunday sun",
        )
    )
    for name in names.split()
}

SEASONS: dict[str, int] = {
    "spring": 3,
    "springtime": 3,
    "summer": 6,
    "summertime": 6,
    "midsummer": 6,
    "autumn": 9,
    "fall": 9,
    "winter": 12,
    "wintertime": 12,
}
"""First month of each season of the northern half of the globe."""

ORDINALS: dict[str, int] = {
    word: number
    for number, word in enumerate(
        """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
        fifteenth sixteenth seventeenth eighteenth nineteenth twentieth""".split(),
        start=1,
    )
} | {"thirtieth": 30}

NUMBERS: dict[str, int] = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split(), start=1
    )
} | {"a": 1, "an": 1, "twenty": 20, "thirty": 30}

UNITS: dict[str, str] = {
    "day": "day",
    "days": "day",
    "week": "week",
    "weeks": "week",
    "wk": "week",
    "wks": "week",
    "weekend": "weekend",
    "weekends": "weekend",
    "fortnight": "fortnight",
    "fortnights": "fortnight",
    "month": "month",
    "months": "month",
    "mth": "month",
    "mths": "month",
    "quarter": "quarter",
    "quarters": "quarter",
    "year": "year",
    "years": "year",
    "yr": "year",
    "yrs": "year",
    "decade": "decade",
    "century": "century",
}

WHICH: dict[str, int] = {
    "last": -1,
    "previous": -1,
    "past": -1,
    "prior": -1,
    "preceding": -1,
    "this": 0,
    "current": 0,
    "present": 0,
    "next": 1,
    "coming": 1,
    "following": 1,
    "upcoming": 1,
    "forthcoming": 1,
}
"""Words that choose among periods, with the step from the period of the meeting."""

DAYS_FROM_BASE: dict[str, int] = {"today": 0, "tomorrow": 1, "tomorow": 1, "yesterday": -1}

EDGES: dict[str, str] = {
    "early": "part",
    "mid": "part",
    "middle": "part",
    "late": "part",
    "later": "part",
    "earlier": "part",
    "latter": "part",
    "beginning": "part",
    "start": "part",
    "end": "end",
    "close": "end",
}
"""What a part of a period stands for: the whole of it (``part``), or its last day (``end``)."""


YEAR_KINDS: dict[str, str] = {
    "financial": "financial",
    "fiscal": "financial",
    "accounting": "financial",
    "budget": "financial",
    "tax": "financial",
    "municipal": "municipal",
    "civic": "municipal",
    "council": "municipal",
    "academic": "academic",
    "school": "academic",
    "university": "academic",
    "calendar": "calendar",
}
"""Kinds of year; :data:`YEAR_STARTS` has the month in which each begins."""

YEAR_STARTS: dict[str, int] = {"financial": 4, "municipal": 5, "academic": 9, "calendar": 1}
"""British custom: accounts from 1 April, a council's year from May, schools from September."""

AMERICAN_FINANCIAL_START = 7
"""Fiscal years of American states, universities and most charities begin on 1 July, and bear the year of their end."""

TERMS = {"term", "terms", "semester", "semesters", "trimester"}

CONNECTORS: dict[str, str] = {
    "of": "f",
    "in": "i",
    "within": "i",
    "on": "b",
    "the": "t",
    "and": "a",
    "or": "a",
    "to": "u",
    "until": "u",
    "till": "u",
    "til": "u",
    "through": "u",
    "thru": "u",
    "thro": "u",
    "ago": "g",
    "hence": "h",
    "time": "h",
    "from": "l",
    "now": "p",
    "after": "v",
    "before": "v",
    "first": "O",
    "w": "w",
    "c": "c",
    "commencing": "C",
    "ending": "C",
    "starting": "C",
    "half": "H",
    "s": "s",
    "inst": "I",
    "instant": "I",
    "each": "z",
    "every": "z",
    "per": "z",
    "most": "z",
    "all": "z",
    "any": "z",
    "some": "z",
    "alternate": "z",
}

ORDINAL_ENDINGS = {"st", "nd", "rd", "th"}

YEAR_FALSE_BEFORE = frozenset(
    """£ $ € # no number nos num room rm ref reference page pages pg p pp minute item id account acc cheque chq invoice
    inv code class section clause paragraph para box than over nearly almost approximately approx about ~ at pin form
    bill act rfc iso bs en issue pr ticket model windows office plot extension ext line bus route unit flat apartment
    regulations regulation directive
    suite total balance cost costs ticket po pos cvr course courses rev revision version v ver release step""".split()
)
"""Words right before four digits that make them something else than a year."""

YEAR_FALSE_AFTER = frozenset(
    """people members member residents visitors words copies miles metres meters m km kg g hrs hours hr gmt utc bst
    pounds dollars euros units seats tickets items votes homes houses households dwellings trees leaflets letters users
    downloads points pages steps times mg ml mb gb sq square acres feet ft p pence k million billion x students pupils
    est edt cet pst pdt am pm street road avenue lane drive way boulevard blvd st rd ave cases employees staff views
    per percent followers subscribers respondents responses each""".split()
)
"""Words right after four digits that make them a count, a time or an address."""

ON_BEFORE = frozenset(
    """on by until till before after since from to due dated date dates w/c wc commencing beginning starting ending
    week of for and or between through deadline til the & meeting held updated update about around circa
    issued received sent approved agreed""".split()
)
"""Words right before "14th" or "26/9" that make it a day."""

MONTH_EVIDENCE_BEFORE = frozenset(
    """in of for by until till til since from during the this last next early mid late end before after through to
    between every previous coming past following around about start beginning middle and or & / - minutes our its
    their latest planned expected by: until: due: date: each on at is was now a current upcoming forthcoming
    approved circa throughout over again""".split()
)
"""Words right before "May", "March", "Jan" and their like that make them months."""

MONTH_EVIDENCE_AFTER = frozenset(
    """meeting meetings agenda minutes agm newsletter accounts report reports half election elections bank and or & to
    until onwards deadline edition issue statement statements payments invoice invoices event session conference
    workshop release board council quarter weekend budget figures""".split()
)
"""Words right after such a name that make it a month."""

ALWAYS_MONTHS = frozenset("january february september october november december july".split())
"""Month names that are hardly ever anything else."""

GIVEN_NAMES = frozenset("april may june august jan summer autumn".split())
"""Months and seasons that are people's names as well: no date before a capitalised word that is no common noun."""

NEVER_BEFORE_NAMES = frozenset(
    """in of by until till since from during this last next early mid late end before after through between every
    previous coming past following around start beginning middle""".split()
)
"""Words right before such a word that leave it a month whatever follows."""

NO_TASK_AFTER_TO = frozenset(
    """the and date present now end early mid late this next last which be about around spring summer autumn winter
    january february march april may june july august september october november december""".split()
)
"""Words behind "to" that are no verb of a task ("May to mid July", "April to date")."""

PERSON_ACTS = frozenset("will agreed asked said offered volunteered reported would shall".split())
"""Verbs right after such a word that make it somebody's name."""

NAME_IS_DATE_BEFORE = frozenset(
    """meeting minutes agenda agm newsletter accounts report bank fair fete festival board council half term holiday
    holidays show event conference school programme program term semester session sessions party concert ball camp
    academy institute games reading series break solstice semester""".split()
)
"""Capitalised words after a month or season that leave it a date."""

SEASON_FALSE_AFTER = frozenset(
    """school fair fete fayre festival party concert ball camp camps show boot framework clean cleaning bulb bulbs
    bedding planting onion onions rolls olympics games academy institute house road street lane close gardens way
    water onion solstice watch through back into down under short apart behind outside within foul ill off
    over""".split()
)
"""Words after a season that make it a name, a plant or a verb."""

SEASON_EVIDENCE_BEFORE = frozenset(
    """in the this last next early mid late of by until till for since during from before after over through to and or
    each & / - our past previous coming following beginning around end throughout autumn spring winter summer
    fall""".split()
)
"""Words right before a season that make it a time of year where it is written small."""

MOVING = frozenset(
    """moved move moving changed change postponed rescheduled reschedule deferred brought put extended extend shifted
    switched delayed altered amended correct corrected
    compare compares compared comparing comparison relative""".split()
)
"""Verbs after which "from 5 May to 12 May" names two days and no range."""

BEFORE_ALONE = frozenset(("", "(", "-"))
BEFORE_ALONE_SURE = frozenset(("–", "—", "is"))
BEHIND_ALONE = frozenset(("", ")", "-", "–", "—", ":", ",", ".", ";"))
"""Around "26/9" where it stands by itself, as in lists of what is coming; the second where a figure beyond 12 shows a day."""
COUNTED_OF = frozenset("attendance present attending members votes vote quorum score result rating returned".split())
FRACTION_AFTER = frozenset(
    "majority of share full hours rule done complete completed quorum scale members inch inches mile miles".split()
)
"""Words after "2/3" that make it a fraction or a score."""

BEFORE_SCORE = frozenset(
    """vote votes voted carried passed failed approved score scored scores rated rating ratio split won lost drew out than only over
    under about nearly almost page part sheet size section road lot units unit room flat from version and or grade for
    item items no""".split()
)
"""Words before "5/2" that make it a score, a share or a number."""

PARTS_OF_DAY = frozenset("morning afternoon evening night lunchtime am pm noon".split())

FUNCTION_WORDS = frozenset(
    """a an the this that these those and or but nor so as at by for from in into of off on onto out over to up with
    within without until till before after during since through than then when where which who whom whose while if
    because is are was were be been being am has have had do does did will would shall should can could may might must
    not no it he she they we you i there here both all any each every either also only just now again he's it's we're
    they're due via per about around between following onwards deadline next""".split()
)
"""Words after a season, a feast or a weekday that leave it a time; before any other it is an attribute."""

OF_A_FEAST = frozenset(
    "week day days eve end start beginning weekend monday morning afternoon evening date time".split()
)
"""Words before "of Christmas" that leave it a time ("The Joy of Christmas" is a title)."""

BEFORE_VERB = frozenset("to and or will can may not would could".split())
"""Words before "fall" that make it a verb."""

MONTHS_AND_WORDS = frozenset("may march mar jan dec sep jun".split())
"""Names and short forms of months that are words or names as well."""

NOT_AFTER_DAY = frozenset("- to : am pm x".split())
"""Signs and words after "Monday 9" that make the figure a time."""

BEFORE_DAY = frozenset("on by until till before after since".split())
"""Words right before "14th" that make it a day."""

BEFORE_THE_DAY = BEFORE_DAY | frozenset("from due dated date between commencing beginning starting ending till".split())
"""Words right before "the 14th" that make it a day."""

BEFORE_END_OF_YEAR = frozenset("by at until till before the".split())
"""Words before "end of year" that make it a day and no attribute."""

BEFORE_PLURAL_LENGTH = frozenset("the over for few during in".split())
"""Words before "next months" that make it a length of time; else an apostrophe is missing."""

WHICH_OF_YEARS = frozenset("preceding prior coming past upcoming forthcoming".split())
"""Words that choose among years only: "past weeks", "coming months" are vague."""

AFTER_LENGTH = frozenset(
    "of period frame slot limit when old cycle term row or to after before notice intervals increments".split()
)
"""Words after "in six weeks" or "two weeks' time" that make it a length of time."""

NUMBERED = frozenset("invoice inv cheque chq number no ref reference order receipt id".split())
"""Words before eight figures that are a number, not a date."""

BEFORE_NUMBER_OF_NAME = frozenset("natura windows horizon sharepoint agenda".split())
"""Words before four figures that are part of a name ("Natura 2000")."""

AGAIN_AND_AGAIN = re.compile(
    r"\b(?:every (?:other )?[A-Z]\w+day|weekly|fortnightly|bi-?weekly|(?:opening|office|working) (?:times|hours)"
    r"|(?:once|twice) a week|happy)\b(?:(?!\b(?:this|next|starting|beginning)\b)[^.!?]){0,60}$",
    re.I,
)
"""Before a weekday that stands for all of them, or that names no day at all ("Happy Tuesday")."""
CLAUSE = 90
"""Characters before a weekday in which such words are looked for."""
LENGTH = re.compile(r"within\b|in (?:an?|\d+|[a-z]+) (?:day|week|fortnight|month)s?$", re.I)
"""Words that say how long something may take rather than name a day."""
