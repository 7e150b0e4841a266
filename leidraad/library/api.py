"""The library's door: finding examples, keeping pages of them, changing what is public."""

from leidraad.library.actions.attach_picture import (
    RefusedPictureError,
    WrittenPicture,
    write_picture,
)
from leidraad.library.actions.import_examples import known_codes
from leidraad.library.actions.make_version import PictureCard, forget_versions, make_version
from leidraad.library.actions.propose import (
    ChangedMeanwhileError,
    Proposed,
    RefusedTranslationError,
    accept_proposal,
    mark_of,
    propose_translations,
    return_proposal,
)
from leidraad.library.actions.publish import publish_version, withdraw_example
from leidraad.library.actions.set_contacts import contact_for, replace_contact
from leidraad.library.actions.stay_true import (
    Adopter,
    Exchange,
    add_adoption,
    confirm_example,
    end_example,
    mark_unconfirmed,
    publish_answer,
    remove_adoption,
    resume_example,
)
from leidraad.library.actions.translate import publish_translation
from leidraad.library.models import (
    Adoption,
    Contact,
    Example,
    MissedWord,
    Picture,
    ProposedTranslation,
    PublicAnswer,
    Publication,
    Translation,
    Version,
)
from leidraad.library.queries.catalogue import (
    Catalogue,
    catalogue,
    edition_number,
    forget_catalogue,
)
from leidraad.library.queries.entry import Entry, Shown
from leidraad.library.queries.figures import (
    Figures,
    Missed,
    Unused,
    figures,
    missed_words,
    unused_fields,
)
from leidraad.library.queries.finding import Found, find, in_order, selection_from
from leidraad.library.queries.listing import Card, Listing, card, cards, listing
from leidraad.library.queries.picture import folder as picture_folder
from leidraad.library.queries.picture import picture_files
from leidraad.library.queries.preview import preview
from leidraad.library.queries.translating import Standing, Standings, earlier_dutch, standings
from leidraad.library.queries.version import card_of, contact_cards, draft_of, picture_cards
from leidraad.library.rules.draft import (
    LANGUAGES,
    SUMMARY_WORDS,
    TEXT_LETTERS,
    TEXTS,
    TITLE_LETTERS,
    ContactCard,
    Draft,
    Fault,
    Known,
    Result,
    Source,
    Translated,
    faults,
    is_web_address,
    text_digest,
)
from leidraad.library.rules.life import Life
from leidraad.library.rules.po import MOST_BYTES as MOST_PO_BYTES
from leidraad.library.rules.po import Entry as PoEntry
from leidraad.library.rules.po import Found as PoFound
from leidraad.library.rules.po import Refused as PoRefused
from leidraad.library.rules.po import UnreadablePoError, po_text, read_po
from leidraad.library.rules.selection import Notice, Selection
from leidraad.library.rules.translating import Remark, faults_in, remarks, tidy
from leidraad.library.views.kept import kept, pairs, template_for

__all__ = [
    "LANGUAGES",
    "MOST_PO_BYTES",
    "SUMMARY_WORDS",
    "TEXTS",
    "TEXT_LETTERS",
    "TITLE_LETTERS",
    "Adopter",
    "Adoption",
    "Card",
    "Catalogue",
    "ChangedMeanwhileError",
    "Contact",
    "ContactCard",
    "Draft",
    "Entry",
    "Example",
    "Exchange",
    "Fault",
    "Figures",
    "Found",
    "Known",
    "Life",
    "Listing",
    "Missed",
    "MissedWord",
    "Notice",
    "Picture",
    "PictureCard",
    "PoEntry",
    "PoFound",
    "PoRefused",
    "Proposed",
    "ProposedTranslation",
    "PublicAnswer",
    "Publication",
    "RefusedPictureError",
    "RefusedTranslationError",
    "Remark",
    "Result",
    "Selection",
    "Shown",
    "Source",
    "Standing",
    "Standings",
    "Translated",
    "Translation",
    "UnreadablePoError",
    "Unused",
    "Version",
    "WrittenPicture",
    "accept_proposal",
    "add_adoption",
    "card",
    "card_of",
    "cards",
    "catalogue",
    "confirm_example",
    "contact_cards",
    "contact_for",
    "draft_of",
    "earlier_dutch",
    "edition_number",
    "end_example",
    "faults",
    "faults_in",
    "figures",
    "find",
    "forget_catalogue",
    "forget_versions",
    "in_order",
    "is_web_address",
    "kept",
    "known_codes",
    "listing",
    "make_version",
    "mark_of",
    "mark_unconfirmed",
    "missed_words",
    "pairs",
    "picture_cards",
    "picture_files",
    "picture_folder",
    "po_text",
    "preview",
    "propose_translations",
    "publish_answer",
    "publish_translation",
    "publish_version",
    "read_po",
    "remarks",
    "remove_adoption",
    "replace_contact",
    "resume_example",
    "return_proposal",
    "selection_from",
    "standings",
    "template_for",
    "text_digest",
    "tidy",
    "unused_fields",
    "withdraw_example",
    "write_picture",
]
