"""Charity: the annual general meeting, with elections and accounts."""

_BODY = [
    ("title", "Meadow Lane Food Share"),
    ("subtitle", "Minutes of the Annual General Meeting\nheld on Saturday 21 June 2025 at 2.30 pm in Bethel Hall"),
    (
        "p",
        "**Trustees present:** Gwen Parry (Chair), Abdul Karim (Treasurer), Sioned Rees (Secretary), Lloyd Bevan",
    ),
    ("p", "**In attendance:** Nerys Vaughan (independent examiner) and 34 members"),
    ("p", "**Apologies:** Mair Tudor, Huw Pritchard"),
    ("head", "Welcome"),
    ("p", "Gwen Parry welcomed everybody and thanked Bethel Hall for the use of the room."),
    ("head", "Minutes of the last Annual General Meeting"),
    (
        "p",
        "The minutes of the meeting held on 22 June 2024 were approved, proposed by Lloyd Bevan and seconded by Abdul "
        "Karim.",
    ),
    ("head", "Chair's report"),
    (
        "p",
        "The Chair spoke of the busiest year so far. The Food Share had handed out 5,870 parcels, a fifth more than "
        "ever before, and 61 volunteers had given their time. The partnership with Cilgwyn Bakery had brought in "
        "bread every week. She thanked Sioned Rees, who was standing down after nine years.",
    ),
    ("head", "Treasurer's report and accounts"),
    (
        "p",
        "Abdul Karim presented the accounts for the year that ended on 31 March 2025. Income had been £48,915 and "
        "expenditure £46,207. The accounts were adopted, nobody voting against.",
    ),
    ("p", "It was agreed to keep the membership fee at £5."),
    ("head", "Independent examiner"),
    ("p", "Nerys Vaughan was re-appointed as independent examiner."),
    ("head", "Election of trustees"),
    ("p", "Gwen Parry was re-elected Chair and Abdul Karim was re-elected Treasurer, both unopposed."),
    ("p", "Carys Devlin was elected Secretary."),
    (
        "p",
        "Sioned will hand the list of members over to Carys by 5 July 2025.",
    ),
    ("head", "Any other business"),
    (
        "p",
        "A member asked whether the Food Share could open on Saturdays. The trustees undertook to discuss this at their "
        "next meeting.",
    ),
    ("p", "The second freezer has broken down. Lloyd Bevan offered to look for another one."),
    ("p", "The harvest supper will take place on Saturday 4 October 2025."),
    ("p", "The meeting closed at 4.10 pm."),
]

DOCUMENTS = {
    "AGM 2025.docx": {
        "header": "Meadow Lane Food Share",
        "footer": "Annual General Meeting",
        "font": "Georgia",
        "created": "2025-06-23T19:00:00",
        "body": _BODY,
    }
}
