"""The words of the synthetic archive: what of each sample is a name, a place or a topic, and what may stand in its place."""

from __future__ import annotations

ANCHORS = {
    "cedar-flats-library-district/2023-09-19-board-minutes.docx": "2023-09-19",
    "fellgate-cricket-club/committee 6 March 2023.txt": "2023-03-06",
    "harbour-lights-trust/board minutes 2023-11-16.docx": "2023-11-16",
    "lower-wickenby-parish-council/2024-05-14 minutes.pdf": "2024-05-14",
    "lower-wickenby-parish-council/2024-06-11 minutes.pdf": "2024-06-11",
    "meadow-lane-food-share/AGM 2025.docx": "2025-06-21",
    "openloom/2025-02-04.md": "2025-02-04",
    "openloom/2025-02-18.md": "2025-02-18",
    "orrin-valley-youth-partnership/key-points-2022-10-06.txt": "2022-10-06",
    "quayside-residents-association/november-minutes.md": "2022-11-03",
    "st-brannocks-primary-school/fgb-2024-02-07.pdf": "2024-02-07",
    "tarnbrook-catchment-partnership/steering-group-2025-01-15.docx": "2025-01-15",
    "tarnbrook-catchment-partnership/steering-group-2025-03-12.docx": "2025-03-12",
    "tarnbrook-catchment-partnership/steering-group-2025-05-14.docx": "2025-05-14",
    "tarnbrook-catchment-partnership/steering-group-2025-07-09.docx": "2025-07-09",
}
"""The day of the meeting of each sample."""

SHARES = {
    "cedar-flats-library-district": 2,
    "fellgate-cricket-club": 3,
    "harbour-lights-trust": 2,
    "lower-wickenby-parish-council": 5,
    "meadow-lane-food-share": 1,
    "openloom": 4,
    "orrin-valley-youth-partnership": 2,
    "quayside-residents-association": 3,
    "st-brannocks-primary-school": 4,
    "tarnbrook-catchment-partnership": 3,
}
"""How many of 29 committees keep minutes like those of each sample."""

PEOPLE = {
    "cedar-flats-library-district": "Linda Kowalczyk|Harold Beecham|Yolanda Trujillo|Greg Nakamura|Denise Abbott|"
    "Carol Winslow|Pete Lund|Ken Osborne",
    "fellgate-cricket-club": "Geoff Lathom|Dilip Rao|Annie Crewe|Barney Swift|Zoë Hallam|Martin Pike|Arthur Benn",
    "harbour-lights-trust": "Imogen Farrar|Callum Reddish|Sunita Bhatt|Owen Pascoe|Leila Haddad|Tess Wainwright|"
    "Jonah Ilett|Rosalind Keene",
    "lower-wickenby-parish-council": "Margaret Dowling|Alan Prewett|Joyce Tindall|Simon Orchard|Ravi Menon|"
    "Hilary Stroud|Diane Fosse|Peter Lacey",
    "meadow-lane-food-share": "Gwen Parry|Abdul Karim|Sioned Rees|Lloyd Bevan|Nerys Vaughan|Mair Tudor|"
    "Huw Pritchard|Carys Devlin",
    "openloom": "Annika Strand|Diego Fuentes|Mei-Ling Zhou|Patrick Oduya|Ruben Claes",
    "orrin-valley-youth-partnership": "Morag Finlayson|Kenneth Baird|Priya Raman|Steven Laird",
    "quayside-residents-association": "Dorothy Finch|Ian Mallory|Precious Nkosi|Walter Stein|Beth Rowan|Judith Arkle|"
    "Lemuel Voss",
    "st-brannocks-primary-school": "Angela Marlowe|Neil Garrity|Stephen Tully|Farah Siddiqui|Ursula Penn|Colin Best|"
    "Daniel Frost|Janice Hood|Mark Ellery",
    "tarnbrook-catchment-partnership": "Helen Sarsby|Marcus Okafor|Bridget Nolan|Emil Varga|Tom Ashgill|Rukhsana Malik|"
    "Faye Dunmore|Joanna Petrie",
}
"""Everybody in the samples of an organisation."""

PLACES = {
    "cedar-flats-library-district": "Cedar Flats|Juniper|High Mesa",
    "fellgate-cricket-club": "Fellgate|FELLGATE|Kemble|Thornley Bridge",
    "harbour-lights-trust": "Harbour Lights|Pellworth|Quay Street|Beacon",
    "lower-wickenby-parish-council": "Lower Wickenby|LOWER WICKENBY|Saltmarsh|Wolds|Greenacre",
    "meadow-lane-food-share": "Meadow Lane|Cilgwyn|Bethel",
    "openloom": "OpenLoom|openloom|Weftworks|Gothenburg",
    "orrin-valley-youth-partnership": "Orrin Valley|Orrin|Strathorrin|Bellfield",
    "quayside-residents-association": "Quayside|quayside|Marlport|Boathouse",
    "st-brannocks-primary-school": "Brannock|Wexcombe",
    "tarnbrook-catchment-partnership": "Tarnbrook|Upper Tarn|Kirkdale|Fellwater|Brackwater",
}
"""Names of places and firms in the samples of an organisation; written differently, the same stays the same."""

