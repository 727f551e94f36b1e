"""Charity that runs an arts centre: board minutes with an action table that reports on earlier actions."""

_BODY = [
    ("title", "Harbour Lights Trust"),
    (
        "subtitle",
        "**Board of Trustees**\nMinutes of the meeting held on Thursday 16 November 2023, 6.00 pm\nStudio 2, The Old Net Loft",
    ),
    (
        "table",
        [4.0, 8.4, 4.0],
        [
            ["Present", "Role", "Initials"],
            ["Imogen Farrar", "Chair", "IF"],
            ["Callum Reddish", "Treasurer", "CR"],
            ["Dr Sunita Bhatt", "Trustee", "SB"],
            ["Owen Pascoe", "Trustee", "OP"],
            ["Leila Haddad", "Trustee", "LH"],
        ],
    ),
    ("label", "In attendance:", "Tess Wainwright, Director (TW); Jonah Ilett, Finance Officer (JI)"),
    ("label", "Apologies:", "Rosalind Keene (RK)"),
    ("head", "Welcome and apologies"),
    ("p", "The Chair welcomed Leila Haddad to her first meeting. Apologies were received from Rosalind Keene."),
    ("head", "Minutes of the meeting on 21 September 2023"),
    ("p", "The minutes were approved as an accurate record."),
    ("head", "Actions from the last meeting"),
    (
        "table",
        [1.2, 7.6, 2.2, 2.8, 2.6],
        [
            ["No", "Action", "Owner", "Due", "Status"],
            ["23", "Renew the public liability insurance", "JI", "31 October 2023", "Complete"],
            ["24", "Draft a volunteer policy for the Board", "LH / TW", "16 November 2023", "In progress – see item 6"],
            ["25", "Obtain two quotes for the stage lighting", "OP", "16 November 2023", "Complete"],
            ["26", "Write to Quay Street Foundry about shared parking", "TW", "", "Carried forward"],
        ],
    ),
    ("head", "Finance"),
    (
        "p",
        "CR presented the latest accounts. Ticket income was £4,100 above budget and the free reserves "
        "stood at £38,600. The Board approved the revised budget. JI will circulate the cash forecast to trustees by "
        "1 December 2023.",
    ),
    ("head", "Stage lighting"),
    (
        "p",
        "OP compared the two quotes. The Board agreed to appoint Beacon Stagecraft Ltd at £11,250. TW will sign the "
        "contract once the grant from the Pellworth Foundation has been confirmed. The Foundation's decision is due "
        "on 8 December 2023.",
    ),
    ("head", "Volunteer policy"),
    (
        "p",
        "LH and TW are still collecting examples from other venues. A draft will come to the Board in January. "
        "SB asked that it should cover expenses.",
    ),
    ("head", "Safeguarding"),
    (
        "p",
        "SB reported on the annual review. There had been no incidents. Resolved: that the safeguarding policy be "
        "adopted for a further year.",
    ),
    ("head", "Any other business"),
    (
        "p",
        "The Winter Lights festival opens on Saturday 9 December 2023. Stewards are still needed for the first weekend.",
    ),
    ("plainhead", "Action log"),
    (
        "table",
        [1.2, 7.6, 2.2, 2.8, 2.6],
        [
            ["No", "Action", "Owner", "Due", "Status"],
            ["24", "Bring the draft volunteer policy to the Board", "LH / TW", "18 January 2024", "Open"],
            ["26", "Write to Quay Street Foundry about shared parking", "TW", "30 November 2023", "Open"],
            ["27", "Circulate the cash forecast to trustees", "JI", "1 December 2023", "New"],
            ["28", "Sign the contract with Beacon Stagecraft Ltd", "TW", "", "New"],
            ["29", "Draw up a rota of trustees for stewarding", "RK", "1 December 2023", "New"],
        ],
    ),
    ("label", "Next meeting:", "Thursday 18 January 2024, 6.00 pm"),
]

DOCUMENTS = {
    "board minutes 2023-11-16.docx": {
        "header": "Harbour Lights Trust – Board of Trustees",
        "footer": "Registered charity – confidential until approved",
        "font": "Calibri",
        "created": "2023-11-20T09:30:00",
        "body": _BODY,
    }
}
