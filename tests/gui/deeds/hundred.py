"""The hundred most frequent deeds of a clerk, by where they are done."""

from tests.gui.deeds.belongings import BELONGINGS
from tests.gui.deeds.certificates import CERTIFICATES, CURATION
from tests.gui.deeds.communities import COMMUNITIES
from tests.gui.deeds.deciding import PLENARY
from tests.gui.deeds.duplicates import DUPLICATES
from tests.gui.deeds.filtering import FILTERING
from tests.gui.deeds.finding import FINDING
from tests.gui.deeds.forms import CHANGING, ENTERING
from tests.gui.deeds.going import GOING
from tests.gui.deeds.help import HELP
from tests.gui.deeds.history import HISTORY
from tests.gui.deeds.importing import IMPORTING
from tests.gui.deeds.judging import SESSIONS
from tests.gui.deeds.marking import MARKING
from tests.gui.deeds.papers import PAPERS
from tests.gui.deeds.settings import FIRST_STEPS, SETTINGS
from tests.gui.deeds.tables import TABLES

THEMES = (
    FINDING,
    ENTERING,
    CHANGING,
    BELONGINGS,
    FILTERING,
    TABLES,
    IMPORTING,
    PAPERS,
    SESSIONS,
    MARKING,
    PLENARY,
    CURATION,
    CERTIFICATES,
    HISTORY,
    DUPLICATES,
    COMMUNITIES,
    GOING,
    SETTINGS,
    FIRST_STEPS,
    HELP,
)
"""The most frequent first, as far as themes can be told apart by that."""
