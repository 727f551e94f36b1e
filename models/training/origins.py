"""First names and surnames that are common in parts of the world, to measure whether the model finds them alike; written by us."""

NAMES: dict[str, tuple[str, str]] = {
    "Britain and Ireland": (
        "Margaret Colin Hilary Graham Sheila Duncan Nuala Gareth Maureen Alistair",
        "Hargreaves Pemberton Maddox Rowntree Kilbride Llewellyn Ashworth Trevelyan Braithwaite Muldoon",
    ),
    "United States": (
        "Tyler Kaylee Brandon Shauna Dwight Marcy Trent Darlene Cody Peggy",
        "Kowalczyk Stover Hendrickson McAllister Baumgartner Tidwell Pruitt Lindstrom Esposito Haggerty",
    ),
    "Germany and the Netherlands": (
        "Jürgen Anke Wolfgang Heike Dieter Marijke Joost Sabine Uwe Annegret",
        "Schreiber Vogelsang Hoffmeister Brinkmann Zimmermann Verhoeven Kuiper Steinbach Oosterhuis Lehnert",
    ),
    "Scandinavia": (
        "Bjørn Astrid Torsten Ingrid Mikkel Sigrid Håkan Solveig Anders Kirsten",
        "Lindqvist Rasmussen Haugen Bergström Kjeldsen Sandvik Nygaard Ekström Thorsen Aaltonen",
    ),
    "Southern Europe and Latin America": (
        "Joaquín Chiara Eduardo Graciela Matteo Pilar Thiago Francesca Ignacio Luciana",
        "Echeverría Bianchi Figueiredo Montalbán Quintero Ferraro Villanueva Rocha Castellanos Moretti",
    ),
    "Eastern Europe": (
        "Zbigniew Oksana Mirosław Katarzyna Dragan Ludmila Bogdan Svetlana Tomáš Ilona",
        "Wiśniewski Kovalenko Horváth Petrović Nowakowska Dvořák Ionescu Stoyanov Grabowski Melnyk",
    ),
    "Arabic and Persian": (
        "Yusuf Layla Tariq Noor Hassan Amina Farhad Samira Khalid Shirin",
        "Al-Mansour Haddad Khoury Rahimi Bouazizi Nasser Tehrani El-Sayed Qasim Farouk",
    ),
    "South Asia": (
        "Rajesh Priya Arjun Sunita Vikram Lakshmi Imran Ayesha Sanjay Deepa",
        "Chatterjee Venkataraman Mukherjee Siddiqui Krishnamurthy Patil Bhattacharya Wickramasinghe Choudhury Iyer",
    ),
    "East and South-East Asia": (
        "Wei Mei-Ling Hiroshi Yuki Min-Jun Seo-Yeon Thanh Linh Budi Siti",
        "Zhang Huang Takahashi Yamamoto Park Nguyen Pham Wijaya Santoso Lim",
    ),
    "Africa": (
        "Chinedu Ngozi Kwame Abena Tendai Thandiwe Oluwaseun Wanjiru Sipho Amara",
        "Okonkwo Adeyemi Mensah Asante Moyo Dlamini Ogunbanjo Kamau Nkosi Achieng",
    ),
    "Pacific": (
        "Tane Aroha Sione Mele Rangi Hinemoa Tevita Lagi Manaaki Ana",
        "Ngata Tamahori Fifita Tuilagi Parata Waititi Vunipola Leota Taukei Paewai",
    ),
}
"""Ten first names and ten surnames each."""

SENTENCES = (
    "{0} will write to the water company before the next meeting.",
    "It was agreed that {0} would ask for three quotes.",
    "Present: {0}, {1} and the Clerk.",
    "Apologies were received from {0}.",
    "Proposed by {0}, seconded by {1}.",
    "{0} reported that the hall had been let.",
    "The chair thanked {0} for the work on the path.",
    "Action: {0} to speak with {1} about the lease.",
    "A letter from {0} of the Mill Trust was read out.",
    "{0} asked whether {1} had seen the plans.",
)
