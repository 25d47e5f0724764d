"""Values by name that take half the room of a dict, for the many rows of an import."""

from collections.abc import Iterator, Mapping
from typing import Any

from typing_extensions import override


class Packed(Mapping[str, Any]):
    """Values by name, unchangeable; rows that hold the same names share them (see `Packer`)."""

    __slots__ = ("_names", "_values")

    def __init__(self, names: tuple[str, ...], values: tuple[Any, ...]) -> None:
        self._names = names
        self._values = values

    @override
    def __getitem__(self, name: str) -> Any:
        if name not in self._names:
            raise KeyError(name)
        return self._values[self._names.index(name)]

    @override
    def __contains__(self, name: object) -> bool:
        return name in self._names

    @override
    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    @override
    def __len__(self) -> int:
        return len(self._names)

    @override
    def __repr__(self) -> str:
        return f"Packed({self.unpacked()})"

    def unpacked(self) -> dict[str, Any]:
        """The same as a dict of its own: quicker to ask, and free to be changed."""
        return dict(zip(self._names, self._values, strict=False))


class Packer:
    """Packs rows, keeping each set of names once."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, ...], tuple[str, ...]] = {}

    def pack(self, cells: Mapping[str, Any]) -> Packed:
        """The cells of a row."""
        return Packed(self._shared(tuple(cells)), tuple(cells.values()))

    def pack_filled(self, names: tuple[str, ...], values: tuple[Any, ...]) -> Packed:
        """Those of a row's values that are not None."""
        if None not in values:
            return Packed(names, values)
        filled = [(name, value) for name, value in zip(names, values, strict=True) if value is not None]
        return Packed(
            self._shared(tuple([name for name, _ in filled])), tuple([value for _, value in filled])
        )

    def _shared(self, names: tuple[str, ...]) -> tuple[str, ...]:
        return self._known.setdefault(names, names)
