"""School: printed minutes of governors, with resolutions, agreements and matters arising."""

_BODY = [
    ("title", "St Brannock's Primary School"),
    ("subtitle", "Minutes of the Full Governing Board<br/>Wednesday 7 February 2024 at 5.30 pm in the school library"),
    (
        "table",
        [5.6, 5.6, 5.2],
        [
            ["Governor", "Category", "Attendance"],
            ["Angela Marlowe", "Co-opted (Chair)", "Present"],
            ["Neil Garrity", "Headteacher", "Present"],
            ["Rev. Stephen Tully", "Foundation", "Present"],
            ["Farah Siddiqui", "Parent", "Present"],
            ["Ursula Penn", "Local authority", "Present"],
            ["Colin Best", "Staff", "Present"],
            ["Daniel Frost", "Parent", "Apologies"],
        ],
    ),
    ("p", "<b>In attendance:</b> Janice Hood (Clerk to the Governors), Mark Ellery (School Business Manager)"),
    ("head", "1.", "Welcome and apologies"),
    ("p", "The Chair opened the meeting at 5.30 pm. Apologies from Daniel Frost were received and accepted."),
    ("head", "2.", "Declarations of interest"),
    ("p", "There were none."),
    ("head", "3.", "Minutes of the last meeting"),
    ("p", "<b>Agreed:</b> that the minutes of 29 November 2023 be signed as a true record."),
    ("head", "4.", "Matters arising"),
    ("p", "Minute 6: Mr Garrity had sent governors the attendance figures. Completed."),
    ("p", "Minute 8: Mr Frost's visit to the Reception class has not yet taken place. Outstanding."),
    ("head", "5.", "Budget"),
    (
        "p",
        "Mr Ellery presented the position at the end of December 2023. A carry-forward of £21,340 is expected, which "
        "is £3,000 less than planned. Governors asked why the cost of supply teachers had risen. Mr Garrity explained "
        "that two members of staff had been on long-term sick leave and that both are now back.",
    ),
    ("p", "<b>RESOLVED:</b> to move £4,500 from the buildings budget to the budget for computers."),
    ("p", "<b>ACTION:</b> Mr Ellery to send governors the three-year forecast by 16 February 2024."),
    ("head", "6.", "Headteacher's report"),
    (
        "p",
        "The report had been circulated. There are 187 pupils on roll. Governors challenged the Headteacher on "
        "progress in writing in Year 4, where a third of the pupils are behind. He described the extra support that "
        "they now receive. Mr Garrity will bring the new school improvement plan to the next meeting.",
    ),
    ("head", "7.", "Policies"),
    ("p", "<b>Agreed:</b> that the Behaviour Policy and the Charging Policy be approved without amendment."),
    ("p", "<b>ACTION:</b> Clerk to put both policies on the school's website."),
    ("head", "8.", "Safeguarding"),
    (
        "p",
        "Mrs Penn had visited the school on 24 January 2024 and found all records in order. Two members of staff have "
        "yet to complete their training.",
    ),
    ("p", "<b>ACTION:</b> Mr Garrity and Mrs Penn to complete the annual safeguarding audit by the end of March 2024."),
    ("head", "9.", "Admissions"),
    (
        "p",
        "The consultation of the Wexcombe Diocesan Board on admissions closes on 1 March 2024. Mr Tully agreed to draft "
        "a response on behalf of the governors.",
    ),
    ("head", "10.", "Governor vacancies"),
    ("p", "There is one vacancy for a co-opted governor. All governors were asked to suggest candidates to the Chair."),
    ("head", "11.", "Date of next meeting"),
    ("p", "Wednesday 20 March 2024 at 5.30 pm. The meeting closed at 7.20 pm."),
    ("p", "Signed: ........................................ (Chair)          Date: ...................."),
]

DOCUMENTS = {
    "fgb-2024-02-07.pdf": {
        "header": "St Brannock's Primary School – Full Governing Board",
        "footer": "Minutes of 7 February 2024",
        "font": "Times-Roman",
        "bold": "Times-Bold",
        "body": _BODY,
    }
}
