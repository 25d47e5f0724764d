"""Every page and dialog of the window as it is met: what the manual pictures and the tests walk through."""

from tools.scenes import (
    anywhere,
    certificates,
    curation,
    fairness,
    filters,
    forms,
    home,
    importing,
    phones,
    plenary,
    registers,
    rubrics,
    scoring,
    settings,
)

SCENES = (
    *home.SCENES,
    *registers.SCENES,
    *filters.SCENES,
    *forms.SCENES,
    *importing.SCENES,
    *certificates.SCENES,
    *curation.SCENES,
    *scoring.SCENES,
    *phones.SCENES,
    *plenary.SCENES,
    *fairness.SCENES,
    *settings.SCENES,
    *rubrics.SCENES,
    *anywhere.SCENES,
)
"""All of them; their names are also those of the pictures."""
