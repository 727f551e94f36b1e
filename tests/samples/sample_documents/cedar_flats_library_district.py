"""American library district: board minutes with motions, votes by count and month-first dates."""

_BODY = [
    ("title", "Cedar Flats Public Library District"),
    (
        "subtitle",
        "**Board of Trustees – Regular Meeting Minutes**\nTuesday, September 19, 2023, 6:30 p.m.\nMain Library, Community Room",
    ),
    ("plainhead", "CALL TO ORDER AND ROLL CALL"),
    ("p", "President Kowalczyk called the meeting to order at 6:30 p.m."),
    (
        "label",
        "Present:",
        "Linda Kowalczyk, President; Harold Beecham, Treasurer; Yolanda Trujillo, Secretary; Greg Nakamura",
    ),
    ("label", "Absent:", "Denise Abbott (excused)"),
    ("label", "Staff:", "Carol Winslow, Director; Pete Lund, Facilities Manager"),
    ("label", "Public:", "Ken Osborne"),
    ("plainhead", "APPROVAL OF AGENDA"),
    ("p", "Motion by Trujillo, second by Nakamura, to approve the agenda as presented. Motion carried 4-0."),
    ("plainhead", "PUBLIC COMMENT"),
    ("p", "Mr. Osborne asked that Sunday hours be restored at the Juniper Branch. No action was taken."),
    ("plainhead", "CONSENT AGENDA"),
    (
        "p",
        "Nakamura moved to approve the minutes of August 15, 2023 and the payment of bills totaling $48,210.77. Beecham "
        "seconded. Motion carried 4-0.",
    ),
    ("plainhead", "DIRECTOR'S REPORT"),
    (
        "p",
        "Winslow reported that 1,120 readers took part in the reading program, the highest number on record. Circulation "
        "of digital titles is up 14 percent. The new online catalog goes live on October 2.",
    ),
    ("p", "Winslow will present a staffing plan for the Juniper Branch at the October meeting."),
    ("plainhead", "FACILITIES REPORT"),
    (
        "p",
        "Lund received three bids for the roof of the Juniper Branch. Trujillo moved to award the contract to High Mesa "
        "Roofing in the amount of $62,400. Beecham seconded. Motion carried 4-0.",
    ),
    ("bullet", "Action: Lund to issue the notice to proceed by 9/29/2023"),
    ("bullet", "Action: Lund to get a price for repairing the parking lot"),
    ("plainhead", "OLD BUSINESS"),
    (
        "p",
        "**Strategic plan.** The Board reviewed the draft goals. The Director was directed to schedule two community "
        "meetings.",
    ),
    (
        "p",
        "**Meeting room policy.** Nakamura moved to postpone the vote on the policy to the October meeting. Trujillo "
        "seconded. Motion carried 4-0.",
    ),
    ("plainhead", "NEW BUSINESS"),
    (
        "p",
        "**Overdue fines.** Beecham moved to eliminate fines on children's materials effective January 1, 2024. Nakamura "
        "seconded. Ayes: Beecham, Nakamura, Trujillo. Nays: Kowalczyk. Motion carried 3-1.",
    ),
    (
        "p",
        "**Friends of the Library.** Kowalczyk agreed to meet with the Friends of the Cedar Flats Library about their "
        "book sale, which is set for Saturday, November 4.",
    ),
    ("plainhead", "ADJOURNMENT"),
    ("p", "Motion by Beecham, second by Trujillo, to adjourn at 8:05 p.m. Motion carried 4-0."),
    ("p", "The next regular meeting is Tuesday, October 17, 2023 at 6:30 p.m."),
    ("p", "Respectfully submitted,\nYolanda Trujillo, Secretary"),
]

DOCUMENTS = {
    "2023-09-19-board-minutes.docx": {
        "header": "Cedar Flats Public Library District",
        "footer": "Board of Trustees, September 19, 2023",
        "font": "Cambria",
        "created": "2023-09-25T16:00:00",
        "body": _BODY,
    }
}
