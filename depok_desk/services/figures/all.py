"""The one tuple that names every figure of the office."""

from depok_desk.errors import UserError
from depok_desk.services.figures import (
    certificate_figures,
    community_figures,
    curation_figures,
    funnel_figures,
    ikm_figures,
    licence_figures,
    year_figures,
)
from depok_desk.services.figures.figure import Figure

FIGURES: tuple[Figure, ...] = (
    ikm_figures.IKM_ALL,
    ikm_figures.IKM_NEW,
    curation_figures.CURATED,
    curation_figures.CURATED_THIS_YEAR,
    curation_figures.IKM_PASSED,
    curation_figures.PRODUCTS,
    curation_figures.PRODUCTS_PASSED,
    curation_figures.RESULTS,
    funnel_figures.REGISTERED,
    funnel_figures.CHECKED,
    funnel_figures.SCORED,
    funnel_figures.PASSED,
    certificate_figures.IN_FORCE_NOW,
    certificate_figures.ISSUED,
    ikm_figures.IKM_WITHOUT_NIB,
    licence_figures.LICENCES,
    licence_figures.EXPIRING_30,
    licence_figures.EXPIRING_60,
    licence_figures.EXPIRING_90,
    ikm_figures.IKM_EXPIRED,
    ikm_figures.IKM_EXPIRING,
    community_figures.COMMUNITIES_ALL,
    community_figures.MEMBERSHIPS,
    community_figures.MEMBERS,
    year_figures.WORKERS,
    year_figures.WORKERS_MALE,
    year_figures.WORKERS_FEMALE,
    year_figures.TURNOVER,
    year_figures.INVESTMENT,
    ikm_figures.IKM_STALE,
    ikm_figures.IKM_COMPLETE,
    ikm_figures.IKM_INCOMPLETE,
)


def figure_named(key: str) -> Figure:
    """The figure with this key.

    Raises:
        UserError: there is none; lists the figures there are.
    """
    found = next((each for each in FIGURES if each.key == key.casefold()), None)
    if found is None:
        known = ", ".join(each.key for each in FIGURES)
        raise UserError(f"Angka “{key}” tidak ada; pilih salah satu dari: {known}.")
    return found
