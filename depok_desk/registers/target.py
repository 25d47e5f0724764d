"""What a workbook column can become."""

from dataclasses import dataclass

from depok_desk.model.kinds.kind import Kind


@dataclass(frozen=True)
class Target:
    """A value that an import can take from a workbook column.

    `key` is the field name of the data model (`name`, `ward`, `product`, `score`); `headings` are
    further names that workbooks use. `group` says where it belongs: the record itself (empty) or a dependent
    one (`product`, `year`, `licence`, `outcome`).
    """

    key: str
    label: str
    kind: Kind
    headings: tuple[str, ...] = ()
    required: bool = False
    personal: bool = False
    group: str = ""
