"""Whose product a row of a score sheet means: by the name of the firm and of the product."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Protocol

from rapidfuzz import fuzz
from sqlalchemy import select
from sqlalchemy.orm import Session

from depok_desk.errors import UserError
from depok_desk.model.curation import Candidate
from depok_desk.model.ikm import Ikm, Product
from depok_desk.registers.ikm import IKM
from depok_desk.services.importing.likeness import figures, name_key, owner_key
from depok_desk.services.judging.judged_sector import JUDGED_SECTOR
from depok_desk.services.judging.scoring import taking_part
from depok_desk.services.namesakes import namesakes
from depok_desk.store.bulk import chunks
from depok_desk.store.search import similar_ids
from depok_desk.words import choice_words, folded

_CLOSE = 88
"""From this score on, two names differ only in spelling."""

_MOST = 20


@dataclass(frozen=True)
class KnownProduct:
    """A product of a firm; `candidate_id` is empty while it takes part in nothing, `id` while it is new."""

    id: str
    name: str
    candidate_id: str = ""


@dataclass(frozen=True)
class KnownFirm:
    """A firm that a row may mean, with its products; `sector` is a key."""

    id: str
    name: str
    owner: str
    sector: str
    products: tuple[KnownProduct, ...] = ()


@dataclass(frozen=True)
class Meant:
    """What a row means; `told` is a sentence where its names were not taken as they stand."""

    firm: KnownFirm
    product: KnownProduct
    told: str = ""


class Pool(Protocol):
    """The firms among which a name is looked for; `open_` ones take products they do not have yet."""

    open_: bool

    def named(self, name: str) -> list[KnownFirm]:
        """The firms that are called so, whatever the case and the legal form."""
        ...

    def close(self, name: str) -> list[KnownFirm]:
        """The firms that are called almost so."""
        ...


class RegisterPool:
    """All firms of the register, for a session that is made."""

    open_ = True

    def __init__(self, session: Session) -> None:
        self._session = session

    def named(self, name: str) -> list[KnownFirm]:
        """The firms that are called so."""
        return _firms(self._session, namesakes(self._session, name))

    def close(self, name: str) -> list[KnownFirm]:
        """The firms that are called almost so."""
        alike = similar_ids(self._session, Ikm, IKM.search, name_key(name), _MOST)
        return [firm for firm in _firms(self._session, alike) if is_close(name, firm.name)]


class SessionPool:
    """Those who take part in a session that is there already."""

    open_ = False

    def __init__(self, session: Session, session_id: str) -> None:
        self._session = session
        self._session_id = session_id

    def named(self, name: str) -> list[KnownFirm]:
        """The firms that are called so."""
        return [firm for firm in self._all if name_key(firm.name) == name_key(name)]

    def close(self, name: str) -> list[KnownFirm]:
        """The firms that are called almost so."""
        return [firm for firm in self._all if is_close(name, firm.name)]

    def making(self, product: str) -> list[KnownFirm]:
        """The firms that take part with a product called so."""
        return [firm for firm in self._all if _has_exactly(firm, product)]

    @cached_property
    def _all(self) -> list[KnownFirm]:
        rows = self._session.execute(
            select(Ikm.id, Ikm.name, Ikm.owner, JUDGED_SECTOR, Product.id, Product.name, Candidate.id)
            .join(Candidate, Candidate.ikm_id == Ikm.id)
            .join(Product, Product.id == Candidate.product_id)
            .where(*taking_part(self._session_id))
            .order_by(Candidate.queue_number, Candidate.id)
        )
        firms: dict[tuple[str, str], KnownFirm] = {}
        for key, name, owner, sector, product_id, product, candidate in rows:
            firm = firms.get((key, sector), KnownFirm(key, name, owner or "", sector or ""))
            known = KnownProduct(product_id, product, candidate)
            firms[key, sector] = replace(firm, products=(*firm.products, known))
        return list(firms.values())


def meant(pool: Pool, firm: str, product: str, owner: str = "") -> Meant:
    """The product that the names in a row mean.

    Firms of one name are told apart by the product, then by the owner. A name that is only close is taken
    where one firm alone is called so, and told. In a session, a product that only one firm shows is known
    without the firm's name. The only product of a firm is meant where nothing is said of
    it, or where it is called almost so; another product is new to an open pool.

    Raises:
        UserError: nobody is called so, or several are and nothing tells which; the sentence leaves the row to
            the caller.
    """
    makers = pool.making(product) if not firm and isinstance(pool, SessionPool) else []
    if not firm and len(makers) != 1:
        raise UserError(f"nama usaha dari produk “{product}” kosong")
    firms = makers or pool.named(firm)
    close = [] if firms else pool.close(firm)
    found = _one_of(firms or close, firm, product, owner)
    known, told = _product_of(found, product, open_=pool.open_)
    if close:
        told = f"“{firm}” dibaca sebagai {found.name}. {told}".strip()
    return Meant(found, known, told)


def _one_of(firms: Sequence[KnownFirm], name: str, product: str, owner: str) -> KnownFirm:
    if not firms:
        raise UserError(f"“{name}” tidak dikenal")
    if len(firms) == 1:
        return firms[0]
    by_product = [each for each in firms if _products_called(each, product)]
    exactly = [each for each in by_product if _has_exactly(each, product)]
    by_owner = [each for each in firms if owner and owner_key(each.owner) == owner_key(owner)]
    for told_apart in (exactly, by_product, by_owner):
        if len(told_apart) == 1:
            return told_apart[0]
    called = choice_words([f"{each.name} milik {each.owner or 'seseorang'}" for each in firms[:4]])
    raise UserError(f"“{name}” dapat berarti {called}")


def _product_of(firm: KnownFirm, name: str, *, open_: bool) -> tuple[KnownProduct, str]:
    if not name:
        if len(firm.products) == 1:
            return firm.products[0], ""
        raise UserError(f"produk dari {firm.name} tidak disebut")
    found = _products_called(firm, name)
    exactly = [each for each in found if folded(each.name) == folded(name)]
    if exactly:
        return exactly[0], ""
    if len(found) == 1:
        return found[0], f"Produk “{name}” dari {firm.name} dibaca sebagai {found[0].name}."
    if not open_ or found:
        raise UserError(f"produk “{name}” dari {firm.name} tidak dikenal")
    return KnownProduct("", name), f"Produk “{name}” ditambahkan pada {firm.name}."


def _products_called(firm: KnownFirm, name: str) -> list[KnownProduct]:
    return [each for each in firm.products if name and is_close(name, each.name)]


def _has_exactly(firm: KnownFirm, product: str) -> bool:
    return any(folded(each.name) == folded(product) for each in firm.products)


def is_close(one: str, other: str) -> bool:
    """Whether two names differ only in spelling, and not in their digits."""
    mine, others = name_key(one), name_key(other)
    return figures(mine) == figures(others) and fuzz.token_sort_ratio(mine, others) >= _CLOSE


def _firms(session: Session, ids: Sequence[str]) -> list[KnownFirm]:
    """These firms with their products, in this order, but for what is in the bin."""
    firms: dict[str, KnownFirm] = {}
    for some in chunks(ids):
        rows = session.execute(
            select(Ikm.id, Ikm.name, Ikm.owner, Ikm.sector).where(Ikm.id.in_(some), Ikm.archived_at.is_(None))
        )
        firms |= {key: KnownFirm(key, name, owner or "", sector or "") for key, name, owner, sector in rows}
    made = _products(session, list(firms))
    return [replace(firms[key], products=tuple(made.get(key, ()))) for key in ids if key in firms]


def _products(session: Session, firms: Sequence[str]) -> Mapping[str, list[KnownProduct]]:
    made: dict[str, list[KnownProduct]] = {}
    for some in chunks(firms):
        rows = session.execute(
            select(Product.ikm_id, Product.id, Product.name)
            .where(Product.ikm_id.in_(some), Product.archived_at.is_(None))
            .order_by(Product.created_at, Product.id)
        )
        for firm, key, name in rows:
            made.setdefault(firm, []).append(KnownProduct(key, name))
    return made
