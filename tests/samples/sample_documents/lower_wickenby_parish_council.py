"""Parish council: printed minutes with an attendance list and a column of initials at the right."""

_LOOK = {"header": "Lower Wickenby Parish Council", "font": "Helvetica", "bold": "Helvetica-Bold", "action": "Action"}

_MAY = [
    ("title", "LOWER WICKENBY PARISH COUNCIL"),
    (
        "subtitle",
        "Minutes of the meeting of the Parish Council held on Tuesday 14 May 2024 at 7.30 pm<br/>"
        "in the Jubilee Room, Lower Wickenby Village Hall",
    ),
    (
        "label",
        "Present:",
        "Cllr Margaret Dowling (MD) – Chair<br/>Cllr Alan Prewett (AP) – Vice-Chair<br/>Cllr Joyce Tindall (JT)<br/>"
        "Cllr Simon Orchard (SO)<br/>Cllr Ravi Menon (RM)",
    ),
    (
        "label",
        "In attendance:",
        "Hilary Stroud (HS) – Clerk<br/>County Cllr Diane Fosse (DF)<br/>Two members of the public",
    ),
    ("label", "Apologies:", "Cllr Peter Lacey (PL)"),
    ("head", "24/051", "Apologies for absence"),
    ("p", "Apologies were received and accepted from Cllr Lacey, who was at work."),
    ("head", "24/052", "Declarations of interest"),
    ("p", "Cllr Orchard declared an interest in item 24/057 as a neighbour of one of the applicants."),
    ("head", "24/053", "Minutes of the last meeting"),
    ("p", "The minutes of the meeting held on 9 April 2024 were approved as a correct record and signed by the Chair."),
    ("head", "24/054", "Matters arising"),
    (
        "p",
        "(a) Bus shelter, Mill Lane. RM had obtained a quotation of £640 for a new roof. It was resolved to accept the "
        "quotation. RM to instruct the contractor by the end of May.",
        "RM",
    ),
    ("p", "(b) Grit bins (HS to order two). Both were delivered on 22 April. Closed."),
    (
        "p",
        "(c) Footpath 12. AP had not yet been able to speak to the landowner about the broken stile and will report "
        "back to the next meeting.",
        "AP",
    ),
    ("head", "24/055", "County Councillor's report"),
    (
        "p",
        "Cllr Fosse reported that resurfacing of Station Road will begin on 3 June and is expected to take two weeks. "
        "Asked about the blocked gully outside the school, she undertook to raise it with the highways team at "
        "Saltmarsh County Council.",
        "DF",
    ),
    ("head", "24/056", "Public participation"),
    (
        "p",
        "A resident asked whether the bin at the recreation ground could be emptied more often. HS to ask "
        "Wolds District Council what a weekly collection would cost.",
        "HS",
    ),
    ("head", "24/057", "Planning"),
    (
        "p",
        "P/24/0318, Rose Cottage, Church Street: single-storey rear extension. Resolved: no objection. Cllr Orchard "
        "took no part in the vote.",
    ),
    (
        "p",
        "P/24/0322, land north of Mill Lane: two dwellings. Resolved to object because of the poor access and the loss "
        "of the hedgerow. HS to submit the comments by 24 May.",
        "HS",
    ),
    ("head", "24/058", "Finance"),
    ("p", "It was resolved to authorise the following payments:"),
    (
        "table",
        [5.2, 7.2, 2.6],
        [
            ["Payee", "For", "Amount"],
            ["H. Stroud", "Clerk's salary and expenses", "£486.20"],
            ["Greenacre Grounds Ltd", "Grass cutting", "£312.00"],
            ["Lower Wickenby Village Hall", "Hire of room", "£36.00"],
            ["Wolds Insurance Brokers", "Annual premium", "£378.20"],
        ],
    ),
    (
        "p",
        "The report of the internal auditor was received. The Annual Governance Statement was approved and signed by "
        "the Chair. HS to send the annual return to the external auditor by 28 June.",
        "HS",
    ),
    ("head", "24/059", "Recreation ground"),
    (
        "p",
        "Grass cutting was satisfactory. JT and SO to inspect the play equipment and bring a list of repairs to the "
        "next meeting.",
        "JT/SO",
    ),
    ("head", "24/060", "Village fete"),
    (
        "p",
        "The fete will be held on Saturday 13 July 2024. It was agreed to lend the Council's marquee free of charge.",
    ),
    ("head", "24/061", "Date of next meeting"),
    ("p", "Tuesday 11 June 2024 at 7.30 pm in the Jubilee Room. The meeting closed at 9.05 pm."),
    ("p", "Signed ....................................... Chair          Date ...................."),
]

