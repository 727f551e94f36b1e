"""Partnership: four meetings in a row of one steering group, its actions carried, done and given new dates."""

_HS = "Helen Sarsby (HS), Tarnbrook Rivers Trust – Chair"
_MO = "Marcus Okafor (MO), Fellwater Utilities"
_BN = "Bridget Nolan (BN), Tarnbrook Angling Association"
_EV = "Emil Varga (EV), University of Kirkdale"
_TA = "Tom Ashgill (TA), Upper Tarn Farmers' Group"
_RM = "Rukhsana Malik (RM), Kirkdale District Council"
_FD = "Faye Dunmore (FD), Project Officer – minutes"
_WIDTHS = [1.2, 6.8, 2.2, 6.0]


def _meeting(
    day: str, present: list[str], attending: list[str], apologies: list[str], items: list[tuple]
) -> list[tuple]:
    return [
        ("title", "Tarnbrook Catchment Partnership"),
        (
            "subtitle",
            f"**Steering Group**\nMinutes of the meeting on {day}, 2.00 pm\nCommittee Room 1, Kirkdale Town Hall",
        ),
        ("label", "Present:", "\n".join(present)),
        ("label", "In attendance:", "\n".join(attending)),
        ("label", "Apologies:", "\n".join(apologies)),
        *items,
    ]


_JANUARY = _meeting(
    "Wednesday 15 January 2025",
    [_HS, _MO, _BN, _EV, _TA],
    [_FD],
    [_RM],
    [
        ("head", "Welcome and apologies"),
        ("minute", "The Chair welcomed members. Apologies had been received from Rukhsana Malik."),
        ("head", "Minutes of the last meeting"),
        ("minute", "The minutes of the meeting on 13 November 2024 were agreed."),
        ("head", "Water quality"),
        (
            "minute",
            "EV presented the latest results of the sampling. Phosphate had fallen at four of the six sites, most of all "
            "below Mossgate.",
        ),
        ("minute", "**Action:** EV to send the full data set to members by 31 January."),
        (
            "minute",
            "**Action:** MO to find out when the new works at Mossgate will be finished and to report to the next "
            "meeting.",
        ),
        ("head", "Riverbank planting"),
        (
            "minute",
            "FD reported that 800 young trees had been ordered. They will be planted on Saturday 22 February.",
        ),
        ("minute", "**Action:** TA to agree access with the three farms at Low Beck by 14 February."),
        ("minute", "**Action:** BN to recruit volunteers through the Angling Association."),
        ("head", "Weir Mill"),
        (
            "minute",
            "Members discussed the barrier to fish at Weir Mill. The Group agreed to commission a study of a fish pass at "
            "a cost of up to £6,000.",
        ),
        ("minute", "**Action:** HS to write the brief for the study and invite three tenders by 28 February."),
        ("head", "Website"),
        ("minute", "**Action:** FD to put the minutes and the sampling map on the website."),
        ("head", "Date of next meeting"),
        ("minute", "Wednesday 12 March 2025 at 2.00 pm in Kirkdale Town Hall."),
    ],
)

_MARCH = _meeting(
    "Wednesday 12 March 2025",
    [_HS, _MO, _EV, _TA, _RM],
    [_FD],
    [_BN],
    [
        ("head", "Welcome and apologies"),
        ("minute", "Apologies had been received from Bridget Nolan."),
        ("head", "Minutes of the last meeting"),
        ("minute", "The minutes of the meeting on 15 January 2025 were agreed."),
        ("head", "Actions from the last meeting"),
        (
            "table",
            _WIDTHS,
            [
                ["Item", "Action", "Owner", "Progress"],
                ["3.2", "Send the full data set to members", "EV", "Done."],
                ["3.3", "Find out when the new works at Mossgate will be finished", "MO", "Done: September 2025."],
                ["4.2", "Agree access with the three farms at Low Beck", "TA", "Done."],
                ["4.3", "Recruit volunteers through the Angling Association", "BN", "Done: 46 people came."],
                [
                    "5.2",
                    "Write the brief for the fish pass study and invite three tenders",
                    "HS",
                    "Brief written, tenders not yet invited. New date 31 March.",
                ],
                ["6.1", "Put the sampling map on the website", "FD", "Carried forward."],
            ],
        ),
        ("head", "Riverbank planting"),
        ("minute", "FD reported that 760 trees had been planted on the day. Forty were damaged by frost."),
        ("minute", "**Action:** FD to order forty replacement trees by 1 October."),
        ("minute", "**Action:** TA to obtain a price for stock fencing at Low Beck for the next meeting."),
        ("head", "Funding"),
        (
            "minute",
            "RM drew attention to the Council's Green Spaces Fund, which closes on 30 April. The Group agreed to apply "
            "for £15,000.",
        ),
        ("minute", "**Action:** FD and RM to prepare the application to the Green Spaces Fund."),
        ("head", "Spill at Tann Bridge"),
        (
            "minute",
            "MO explained the cause of the spill on 20 February and apologised. He undertook to send members the report "
            "of Fellwater's investigation.",
        ),
        ("head", "Vice-Chair"),
        ("minute", "Emil Varga was elected Vice-Chair, proposed by TA and seconded by MO."),
        ("head", "Date of next meeting"),
        ("minute", "Wednesday 14 May 2025 at 2.00 pm in Kirkdale Town Hall."),
    ],
)

