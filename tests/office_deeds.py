"""What clerks do, one function a deed of the window: each draws by chance what it is done to."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from depok_desk.errors import UserError
from depok_desk.model.attachment import Attachment
from depok_desk.model.community import Community, Membership
from depok_desk.model.custom import CustomField
from depok_desk.model.ikm import Ikm, Licence, Product, YearFigures
from depok_desk.model.looking import SavedFilter
from depok_desk.model.region import Ward
from depok_desk.model.rubric import Rubric
from depok_desk.registers.custom import KINDS
from depok_desk.registers.ikm import IKM
from depok_desk.services import attachments, custom_fields, saved_filters
from depok_desk.services.cell_editing import carry_out, plan_edits
from depok_desk.services.certificates import issue, plan_issue
from depok_desk.services.conditions import Containing, OneOf
from depok_desk.services.custom_values import declared_custom
from depok_desk.services.duplicates import not_twins
from depok_desk.services.judging import rubrics
from depok_desk.services.judging.rubric_draft import CriterionDraft, RequirementDraft, draft_of
from depok_desk.services.listing import View
from depok_desk.services.looking import first_looking
from depok_desk.services.merging import merge, plan_merge
from depok_desk.services.registering import change_record, move_to_bin, new_record, record_values, restore
from depok_desk.services.row_editing import Edit
from depok_desk.store.shelf import Shelf
from office_records import MONDAY, judged

WORDS = ("Abon Jaya", "Tenun Beji", "=1+1", "“Ny. Ñ” 🍛", "ibu\nanak", "مرحبا", "a\tb", "")
TYPED = (*WORDS, "fesyen", "Beji", "Tugu", "0812-3456-7890", "12", "26/1/2026", "Rp 8.500", "x" * 3_000)


@dataclass
class Clerk:
    """Someone at the desk, by whose hand chance works."""

    session: Session
    shelf: Shelf
    data: st.DataObject

    def one_of(self, choices: Any) -> Any:
        """One of several; without any there is nothing to do."""
        known = list(choices)
        if not known:
            raise UserError("Tidak ada yang dapat dipilih.")
        return self.data.draw(st.sampled_from(known))

    def row(self, model: Any, *where: Any) -> Any:
        """A record of a kind, in the bin or not."""
        return self.one_of(self.session.scalars(select(model).where(*where).order_by(model.id)))

    def word(self) -> str:
        """What is typed somewhere; never empty."""
        return self.one_of(WORDS[:-1])


def enter_a_firm(clerk: Clerk) -> None:
    ward = clerk.row(Ward)
    said = {"name": clerk.word(), "sector": "kuliner", "status": "binaan"}
    place = {"ward_id": ward.id, "district_id": ward.district_id}
    new_record(clerk.session, Ikm, {**said, **place, **_own_values(clerk)})


def enter_a_part(clerk: Clerk) -> None:
    ikm = clerk.row(Ikm)
    group = select(Community.id).order_by(Community.id)
    model, said = clerk.one_of(
        (
            (Product, {"name": clerk.word(), "unit_price": 8_500}),
            (Licence, {"kind": "halal", "number": "ID00110000012345678", "expires_on": date(2026, 3, 1)}),
            (YearFigures, {"year": 2025, "turnover": 250_000_000}),
            (Membership, {"community_id": clerk.session.scalars(group).first(), "since": 2021}),
        )
    )
    new_record(clerk.session, model, {"ikm_id": ikm.id, **said})


def enter_a_community(clerk: Clerk) -> None:
    new_record(clerk.session, Community, {"name": clerk.word(), "status": "aktif"})


def change_a_firm(clerk: Clerk) -> None:
    ikm = clerk.row(Ikm)
    key = clerk.one_of(("name", "brand", "notes", "owner"))
    values = {key: clerk.word(), **_own_values(clerk)}
    change_record(clerk.session, Ikm, ikm.id, record_values(clerk.session, ikm), values)


def change_its_status(clerk: Clerk) -> None:
    clerk.row(Ikm).status = clerk.one_of(("binaan", "nonaktif", "tutup"))


def put_into_the_bin(clerk: Clerk) -> None:
    row = clerk.row(clerk.one_of((Ikm, Community, Product, Licence)))
    move_to_bin(clerk.session, type(row), [row.id])


def take_out_of_the_bin(clerk: Clerk) -> None:
    model = clerk.one_of((Ikm, Community))
    restore(clerk.session, model, [clerk.row(model, model.archived_at.is_not(None)).id])


def type_over_cells(clerk: Clerk) -> None:
    register = custom_fields.register_now(clerk.session, IKM.key)
    rows = [clerk.row(Ikm).id, clerk.row(Ikm).id, "+1"]
    edits = [
        Edit(clerk.one_of(rows), clerk.one_of(register.columns).key, clerk.one_of(TYPED)) for _ in range(3)
    ]
    edits += [Edit("+1", "name", "Baris baru"), Edit("+1", "sector", "kriya"), Edit("+1", "status", "binaan")]
    carry_out(clerk.session, plan_edits(clerk.session, register, edits, MONDAY).sound())


def attach_a_file(clerk: Clerk) -> None:
    owner = clerk.row(clerk.one_of((Ikm, Product, Community)))
    source = ("surat.txt", clerk.word().encode())
    attachments.attach(clerk.session, clerk.shelf, owner.__tablename__, owner.id, source)


def handle_a_file(clerk: Clerk) -> None:
    file = clerk.row(Attachment).id
    deeds = (
        lambda: attachments.remove(clerk.session, [file]),
        lambda: attachments.rename(clerk.session, file, clerk.word()),
        lambda: attachments.note(clerk.session, file, clerk.word()),
        lambda: attachments.move(clerk.session, file, -1),
        lambda: attachments.make_main(clerk.session, file),
    )
    clerk.one_of(deeds)()


def add_a_field(clerk: Clerk) -> None:
    kind = clerk.one_of((*KINDS, "choice"))
    label = clerk.one_of(("Pendamping", "Kanal", "Luas kios"))
    said = {"label": label, "kind": kind, "options": "Toko\nOnline", "personal": clerk.one_of((True, False))}
    custom_fields.define(clerk.session, clerk.one_of(("ikm", "komunitas")), said)


def handle_a_field(clerk: Clerk) -> None:
    field = clerk.row(CustomField).id
    kind = clerk.one_of((*KINDS, "choice"))
    deeds = (
        lambda: custom_fields.remove_field(clerk.session, field),
        lambda: custom_fields.bring_back(clerk.session, field),
        lambda: custom_fields.move_field(clerk.session, field, -1),
        lambda: custom_fields.change_field(clerk.session, field, {"label": clerk.word()}),
        lambda: custom_fields.change_field(clerk.session, field, {"kind": kind, "options": "Toko\nOnline"}),
    )
    clerk.one_of(deeds)()


def keep_a_filter(clerk: Clerk) -> None:
    where = clerk.one_of((("sector", OneOf(("kuliner", None))), ("name", Containing(clerk.word()))))
    looking = replace(first_looking(IKM), view=View(where=(where,)))
    saved_filters.keep_filter(clerk.session, IKM, clerk.word(), looking)


def handle_a_filter(clerk: Clerk) -> None:
    kept = clerk.row(SavedFilter).id
    if clerk.one_of((True, False)):
        saved_filters.rename_filter(clerk.session, IKM, kept, clerk.word())
    else:
        saved_filters.throw_filter_away(clerk.session, kept)


def tell_two_apart(clerk: Clerk) -> None:
    one, other = clerk.row(Ikm).id, clerk.row(Ikm).id
    if one != other:
        not_twins(clerk.session, one, other)


def merge_two(clerk: Clerk) -> None:
    model = clerk.one_of((Ikm, Ikm, Community))
    keep = clerk.row(model, model.archived_at.is_(None)).id
    other = clerk.row(model, model.archived_at.is_(None), model.id != keep).id
    choices = {key: clerk.one_of((True, False)) for key in ("name", "ward_id", "brand")}
    merge(clerk.session, plan_merge(clerk.session, model, keep, other, choices))


def judge_a_product(clerk: Clerk) -> None:
    judged(clerk.session, clerk.row(Ikm), product=clerk.word())


def issue_certificates(clerk: Clerk) -> None:
    issue(clerk.session, plan_issue(clerk.session, on=MONDAY))


def take_up_a_rubric(clerk: Clerk) -> None:
    session, known = clerk.session, list(clerk.session.scalars(select(Rubric).order_by(Rubric.id)))
    deeds = [lambda: rubrics.shipped_rubrics(session), lambda: rubrics.new_rubric(session, clerk.word())]
    if known:
        key = clerk.one_of(known).id
        deeds += [lambda: rubrics.copy_rubric(session, key), lambda: rubrics.new_edition(session, key)]
    clerk.one_of(deeds)()


def change_a_rubric(clerk: Clerk) -> None:
    draft = draft_of(clerk.row(Rubric))
    levels = {mark: clerk.word() for mark in clerk.one_of(((1, 2), (2, 3, 5), ()))}
    made = CriterionDraft(name=clerk.word(), weight=Decimal(5), levels=levels)
    paper = RequirementDraft(name=clerk.word(), papers="nib|halal")
    changes = (
        {"criteria": (*draft.criteria, made)},
        {"criteria": draft.criteria[1:]},
        {"criteria": draft.criteria[::-1]},
        {"criteria": tuple(replace(each, levels=levels) for each in draft.criteria)},
        {"requirements": (paper, *draft.requirements)},
        {"requirements": draft.requirements[:-1]},
        {"name": clerk.word(), "pass_mark": Decimal(75)},
    )
    rubrics.save_rubric(clerk.session, replace(draft, **clerk.one_of(changes)))


def handle_a_rubric(clerk: Clerk) -> None:
    rubric = clerk.row(Rubric).id
    clerk.one_of((rubrics.delete_rubric, rubrics.bring_back_rubric))(clerk.session, rubric)


def _own_values(clerk: Clerk) -> dict[str, Any]:
    """What is entered in the fields that the office has added, as a form would read it."""
    own = declared_custom(clerk.session, Ikm)
    readings = {key: field.kind.read(clerk.one_of(TYPED)) for key, field in own.items()}
    return {key: reading.value for key, reading in readings.items() if not reading.refused}


DEEDS = (
    enter_a_firm, enter_a_firm, enter_a_part, enter_a_community, change_a_firm, change_its_status,
    put_into_the_bin, take_out_of_the_bin, type_over_cells, attach_a_file, handle_a_file, add_a_field,
    handle_a_field, keep_a_filter, handle_a_filter, tell_two_apart, merge_two, judge_a_product,
    issue_certificates, take_up_a_rubric, take_up_a_rubric, change_a_rubric, change_a_rubric,
    handle_a_rubric,
)  # fmt: skip
"""All of them; those that many others need come twice."""