_JUNE = [
    ("title", "LOWER WICKENBY PARISH COUNCIL"),
    (
        "subtitle",
        "Minutes of the meeting of the Parish Council held on Tuesday 11 June 2024 at 7.30 pm<br/>"
        "in the Jubilee Room, Lower Wickenby Village Hall",
    ),
    (
        "label",
        "Present:",
        "Cllr Margaret Dowling (MD) – Chair<br/>Cllr Alan Prewett (AP) – Vice-Chair<br/>Cllr Simon Orchard (SO)<br/>"
        "Cllr Ravi Menon (RM)<br/>Cllr Peter Lacey (PL)",
    ),
    ("label", "In attendance:", "Hilary Stroud (HS) – Clerk"),
    ("label", "Apologies:", "Cllr Joyce Tindall (JT), County Cllr Diane Fosse (DF)"),
    ("head", "24/062", "Apologies for absence"),
    ("p", "Apologies were accepted from Cllr Tindall (holiday). County Cllr Fosse had also sent apologies."),
    ("head", "24/063", "Declarations of interest"),
    ("p", "None."),
    ("head", "24/064", "Minutes of the last meeting"),
    ("p", "The minutes of the meeting held on 14 May 2024 were approved and signed."),
    ("head", "24/065", "Matters arising"),
    (
        "p",
        "(a) Bus shelter, Mill Lane. RM reported that he had instructed the contractor. Closed. The new roof will be "
        "fitted in the week commencing 24 June.",
    ),
    ("p", "(b) Footpath 12. AP has met the landowner, who has repaired the stile. Closed."),
    (
        "p",
        "(c) Gully outside the school. Nothing had been heard from the County Council. HS to remind Cllr Fosse.",
        "HS",
    ),
    (
        "p",
        "(d) Recreation ground bin. HS had obtained the price of a weekly collection, £9.50. It was resolved to order "
        "the service for July and August. HS to confirm the order with Wolds District Council.",
        "HS",
    ),
    ("p", "(e) Planning. HS had submitted the Council's comments on P/24/0322 in time. Closed."),
    ("head", "24/066", "Play equipment"),
    (
        "p",
        "SO presented the list of repairs that he and JT had drawn up. It was resolved to spend up to £450 on swing "
        "seats and a new gate latch. SO to order the parts by 21 June.",
        "SO",
    ),
    (
        "p",
        "PL offered to fit the latch himself once it has arrived.",
        "PL",
    ),
    ("head", "24/067", "Finance"),
    (
        "p",
        "It was resolved to authorise payments of £986.15 as listed. The annual return has not yet gone to the external "
        "auditor. HS to send it by 28 June as agreed.",
        "HS",
    ),
    ("head", "24/068", "Highways"),
    (
        "p",
        "The hedge at Fosse Corner hides the junction from drivers coming out of Church Street. The Clerk to write to "
        "the owner and to report it to Saltmarsh County Council if nothing is done.",
        "HS",
    ),
    ("head", "24/069", "Village fete"),
    ("p", "RM and PL will put up the marquee on Friday 12 July.", "RM/PL"),
    ("head", "24/070", "Date of next meeting"),
    ("p", "Tuesday 9 July 2024 at 7.30 pm. The meeting closed at 8.50 pm."),
    ("p", "Signed ....................................... Chair          Date ...................."),
]

DOCUMENTS = {
    "2024-05-14 minutes.pdf": {**_LOOK, "footer": "Minutes of 14 May 2024 – draft until approved", "body": _MAY},
    "2024-06-11 minutes.pdf": {**_LOOK, "footer": "Minutes of 11 June 2024 – draft until approved", "body": _JUNE},
}
