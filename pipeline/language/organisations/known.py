"""Well-known organisations whose names no noun gives away, from general knowledge; as data.

Left out are names that are ordinary words, first names or surnames, and those that in minutes mostly mean a tool, a
product or a site ("Zoom", "GitHub", "Facebook", "Next"). Names that end in a telling noun ("Arts Council") need no entry.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

_COMPANIES = """
Accenture; Adobe; Airbus; Akamai; Alibaba; Allianz; Amnesty International; Arup; Asda; AstraZeneca; AT&T; Atos;
Automattic; Aviva; AXA; BAE Systems; Balfour Beatty; Barratt Homes; Bechtel; Bloomberg; BlackRock; Boeing; Bombardier;
Bosch; Broadcom; BT Openreach; ByteDance; Capgemini; Capita; Capita Symonds; Chevron; Cisco; Citrix; Cloudera;
Cloudflare; CloudBees; CoreOS; Comcast; Costain; Collabora; Datadog; Dell; Deloitte; Deutsche Telekom; DigiCert;
DigitalOcean; EDF Energy; Elsevier; Entrust; Ericsson; Ernst & Young; Experian; ExxonMobil; Exxon; FedEx; Fujitsu;
G4S; GlaxoSmithKline; GlobalSign; GoDaddy; Goldman Sachs; Grant Thornton; Greggs; Hewlett Packard; Hewlett-Packard;
HashiCorp; Hitachi; Honeywell; Huawei; Igalia; IKEA; Infosys; Intel; JetBrains; JPMorgan; Jacobs Engineering;
Kaspersky; Kier; KPMG; Lidl; Linaro; Linode; Lockheed Martin; MathWorks; McAfee; McDonald's; McKinsey; Mellanox;
Merck; Microsoft; Morrisons; Mott MacDonald; Mozilla; Netflix; NetApp; NGINX; Nokia; Novartis; Novell; NVIDIA; Nvidia;
NXP; Openreach; Oracle; OVH; Panasonic; Persimmon Homes; Pfizer; PricewaterhouseCoopers; Puppet Labs; PwC; Qualcomm;
Rackspace; Rapid7; Red Hat; RedHat; Rolls-Royce; Ryanair; Sainsbury's; Salesforce; Samsung; SAP; Savills; Serco;
Siemens; Skanska; Sky UK; Sodexo; Sony; Spotify; Springer Nature; Squarespace; SUSE; Symantec; Taylor
Wimpey; Tesco; Thales; Thawte; Toshiba; Toyota; Unilever; Uber; Veolia; Verisign; Verizon; Vodafone; Waitrose;
Walmart; Wikimedia UK; Wipro; Xerox; Yahoo; Zurich Insurance; Came & Company; Zurich Municipal; Ecclesiastical
Insurance; Lenovo; VMware; Docker Inc; IBM; AMD; HP; HPE; ARM Holdings; Nominet;
EasyFundraising; Let's Encrypt; Artefactual; Preservica; Digirati; Ex Libris; EBSCO; ProQuest; Boots UK; Costa Coffee;
Aldi; B&Q; Wickes; Screwfix; Homebase; Halfords; Poundland; Iceland Foods; WHSmith; Home Depot; Walgreens; Safeway;
Kroger; Costco; Woolworths; Officeworks; Coles Supermarkets; Bunnings; Loblaws; Canadian Tire; Tim Hortons; Dunnes
Stores; SuperValu
"""
"""Companies: software and internet, industry, builders, shops, insurers."""

_BANKS = """
Barclays; Barclays Bank; Lloyds; Lloyds Bank; Lloyds TSB; HSBC; NatWest; Santander; TSB; RBS; Unity Trust Bank; CCLA;
Metro Bank; Monzo; Triodos; HMRC; Halifax Building Society; Nationwide Building Society; Virgin Money; Clydesdale
Bank; Citibank; Wells Fargo; Bank of America; Westpac; ANZ; Commonwealth Bank; Bendigo Bank; Kiwibank; ASB Bank; BNZ;
Scotiabank; RBC; CIBC; AIB; Permanent TSB; Deutsche Bank; BNP Paribas; Rabobank; UBS; Credit Suisse; Morgan Stanley;
Merrill Lynch; Fidelity Investments; Vanguard Group; TIAA; TIAA-CREF; CalPERS; CalSTRS; Mastercard; American Express;
Moody's; Standard & Poor's; Aon; Marsh McLennan; LAIF
"""
"""Banks, funds and insurers."""

_UTILITIES = """
National Grid; Thames Water; Anglian Water; Severn Trent; Severn Trent Water; Yorkshire Water; Southern Water; South
West Water; Wessex Water; United Utilities; Northumbrian Water; Scottish Water; Welsh Water; Irish Water; Uisce
Éireann; ScottishPower; Scottish Power; SSE; SSEN; E.ON; British Gas; npower; UK Power Networks; Western Power
Distribution; Network Rail; Northern Powergrid; SP Energy Networks; Southern Gas Networks; Cadent; Virgin Media;
TalkTalk; Gigaclear; BT; EE Limited; Royal Mail; Canada Post; Australia Post; Eir; Eirgrid; ESB Networks; Bord Gáis;
Bord na Móna; An Post; Iarnród Éireann; Irish Rail; Bus Éireann; Transdev; First Bus; FirstGroup; Arriva;
Lothian Buses; ScotRail; Great Western Railway; GWR; Thameslink; Govia; LNER; Avanti West Coast;
CrossCountry Trains; Amtrak; Greyhound Lines; Metrolinx; BC Hydro; Hydro One; Hydro-Québec; PG&E; Pacific Gas &
Electric; Con Edison; Duke Energy; Xcel Energy; Southern California Edison; Telstra; Optus; NBN Co; Ausgrid;
Transpower; Spark NZ; Vector Limited; Veolia Water; Biffa; Viridor; FCC Environment; Amey; Ringway; Connect
Plus; Grundon; Hills Waste; SUEZ; Eurotunnel; Heathrow Airport; Gatwick Airport
"""
"""Utilities, railways, buses, post, waste."""

_PUBLIC_UK = """
NHS; NHS England; NHS Scotland; NHS Digital; NHS Improvement; Public Health England; PHE; NICE; CQC; Healthwatch;
UKHSA; MHRA; DEFRA; Defra; DfE; DfT; DWP; DHSC; DCMS; MHCLG; DCLG; DLUHC; BEIS; HMRC; HM Treasury; HM Revenue &
Customs; HM Revenue and Customs; Home Office; Cabinet Office; Foreign Office; Scotland Office; Ministry of Defence;
MoD; MOD; DVLA; DVSA; HSE; Ofsted; Ofcom; Ofgem; Ofwat; Ofqual; Estyn; Natural England; NatureScot; Natural Resources
Wales; Historic England; English Heritage; Historic Environment Scotland; Cadw; Highways England; National Highways;
Highways Agency; Transport Scotland; Transport for London; TfL; TFL; Transport for Wales; Transport for the North;
Transport for Greater Manchester; TfGM; Traffic Scotland; BEAR Scotland; SEPA; Forestry England; Forestry and Land
Scotland; Planning Inspectorate; Land Registry; HM Land Registry; Ordnance Survey; Met Office; Companies House;
National Archives; National Audit Office; Audit Scotland; Audit Wales; Scottish Government; Welsh Government; UK
Government; Northern Ireland Executive; Scottish Enterprise; Highlands and Islands Enterprise; Creative Scotland;
VisitScotland; Visit Scotland; Visit Britain; SportScotland; sportscotland; Sport England; Sport Wales; UK Sport;
Police Scotland; Metropolitan Police; Met Police; British Transport Police; Thames Valley Police; Garda Síochána;
Gardaí; Crimestoppers; PSNI; Homes England; Arts Council England; Innovate UK; UKRI; EPSRC; ESRC; AHRC; BBSRC; NERC;
STFC; MRC; HEFCE; HESA; UCAS; JISC; Jisc; QAA; Advance HE; Universities UK; Universities Scotland; Research England;
UKSG; SCONUL; CILIP; RCUK; GDS; Government Digital Service; House of Commons; House of Lords; ICO; IPSO; GCHQ; NCSC;
MI5; Royal Navy; RAF; Royal Air Force; British Army; NALC; SLCC; SALC; YLCA; KALC; LGA; COSLA; PKF Littlejohn
"""
"""Public bodies of the United Kingdom."""

_PUBLIC_WORLD = """
HSE Ireland; Enterprise Ireland; Fáilte Ireland; Coillte; Teagasc; Inland Fisheries Ireland; An Bord Pleanála; Tusla;
HIQA; SEAI; Pobal; IDA Ireland; Waterways Ireland; Transport Infrastructure Ireland; Dáil Éireann; Oireachtas; Revenue
Commissioners; NASA; NOAA; NIST; NIH; NSF; USGS; USDA; USAID; FEMA; FAA; FCC; FDA; FBI; NSA; IRS; CDC; FERC; BLM;
USFS; USFWS; US Fish and Wildlife Service; US EPA; EPA; OSHA; FTC; GSA; Department of Energy; DARPA; Caltrans; CAL
FIRE; Cal Fire; CalFire; LAFCO; MassDOT; NYSDOT; WSDOT; TxDOT; FDOT; MDOT; PennDOT; ODOT; MBTA; BART; Library of
Congress; Smithsonian; National Park Service; Forest Service; US Forest Service; Army Corps of Engineers; US Army
Corps of Engineers; Homeland Security; Social Security Administration; Secret Service; US Army; US Navy; US Air Force;
Los Alamos National Laboratory; Oak Ridge National Laboratory; ORNL; LANL; LLNL; SLAC; Fermilab; Argonne National
Laboratory; NCAR; UCAR; Environment Canada; Health Canada; Parks Canada; Statistics Canada; Transport Canada;
Fisheries and Oceans Canada; DFO; RCMP; NSERC; SSHRC; CIHR; CRTC; Elections Canada; CMHC; Service Canada; CANARIE;
Canada Revenue Agency; ServiceOntario; CSIRO; ACCC; ASIC; ATO; AFP; Centrelink; Services Australia; Geoscience
Australia; VicRoads; Transport for NSW; TfNSW; Sydney Water; Melbourne Water; Parks Victoria; NSW Health; SA Health;
Queensland Health; NSW Government; Victorian Government; Australian Government; NSW Police; Victoria Police; ANSTO;
AARNet; AMSA; Te Papa; Waka Kotahi; NZTA; Te Puni Kōkiri; Te Whatu Ora; NIWA; LINZ; GNS Science; Stats NZ; Kāinga Ora;
Creative NZ; Sport NZ; InternetNZ; Internet NZ; Auckland Transport; Fire and Emergency New Zealand; FENZ; Oranga
Tamariki; NZ Government; New Zealand Government; Inland Revenue; WorkSafe; NZ Police; REANNZ; Catalyst IT; European
Commission; European Parliament; European Union; Council of Europe; EU; UN; United Nations; UNESCO; UNICEF; UNHCR;
UNDP; UNEP; UNFCCC; UNECE; WHO; WTO; WMO; ILO; IMF; World Bank; OECD; NATO; ITU; IAEA; FAO; WFP; UNAIDS; IPCC; WIPO;
World Health Organization; World Health Organisation; African Union; ASEAN; ECHA; EFSA; ECDC; EUMETSAT; ECMWF; CERN;
EMBL; EMBL-EBI; ESRF; ESS; Eurostat; Europol; Interpol; INTERPOL; OPEC; Red Cross; British Red Cross; Red Crescent; DG
GROW; DG CONNECT; ENISA
"""
"""Public bodies elsewhere, and those of several states."""

_STANDARDS = """
W3C; IETF; ICANN; IANA; IEEE; ISO; IEC; ANSI; ETSI; CENELEC; ECMA; Ecma International; OASIS; OMG; OGC; WHATWG; NISO;
IESG; ISOC; Internet Society; IRTF; RIPE; RIPE NCC; ARIN; APNIC; LACNIC; AFRINIC; AfriNIC; AFNIC; DENIC; CIRA; auDA;
EURid; Unicode Consortium; GS1; AFNOR; JISC; FSF; FSFE; EFF; SFLC; OSGeo; ASF; PSF; CNCF; Linux
Foundation; Linux International; OpenSSF; OpenJS; Wikimedia; Wikimedia Deutschland; Creative Commons; GNOME
Foundation; KDE e.V.; Open Knowledge; Open Rights Group; OpenUK; NumFOCUS; rOpenSci; Software Carpentry; The
Carpentries; Software Sustainability Institute; Code for America; Code for Science & Society; Mozilla Foundation;
Outreachy; Software Freedom Conservancy; Software in the Public Interest; Public Knowledge; Sunlight Foundation;
Internet Archive; ACM; SIAM; AAAS; AAAI; BCS; IET; RIBA; RICS; RTPI; CIOB; IMechE; IOP; Institute of Physics; Royal
Society; British Academy; Royal Institution; CIPFA; ACCA; ICAEW; AICPA; ACRL; IFLA; CODATA; CESSDA; ICPSR; DCC; DPC;
NDSA; OCLC; HathiTrust; JSTOR; Crossref; CrossRef; DataCite; arXiv; COAR; DuraSpace; LYRASIS; Lyrasis;
Research Libraries UK; RLUK; PLOS; Europeana; CLARIN; DARIAH; EUDAT; GÉANT; GEANT; PRACE; ELIXIR; Internet2; SURFnet;
EDUCAUSE; Educause; AGU; AAPT; APS; AIAA; ASCE; ASME; AWWA; ACWA; CSDA; NACo; NFPA
"""
"""Standards bodies, foundations of free software, learned and professional societies, research infrastructures."""

_SCHOOLS = """
MIT; UCLA; UCL; LSE; KCL; ETH Zurich; ETH Zürich; EPFL; Caltech; Georgia Tech; Virginia Tech; Texas A&M; Penn State;
Ohio State; Oxford Brookes; Imperial College; Harvard; Stanford; UC Berkeley; UC San Diego; UCSD; UC Davis; UCSB;
UCSF; UNSW; ANU; UBC; UTS; RMIT; QUT; TU Delft; TU Berlin; TU Munich; KU Leuven; INRIA; Inria; CNRS; CSIC; INRAE;
INRA; DKRZ; DLR; DESY; Fraunhofer; Max Planck; Max Planck Society; Helmholtz; Trinity College Dublin; TCD; UCD; UCC;
DCU; NUI Galway; Queen's Belfast; Open University; Carnegie Mellon; CMU; NYU; SUNY; CUNY; ASU; UNC; UIUC; NCSA; SDSC;
EPCC; BnF; National Library of Wales; British Library; British Museum; Natural History Museum; TIB; STScI; ESAC; Kew
Gardens; AQA; Edexcel; Pearson Edexcel; WJEC; SQA; CCEA; City & Guilds; City and Guilds; International Baccalaureate;
College Board; NCEA; NZQA; ACARA; VCAA
"""
"""Universities and institutes by their short names, exam boards, libraries and museums."""

_CHARITIES = """
Age UK; Age Concern; Age Scotland; Alzheimer's Society; Barnardo's; Barnardos; British Heart Foundation; British
Legion; Royal British Legion; RBL; Royal British Legion Scotland; Cancer Research UK; Macmillan; Marie Curie; Children
in Need; Christian Aid; Citizens Advice; Comic Relief; CPRE; Crisis UK; Fields in Trust; Friends of the Earth;
Greenpeace; Groundwork UK; Help for Heroes; Keep Britain Tidy; Keep Scotland Beautiful; Living Streets;
Living Wage Foundation; Médecins Sans Frontières; Mencap; Mind UK; National Lottery; National Lottery Community Fund;
Big Lottery; Big Lottery Fund; Heritage Lottery Fund; HLF; NLHF; National Trust; National Trust for Scotland; NSPCC;
NCVO; SCVO; Oxfam; PDSA; Plantlife; PETA; Ramblers; RNIB; RNID; RNLI; RSPB; RSPCA; SSPCA; Salvation Army; Samaritans;
Save the Children; Scope UK; Shelter Scotland; Shelter UK; St John Ambulance; St John's Ambulance; St Vincent de Paul;
St. Vincent de Paul; Sustrans; Cycling UK; Tearfund; The Trussell Trust; Trussell Trust; UK Youth; Victim
Support; Volunteer Scotland; WaterAid; Wellcome; Wellcome Trust; Women's Aid; Woodland Trust; Woodcraft Folk; WWF;
YMCA; YWCA; YHA; Mountain Rescue; Living Rent; Slimming World; Weight Watchers; ACRE; Action with
Communities; Community Land Scotland; Development Trusts Association Scotland; Habitat for Humanity; United Way;
Goodwill Industries; Girls Who Code; Boys & Girls Clubs; Boys and Girls Clubs; Big Brothers Big Sisters; Make-A-Wish;
Doctors Without Borders; Ford Foundation; Gates Foundation; Sloan Foundation; Mellon Foundation; Moore Foundation;
Knight Foundation; Human Rights Watch; Sierra Club; Nature Conservancy; The Nature Conservancy; Trout Unlimited; Ducks
Unlimited; League of Women Voters; AARP; ACLU; NAACP; AAUP; Planned Parenthood; Trócaire; Concern Worldwide; Foróige;
Macra na Feirme; Muintir na Tíre; Focus Ireland; Vision Australia; Beyond Blue; Landcare; Clean Up Australia; Surf
Life Saving; Plunket; Barnardos NZ; Forest & Bird
"""
"""Charities."""

_CLUBS = """
Girlguiding; Girl Guides; Girl Scouts; Boy Scouts; Boy Scouts of America; Scouts Canada; Scouts Australia; Girlguiding
Scotland; Boys' Brigade; Boys Brigade; Girls' Brigade; Young Farmers; Duke of Edinburgh's Award; Sea Scouts; Sea
Cadets; Army Cadets; Air Cadets; Air Training Corps; Rotary International; Lions Club; Lions Club
International; Kiwanis; Freemasons; Soroptimists; Inner Wheel; Round Table UK; Women's Institute; NFWI; Mothers'
Union; U3A; University of the Third Age; 4-H; FIFA; UEFA; IOC; WADA; NFL; NBA; NHL; MLB; NCAA; GAA; IRFU; RFU; SRU;
WRU; FIBA; World Athletics; IAAF; FIDE; FAI Ireland; British Cycling; British Canoeing; British Rowing; British
Orienteering; Scottish Orienteering; Scottish Athletics; UK Athletics; England Athletics; Athletics Ireland; Swim
England; Swim Ireland; Swimming Australia; US Soccer; USATF; US Rowing; USA Swimming; USA Cycling; US Chess; English
Bridge Union; Cricket Australia; Cricket Ireland; Tennis Australia; Tennis Ireland; Netball Australia; England
Netball; England Hockey; Hockey Ireland; Rowing Ireland; Cycling Ireland; Basketball Ireland; AFL; NRL; Rugby
Australia; Mountaineering Scotland; Mountaineering Ireland; Ramblers Scotland; Sailing Ireland; Royal Yachting
Association; RYA; World Sailing; British Gliding; World Rugby; England Golf; Golf Ireland; Volleyball England;
SportsAid; parkrun UK; BBC; ITV; RTÉ; RTE; Channel 4; CNN; NPR; PBS; The Guardian; Guardian Media; Washington Post;
New York Times; Wall Street Journal; Financial Times; Irish Times; Daily Mail; Daily Telegraph; Reuters; Associated
Press; Radio New Zealand; The Conversation; BBC Scotland; BBC Wales; UNISON; GMB; RMT; ASLEF; NASUWT; NEU; NUT; UCU;
NUS; TUC; STUC; ICTU; SIPTU; AFL-CIO; SEIU; AFSCME; UAW; CUPE; OPSEU; ACTU; CFMEU; BMA; RCN; RCGP; Unite the Union;
Teamsters; IoD; FSB; NFU; IFA; ICMSA; NFUS; Labour Party; Conservative Party; Green Party; Scottish Greens; Liberal
Democrats; Lib Dems; SNP; Plaid Cymru; Sinn Féin; Sinn Fein; Fianna Fáil; Fianna Fail; Fine Gael; DUP; SDLP; UKIP;
Democratic Party; Republican Party; Libertarian Party; Democrats Abroad; Momentum UK; NDP; Church of England; Church
of Scotland; Church of Ireland; Church in Wales; Tearfund; Caritas; Scottish Episcopal Church; Neighbourhood Watch;
Community  Speedwatch; Crimestoppers UK
"""
"""Youth and service clubs, sports bodies, media, unions, parties, churches, neighbourhood schemes."""

_TRADE = """
Airbnb; Autodesk; Atlassian; AECOM; Arcadis; Bouygues; Centrica; Databricks; DreamWorks; DreamWorks Animation; Pixar;
Weta Digital; Framestore; Epic Games; Unity Technologies; Electronic Arts; Ubisoft; Nintendo; Walt Disney; Deliveroo;
Just Eat; Ocado; Greene King; Wetherspoons; Wetherspoon; JD Wetherspoon; Premier Inn; Travelodge; Whitbread;
Starbucks; KFC; Nando's; Domino's; Pizza Hut; Nestlé; Coca-Cola; PepsiCo; Heineken; Diageo; Carlsberg; Procter &
Gamble; Johnson & Johnson; John Lewis; Marks & Spencer; Marks and Spencer; M&S; Debenhams; Argos; Currys; Dunelm;
Primark; Matalan; Superdrug; Specsavers; Budgens; Londis; Farmfoods; RS Components; Farnell; Mouser; Digi-Key;
DigiKey; SparkFun; Adafruit; Pimoroni; Western Digital; Seagate; SanDisk; TSMC; Infineon; STMicroelectronics; Texas
Instruments; Analog Devices; MediaTek; Marvell; Xilinx; Synopsys; GlobalFoundries; SiFive; Hewlett Packard Enterprise;
Logitech; Epson; Ricoh; Konica Minolta; Kyocera; Kodak; Fujifilm; Electrolux; John Deere; Volvo; Volkswagen; BMW;
Mercedes-Benz; Audi; Renault; Peugeot; Nissan; Honda; Hyundai; Jaguar Land Rover; General Motors; Michelin;
TotalEnergies; Equinor; ConocoPhillips; Halliburton; Rio Tinto; BHP; Glencore; ArcelorMittal; Tata Steel; Lafarge;
Cemex; Aggregate Industries; Redrow; Bellway; Bovis Homes; Crest Nicholson; Linden Homes; Cala Homes; Miller Homes;
McCarthy & Stone; Bloor Homes; David Wilson Homes; Gladman; Knight Frank; Strutt & Parker; Carter Jonas; Bidwells;
JLL; CBRE; Cushman & Wakefield; Rightmove; Zoopla; TripAdvisor; Expedia; JustGiving; Just Giving; GoFundMe;
Kickstarter; Patreon; Crowdfunder; Klarna; Revolut; Starling Bank; Worldpay; SumUp; iZettle; GoCardless; 
Western Union; Xero; Intuit; Hiscox; Admiral Insurance; NFU Mutual; Bupa; Legal & General; Legal and General;
Standard Life; Aegon; Scottish Widows; Allstate; GEICO; Liberty Mutual; MetLife; Cigna; Aetna; Humana; Kaiser
Permanente; Blue Cross Blue Shield; UnitedHealthcare; CVS; Rite Aid; Best Buy; Lowe's; Menards; Ace Hardware; True
Value; Tractor Supply; Publix; Albertsons; Meijer; Wegmans; Trader Joe's; Whole Foods; Sam's Club; Petco; PetSmart;
Office Depot; OfficeMax; Wayfair; eBay; Etsy; Shopify; DHL; DPD; Evri; USPS; Maersk; T-Mobile; O2; Plusnet; Zen
Internet; CityFibre; Hyperoptic; KCOM; Airband; Telefónica; Swisscom; iiNet; Internode; Telus; Bell Canada; Frontier
Communications; CenturyLink; Charter Communications; Viasat; SpaceX; OpenAI; Anthropic; DeepMind; Hugging
Face; Palantir; Fastly; Heroku; Vercel; Netlify; Hetzner; Mythic Beasts; Namecheap; DreamHost; Bluehost; Tucows;
Twilio; Okta; CrowdStrike; Palo Alto Networks; Juniper Networks; Arista Networks; Ubiquiti; Equinix; LINX; AMS-IX;
DE-CIX; Hurricane Electric; O'Reilly Media; Taylor & Francis; Routledge; Oxford University Press; Cambridge University
Press; McGraw Hill; McGraw-Hill; Penguin Random House; HarperCollins; Gartner; Ipsos; YouGov; BDO; Mazars; Baker
Tilly; Moss Adams; CliftonLarsonAllen; Plante Moran; DLA Piper; Pinsent Masons; Eversheds; Clifford Chance;
Linklaters; Allen & Overy; Mills & Reeve; Shoosmiths; Irwin Mitchell; Weightmans; Bevan Brittan; Browne Jacobson; Best
Best & Krieger; Stantec; WSP; Black & Veatch; Kimley-Horn; Tetra Tech; Burns & McDonnell; GHD; Aurecon; Fulton Hogan;
Lendlease; Mitie; Aramark; idverde; Idverde; Playdale; Wicksteed; Kompan; Sutcliffe Play; Proludic; RoSPA; ROSPA;
Broxap; Glasdon; BHIB; Stagecoach; National Express; Megabus; Abellio; Greater Anglia; Northern Rail; Northern Trains;
TransPennine Express; South Western Railway; Southern Rail; Chiltern Railways; Virgin Trains; Eurostar; Deutsche Bahn;
SNCF; Via Rail; BNSF; Union Pacific; CSX; easyJet; EasyJet; British Airways; Flybe; Loganair; Air Canada; Air New
Zealand; Qantas; Lufthansa; KLM; Aer Lingus; Affinity Water; South East Water; Bristol Water; Portsmouth Water; Castle
Water; EDF; Eon; EON; Octopus Energy; Ovo Energy; Ecotricity; Utility Warehouse; SGN; Wales & West Utilities;
Consumers Energy; DTE Energy; Ameren; ComEd; Dominion Energy; Entergy; FirstEnergy; Puget Sound Energy; SMUD; LADWP;
SDG&E; CenterPoint Energy; Enbridge; FortisBC; SaskPower; Manitoba Hydro; AGL; Energex; Ergon; Western Power; Meridian
Energy
"""
"""Shops, food, makers, builders, agents, advisers, hauliers and insurers."""

_AGENCIES = """
HMCTS; HMPPS; HMICFRS; HMIC; CPS; ACPO; NPCC; IOPC; Crown Prosecution Service; Crown Office; Legal Aid Agency; Law
Commission; Bar Council; Youth Justice Board; Probation Service; ONS; Office for National Statistics; OBR; FCA;
Financial Conduct Authority; Competition and Markets Authority; Information Commissioner's Office; Charity Commission;
OSCR; Electoral Commission; Environment Agency; DFID; DfID; FCDO; DECC; DESNZ; DSIT; MoJ; MOJ; Ministry of Justice;
DAERA; The National Archives; Office for Students; Student Loans Company; ESFA; NHS Property Services; NHSBT; Care
Quality Commission; Health Education England; Royal College of Nursing; VisitEngland; Visit England; BFI; British Film
Institute; Scottish Parliament; Senedd; Welsh Assembly; Northern Ireland Assembly; Border Force; HM Coastguard;
Maritime and Coastguard Agency; Marine Management Organisation; Crown Estate; The Crown Estate; Forestry Commission;
HS2 Ltd; Crossrail; Office of Rail and Road; Civil Aviation Authority; UK Space Agency; European Space Agency; Nesta;
NESTA; BSI; UKAS; ACAS; Acas; EHRC; Citizens Advice Bureau; Jobcentre Plus; Job Centre Plus; SFRS; Scottish Fire and
Rescue Service; Scottish Ambulance Service; London Fire Brigade; Greater London Authority; GLA; Scottish government;
Welsh government; UK government; US government; WA Government; Queensland Government; HUD; DHS; TSA; NRCS; US Postal
Service; US Census Bureau; Census Bureau; FHWA; NHTSA; NTSB; CPUC; Cal OES; CalOES; SEPTA; WMATA; Sound Transit; King
County Metro; SDOT; TriMet; CSBA; CSEA; Michigan Municipal League; Michigan Townships Association; GFOA; IAFF; Rotary
Club; Elks Lodge; Knights of Columbus; VFW; American Legion; Chamber of Commerce; Better Business Bureau; Meals on
Wheels; Peace Corps; AmeriCorps; Department of Natural Resources; Department of Transportation; Department of
Conservation; National Health Service; House of Representatives
"""
"""More public bodies by the names and letters that minutes give them."""

_RESEARCH = """
Monash; Deakin; La Trobe; UQ; UWA; McGill; UVic; UC Irvine; UC Merced; UC Riverside; UC Santa Cruz; UC Santa Barbara;
UT Austin; UMass; UConn; UW-Madison; Utah State; Kansas State; Michigan State; Iowa State; Oregon State; Cal Poly;
Rutgers; Purdue; Princeton; Cornell; Vanderbilt; Johns Hopkins; LRZ; CSCS; TACC; NERSC; LBNL; PNNL; Sandia; Sandia
National Laboratories; NREL; Brookhaven; JPL; Diamond Light Source; ESO; RIKEN; KAIST; Tsinghua; KTH; DTU; TU Wien;
TUM; RWTH; RWTH Aachen; Sorbonne; Sciences Po; Politecnico di Milano; 3GPP; GSMA; CableLabs; Broadband Forum; Khronos;
Khronos Group; RISC-V International; RISC-V Foundation; Eclipse Foundation; LF Energy; LF Edge; LF AI; Hyperledger;
OWASP; FIDO Alliance; Bluetooth SIG; PCI-SIG; JEDEC; SMPTE; ASWF; HL7; SNOMED International; Open Compute Project;
ASTM; SAE International; CSA Group; INCF; Research Data Alliance; Open Source Initiative; ISACA; CompTIA; MITRE; RAND;
Brookings; Chatham House; NANOG; Open Data Institute; RAEng; Royal Academy of Engineering; STEM Learning; Code Club;
CoderDojo; Teach First; Teach for America; Raspberry Pi Foundation
"""
"""Universities by their short names, research centres, and more bodies of engineers and programmers."""

_CAUSES = """
StepChange; Turn2us; Fairtrade Foundation; Traidcraft; Islamic Relief; Muslim Aid; CAFOD; SCIAF; Place2Be; Childline;
ChildLine; Prince's Trust; Princes Trust; Cycling Scotland; Campaign for Better Transport; Railfuture; Canal & River
Trust; Canal and River Trust; Wildlife Trusts; The Wildlife Trusts; The Conservation Volunteers; Butterfly
Conservation; Buglife; Soil Association; Extinction Rebellion; BirdLife; BirdLife Australia; OzHarvest; Vinnies;
Probus; Men's Shed; Men's Sheds; Dogs Trust; Cats Protection; Guide Dogs; Royal Voluntary Service; WRVS; Home-Start;
Homestart; Sue Ryder; Parkinson's UK; Diabetes UK; MS Society; Emmaus; Centrepoint; St Mungo's; FareShare; Feeding
America; Toys for Tots; Make Votes Matter; Scottish Refugee Council; Refugee Council; Stonewall; Stop Hate UK; Unlock
Democracy; Hope Not Hate; Liberty UK; Amnesty; Unison; Oxfam GB; World Vision; Plan International; ActionAid; Mercy
Corps; Rotary; Friends of the Earth Scotland
"""
"""More charities and campaigns."""


KNOWN_NAMES = frozenset(
    " ".join(name.split())
    for names in (
        *(_COMPANIES, _BANKS, _UTILITIES, _TRADE, _PUBLIC_UK, _PUBLIC_WORLD, _AGENCIES),
        *(_STANDARDS, _SCHOOLS, _RESEARCH, _CHARITIES, _CAUSES, _CLUBS),
    )
    for name in names.split(";")
)
"""All of them."""


def _by_first_word(names: Iterable[str]) -> dict[str, list[list[str]]]:
    found: dict[str, list[list[str]]] = defaultdict(list)
    for name in sorted(names, key=lambda n: (-len(n), n)):
        words = name.split()
        found[words[0]].append(words)
    return dict(found)


KNOWN = _by_first_word(KNOWN_NAMES)
"""Their words, by the first; the longest first."""
