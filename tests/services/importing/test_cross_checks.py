from datetime import date
from decimal import Decimal

import pytest

from depok_desk.services.importing.cross_checks import CHECKS, applicable, doubts

NIK_OF_A_WOMAN = "3276046307830005"


def doubted(**values):
    return [key for key, _ in doubts(values, CHECKS)]


@pytest.mark.parametrize(
    ("values", "keys"),
    [
        ({"owner_nik": NIK_OF_A_WOMAN, "owner_birth_date": date(1983, 7, 23)}, []),
        ({"owner_nik": NIK_OF_A_WOMAN, "owner_birth_date": date(1983, 7, 24)}, ["owner_birth_date"]),
        ({"owner_nik": NIK_OF_A_WOMAN, "owner_gender": "P"}, []),
        ({"owner_nik": NIK_OF_A_WOMAN, "owner_gender": "L"}, ["owner_gender"]),
        ({"score": Decimal("85.00"), "grade": "A"}, []),
        ({"score": Decimal("84.99"), "grade": "A"}, ["grade"]),
        ({"score": Decimal("12.00"), "grade": "D"}, []),
        ({"grade": "A"}, []),
        ({"curated_on": date(2025, 2, 14)}, ["curated_on"]),
        ({"curated_on": date(2025, 2, 14), "grade": "A"}, []),
    ],
)
def test_values_are_doubted_only_where_they_contradict(values, keys):
    assert doubted(**values) == keys


def test_a_list_without_the_columns_is_spared_the_check():
    assert applicable(frozenset({"name", "score"})) == ()
    assert [check.key for check in applicable(frozenset({"name", "score", "grade"}))] == ["grade"]