_MAY = _meeting(
    "Wednesday 14 May 2025",
    [_HS, _BN, "Emil Varga (EV), University of Kirkdale – Vice-Chair", _TA, _RM],
    [_FD],
    [_MO],
    [
        ("head", "Welcome and apologies"),
        ("minute", "Apologies had been received from Marcus Okafor."),
        ("head", "Minutes of the last meeting"),
        ("minute", "The minutes of the meeting on 12 March 2025 were agreed."),
        ("head", "Actions from the last meeting"),
        (
            "table",
            _WIDTHS,
            [
                ["Item", "Action", "Owner", "Progress"],
                ["3 (5.2)", "Invite three tenders for the fish pass study", "HS", "Done, two received."],
                ["3 (6.1)", "Put the sampling map on the website", "FD", "Not yet done. New date 30 June."],
                ["4.2", "Order forty replacement trees", "FD", "Not due until 1 October."],
                ["4.3", "Obtain a price for stock fencing at Low Beck", "TA", "Done: £2,300."],
                ["5.2", "Prepare the application to the Green Spaces Fund", "FD, RM", "Done, sent on 29 April."],
                ["6.1", "Send members the report of Fellwater's investigation", "MO", "Carried forward to 30 May."],
            ],
        ),
        ("head", "Fish pass study"),
        (
            "minute",
            "HS compared the two tenders. The Group agreed to appoint Brackwater Consulting at £5,400. The study is to be "
            "finished by the end of August.",
        ),
        ("minute", "**Action:** HS to issue the contract by 23 May."),
        ("head", "Fencing"),
        ("minute", "The Group agreed to pay for the fencing out of its reserves."),
        ("minute", "**Action:** TA to arrange the fencing after the harvest."),
        ("head", "Fish survey"),
        (
            "minute",
            "EV has fixed the fish survey for Saturday 12 July. **Action:** BN to find six volunteers by 20 June.",
        ),
        ("head", "Annual report"),
        ("minute", "**Action:** FD to draft the annual report for 2024-25 for the next meeting."),
        ("head", "Date of next meeting"),
        ("minute", "Wednesday 9 July 2025 at 2.00 pm in Kirkdale Town Hall."),
    ],
)

_JULY = _meeting(
    "Wednesday 9 July 2025",
    [_HS, _MO, _BN, "Emil Varga (EV), University of Kirkdale – Vice-Chair", _RM],
    [_FD, "Joanna Petrie (JP), Brackwater Consulting"],
    [_TA],
    [
        ("head", "Welcome and apologies"),
        ("minute", "Apologies had been received from Tom Ashgill. The Chair welcomed Joanna Petrie."),
        ("head", "Minutes of the last meeting"),
        ("minute", "The minutes of the meeting on 14 May 2025 were agreed."),
        ("head", "Actions from the last meeting"),
        (
            "table",
            _WIDTHS,
            [
                ["Item", "Action", "Owner", "Progress"],
                ["3", "Put the sampling map on the website", "FD", "Done."],
                ["3", "Order forty replacement trees", "FD", "Open, by 1 October."],
                ["3", "Send members the report of Fellwater's investigation", "MO", "Done."],
                ["4.2", "Issue the contract for the fish pass study", "HS", "Done."],
                ["5.2", "Arrange the fencing at Low Beck", "TA", "Open. Contractor booked for 15 September."],
                ["6.1", "Find six volunteers for the fish survey", "BN", "Done."],
                ["7.1", "Draft the annual report", "FD", "Done, see item 4."],
            ],
        ),
        ("head", "Annual report"),
        ("minute", "The Group approved the draft annual report."),
        ("minute", "**Action:** HS to write a foreword by 25 July."),
        ("minute", "**Action:** FD to publish the report on the website by 15 August."),
        ("head", "Green Spaces Fund"),
        ("minute", "RM reported that £12,000 had been awarded. The Group agreed to accept the grant."),
        ("minute", "**Action:** FD to return the signed agreement to Kirkdale District Council by 18 July."),
        ("head", "Fish pass study"),
        (
            "minute",
            "Joanna Petrie presented her first findings. A rock ramp would be cheaper than a ladder. The final report is "
            "due on 29 August.",
        ),
        ("minute", "**Action:** All members to send JP their comments on the first findings by 1 August."),
        ("head", "Low flows"),
        ("minute", "It was agreed that EV would install a flow logger at Tann Bridge."),
        ("head", "Date of next meeting"),
        ("minute", "Wednesday 10 September 2025 at 2.00 pm in Kirkdale Town Hall."),
    ],
)


def _document(day: str, created: str, body: list[tuple]) -> dict[str, object]:
    return {
        "header": "Tarnbrook Catchment Partnership – Steering Group",
        "footer": f"Minutes of {day}",
        "font": "Arial",
        "created": created,
        "body": body,
    }


DOCUMENTS = {
    "steering-group-2025-01-15.docx": _document("15 January 2025", "2025-01-20T10:00:00", _JANUARY),
    "steering-group-2025-03-12.docx": _document("12 March 2025", "2025-03-18T10:00:00", _MARCH),
    "steering-group-2025-05-14.docx": _document("14 May 2025", "2025-05-19T10:00:00", _MAY),
    "steering-group-2025-07-09.docx": _document("9 July 2025", "2025-07-14T10:00:00", _JULY),
}
