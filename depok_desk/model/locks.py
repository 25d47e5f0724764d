"""Who may write what in which phase of a session of curation, as a table."""

from depok_desk.model.kinds.office_choices import SESSION_PHASE

PHASES = tuple(SESSION_PHASE.options)
"""The phases in their order, from registration to the decision."""