FIRST_NAMES = (
    "Ada Agnes Ahmed Aled Alice Amara Anand Anselm Arjun Audrey Basil Bea Bronwen Bruno Callie Cecil Chidi Clara Conrad "
    "Cosmo Dafydd Dagmar Daphne Desmond Dora Edith Efua Elin Elspeth Enid Esme Ewan Fatima Felix Fergus Fiona Gareth "
    "Gerda Gita Goran Greta Gus Hamish Hana Hattie Hector Henrik Ibrahim Ida Ines Iona Ivor Jasmine Jocelyn Jorge Juno "
    "Kamal Katya Keir Kofi Lars Leonie Lena Lionel Lucian Mabel Maeve Magnus Mina Moses Nadia Nell Nico Nora Olga Oona "
    "Oscar Otis Pearl Percy Petra Quentin Rafe Rhona Roisin Rory Rosa Rufus Sadiq Saskia Selma Sid Silas Tamsin Thea "
    "Tobias Uma Una Vera Vikram Wanda Wilf Yasmin Yusuf Zara"
).split()
SURNAMES = (
    "Abney Achebe Ainscough Alderton Amin Anstey Appleyard Ashdown Bagshaw Balfour Bannerjee Barraclough Beddoes Bellamy "
    "Birtwistle Blakeney Bosworth Braithwaite Brightwell Burgoyne Calloway Carmody Chaudhry Clitheroe Coldwell Cranmer "
    "Culpepper Dacosta Dalrymple Danvers Deverell Dunstan Eastwick Ebdon Ekwueme Elphick Entwistle Fairclough Farquhar "
    "Fenwick Garside Gilchrist Goodall Grimshaw Hadfield Hakimi Hargreave Haworth Heptonstall Hollis Huxtable Iqbal "
    "Jankowski Jessop Kapoor Kettlewell Kinsella Langstaff Lightfoot Lovelace Maddox Mbeki Merriman Mistry Molyneux "
    "Nettleton Norbury Nwosu Oakshott Odell Pargeter Pemberton Penhale Pickersgill Quigley Rackham Redfern Rosewarne "
    "Saleem Satterthwaite Sedgwick Shackleton Skelton Sowerby Stanhope Sugden Talbot Tattersall Thwaite Tregenza Ullman "
    "Vasquez Venables Wadsworth Wainscott Whittaker Winterburn Wolstenholme Wray Yardley Zielinski"
).split()
BEGINNINGS = (
    "Alder Amber Ash Bram Bril Carn Chil Clay Cold Crag Dun Eller Fair Fen Gar Glen Hal Hazel Hep Holm Ing Kel Kirk Lang "
    "Lin Marl Mel Mos Nether Oak Pen Quern Raven Rush Sal Sed Sker Sten Swin Thorn Tod Ul Wal Wen Whin Wind Wol Yar"
).split()
ENDINGS = (
    "beck bourne bridge by combe cote dale den fell field ford gill ham hurst ley mere moor ness ridge shaw stead stow "
    "thorpe ton wick wold"
).split()

TOPICS = {
    "road": "Mill Lane|Station Road|Church Street|Fosse Corner|Low Beck|Tann Bridge|Mossgate|Weir Mill",
    "thing": "bus shelter|gate latch|swing seats|scoreboard|sight screens|flow logger|parking lot|gazebo|marquee|roller|"
    "noticeboard|second freezer|two build machines|grit bins|replacement trees|stock fencing|fish pass|heating",
    "paper": "volunteer policy|safeguarding policy|annual report|migration guide|release notes|full data set|"
    "cash forecast|three-year forecast|school improvement plan|staffing plan|draft charter|annual return|sampling map|"
    "green barge|patch release|list of members|evaluation",
}
"""Words of the samples that stand for others of their sort, one choice for each document."""

CHOICES = {
    "road": "Abbey Road|Back Lane|Canal Bank|Castle Hill|Chapel Lane|Coopers Yard|Dyke End|Eastgate|Ferry Road|Forge Lane|"
    "Glebe Field|Granary Row|Green End|Hall Drive|Hollow Way|Kiln Lane|Long Acre|Market Place|Meeting House Lane|"
    "Moor View|New Cut|Old Wharf|Orchard Close|Paddock Row|Pound Lane|Priory Street|Quarry Bank|Rectory Lane|"
    "River Walk|School Hill|Smithy Fold|South Parade|Spring Gardens|Tannery Row|The Butts|Toll Bar|Union Street|"
    "Vicarage Lane|Wash Lane|West End|Windmill Hill|Wood Street",
    "thing": "allotment fence|bicycle racks|boiler|bridge rail|cattle grid|changing rooms|church clock|climbing frame|"
    "cold store|defibrillator|display cabinet|door closers|drain covers|fire doors|flagpole|floodlights|footbridge|"
    "front steps|garden shed|guttering|hand dryers|handrails|hearing loop|kitchen units|ladder|lawn mower|litter bins|"
    "lockers|minibus|oak bench|outdoor taps|picnic tables|porch lights|printer|projector|radiators|rain gauge|"
    "roof tiles|salt store|seed drill|serving hatch|signposts|skylights|stage curtains|stairlift|storm drain|"
    "telephone box|trestle tables|wall clock|war memorial|water butts|wheelie bins|wind gauge|window frames",
    "paper": "accessibility audit|asset register|biodiversity plan|budget summary|business plan|complaints procedure|"
    "consultation response|cost estimate|customer survey|data protection notice|design brief|energy review|"
    "equality statement|expenses policy|fee schedule|fire risk assessment|flood plan|funding bid|grant application|"
    "handbook|health check|insurance schedule|inventory|job description|lease renewal|lone working policy|"
    "maintenance schedule|membership survey|newsletter|parking scheme|pay review|press release|privacy notice|"
    "project timetable|public notice|recruitment pack|reserves policy|risk register|room hire agreement|"
    "standing orders|tender documents|training plan|travel plan|tree survey|visitor figures|volunteer rota|"
    "work programme",
}
"""What stands in the place of a topic's words."""
