"""The door of submissions: what the desk judges, and how upkeep proposes a change."""

from leidraad.submissions.access import may_judge, may_reconsider
from leidraad.submissions.actions.change import (
    Change,
    open_change,
    propose_change,
    restore,
    start_editing,
    write_down,
)
from leidraad.submissions.actions.digest import tell_answers, tell_desk
from leidraad.submissions.actions.edit_pictures import Described, edit_pictures, pictures_mark
from leidraad.submissions.actions.forget import (
    forget_submissions,
    remind_writers,
    sweep_pictures,
    warn_before_forgetting,
)
from leidraad.submissions.actions.hand_back import hand_back_work
from leidraad.submissions.actions.hand_in import NotReadyError, sender_organisation
from leidraad.submissions.actions.judge import (
    ClashError,
    add_remark,
    approve_as_editor,
    edit,
    hold,
    lay_before_owner,
    pass_on,
    publish_now,
    refuse,
    reopen,
    resume,
    return_to_sender,
    schedule,
    settle_remark,
    take_up,
    uphold,
)
from leidraad.submissions.actions.publish import NotApprovedError, publish_scheduled
from leidraad.submissions.actions.versions import cards_of, standing_in, standing_of
from leidraad.submissions.forms.choices import place_names
from leidraad.submissions.forms.content import ContentFields
from leidraad.submissions.forms.draft import can_join, joined, marks_in, marks_text
from leidraad.submissions.models import Approval, Edit, Remark, Submission, Upload, Writer
from leidraad.submissions.queries.answer_days import AnswerDays, answer_days
from leidraad.submissions.queries.differences import (
    Told,
    differences,
    draft_of_edit,
    public_draft,
)
from leidraad.submissions.queries.field_words import field_word, field_words
from leidraad.submissions.queries.progress import way_to
from leidraad.submissions.queries.telling import told as told_value
from leidraad.submissions.rules.approval import Standing
from leidraad.submissions.rules.completeness import Completeness, completeness
from leidraad.submissions.rules.content import FIELDS, Content, content_from, draft_from
from leidraad.submissions.rules.merging import Merged, mark, marks, merge
from leidraad.submissions.rules.readiness import faults_to_publish, faults_to_send

__all__ = [
    "FIELDS",
    "AnswerDays",
    "Approval",
    "Change",
    "ClashError",
    "Completeness",
    "Content",
    "ContentFields",
    "Described",
    "Edit",
    "Merged",
    "NotApprovedError",
    "NotReadyError",
    "Remark",
    "Standing",
    "Submission",
    "Told",
    "Upload",
    "Writer",
    "add_remark",
    "answer_days",
    "approve_as_editor",
    "can_join",
    "cards_of",
    "completeness",
    "content_from",
    "differences",
    "draft_from",
    "draft_of_edit",
    "edit",
    "edit_pictures",
    "faults_to_publish",
    "faults_to_send",
    "field_word",
    "field_words",
    "forget_submissions",
    "hand_back_work",
    "hold",
    "joined",
    "lay_before_owner",
    "mark",
    "marks",
    "marks_in",
    "marks_text",
    "may_judge",
    "may_reconsider",
    "merge",
    "open_change",
    "pass_on",
    "pictures_mark",
    "place_names",
    "propose_change",
    "public_draft",
    "publish_now",
    "publish_scheduled",
    "refuse",
    "remind_writers",
    "reopen",
    "restore",
    "resume",
    "return_to_sender",
    "schedule",
    "sender_organisation",
    "settle_remark",
    "standing_in",
    "standing_of",
    "start_editing",
    "sweep_pictures",
    "take_up",
    "tell_answers",
    "tell_desk",
    "told_value",
    "uphold",
    "warn_before_forgetting",
    "way_to",
    "write_down",
]
