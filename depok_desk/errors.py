"""The one kind of error that is told to people."""


class UserError(Exception):
    """Something the user can understand and act on: a full Indonesian sentence.

    The sentence names the thing, the place and the way out. Every other exception is a bug.
    """

    @property
    def sentence(self) -> str:
        """The text shown to the user."""
        return str(self)
