"""Who lives and works in town: people of many ages and backgrounds, by what they are doing."""

from leidraad.drawing.people import Person

MOTHER = Person("plum", "skin_c", "sand", "scarf", "navy", dress=True, pose="hold")
FATHER = Person("petrol", "skin_c", "hair_a", "beard", "dark", carries="suitcase")
SON = Person("yolk", "skin_c", "hair_a", legs="navy", size=0.66, carries="backpack")
GRANDMOTHER = Person("lilac", "skin_c", "white", "scarf", "plum", dress=True, size=0.94)
HOST = Person("white", "skin_a", "hair_c", "bun", "teal", pose="wave")
BUDDY = Person("teal", "skin_e", "hair_a", "afro", "dark", pose="wave")

CLERK = Person("navy", "skin_a", "hair_c", "bun", "dark", carries="papers")
APPLICANT = Person("ochre", "skin_d", "hair_a", "beard", "dark")
MARKET_WOMAN = Person("brick", "skin_b", "teal", "scarf", "dark", dress=True, carries="bag")
GROCER = Person("sage", "skin_a", "hair_d", "bald", "navy")
GIRL_BALLOON = Person("rose", "skin_d", "hair_a", "bun", "plum", 0.68, carries="balloon")

NURSE = Person("white", "skin_b", "hair_b", "long", "teal", pose="push")
OLD_MAN = Person("mint", "skin_a", "hair_d", "short", "navy", pose="push", carries="rollator")
OLD_WOMAN = Person(
    "lilac", "skin_a", "hair_d", "bun", "dark", dress=True, size=0.95, carries="cane"
)
WHEELCHAIR = Person("plum", "skin_d", "hair_a", "short", "dark", pose="wheelchair")
DOCTOR = Person("white", "skin_d", "hair_a", "long", "teal", carries="papers")

NEIGHBOUR = Person("yolk", "skin_e", "hair_a", "afro", "navy", pose="wave")
NEWCOMER = Person("brick", "skin_b", "hair_a", "short", "dark", pose="walk", carries="bag")
MOVER = Person("petrol", "skin_b", "hair_a", "beard", "dark", pose="hold", carries="box")
CHILD = Person("poppy", "skin_c", "hair_a", "short", "navy", 0.66)
PUSHING = Person(
    "lilac", "skin_b", "rose", "scarf", "plum", dress=True, pose="push", carries="stroller"
)
PARENT = Person("teal", "skin_c", "hair_a", "long", "navy", pose="walk", carries="bag")

READER = Person("brick", "skin_a", "hair_c", "long", "navy", pose="sit")
TALKER = Person("teal", "skin_e", "hair_a", "afro", "dark", pose="sit")
LISTENER = Person("yolk", "skin_c", "petrol", "scarf", "dark", pose="sit")
PLAYER = Person("navy", "skin_a", "hair_d", "bald", "dark", pose="sit")
WELCOMER = Person("rose", "skin_d", "hair_a", "bun", "plum", dress=True, pose="wave")
GARDENER = Person("sage", "skin_b", "sand", "cap", "navy", pose="hold")

WELDER = Person("poppy", "skin_d", "ochre", "cap", "navy")
APPRENTICE = Person("steel", "skin_c", "hair_a", "short", "navy", pose="hold")
COACH = Person("sage", "skin_a", "hair_c", "bun", "dark", carries="papers")
GROWER = Person("moss", "skin_e", "rose", "scarf", "navy", dress=True)

TEACHER = Person("brick", "skin_b", "yolk", "scarf", "dark", dress=True, pose="wave")
PUPILS = (
    Person("poppy", "skin_d", "hair_a", "short", "navy", 0.7, pose="wave"),
    Person("teal", "skin_a", "hair_c", "long", "plum", 0.68, pose="walk", carries="ball"),
    Person("lilac", "skin_c", "hair_a", "bun", "navy", 0.7, carries="backpack"),
    Person("yolk", "skin_e", "hair_a", "afro", "petrol", 0.72),
    Person("sky", "skin_a", "hair_b", "short", "dark", 0.66),
)

WALKER = Person("teal", "skin_e", "hair_a", "short", "dark", pose="walk")
BOY_BALL = Person("poppy", "skin_a", "hair_c", "short", "navy", 0.7, carries="ball")
KEEPER = Person("moss", "skin_d", "hair_a", "short", "dark", 0.72, pose="wave")
SITTER = Person("petrol", "skin_d", "hair_d", "beard", "dark", pose="sit")
FRIEND = Person("ochre", "skin_a", "hair_d", "bun", "plum", pose="sit")
RIDER = Person("brick", "skin_c", "hair_a", "long", "navy")
RIDER_SCARF = Person("sage", "skin_b", "plum", "scarf", "dark")
RIDER_YOUNG = Person("yolk", "skin_e", "hair_a", "short", "petrol", 0.9)
