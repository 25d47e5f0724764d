"""Keys of records: unlike each other, in the order in which they were made."""

import time
from uuid import UUID

from depok_desk.model.ids import new_id


def test_keys_grow_and_hold_the_moment_they_were_made():
    before = time.time_ns() // 1_000_000
    keys = [new_id() for _ in range(3_000)]
    after = time.time_ns() // 1_000_000
    assert keys == sorted(set(keys))
    assert all((UUID(key).version, len(key)) == (7, 32) for key in keys)
    assert all(before <= int(key[:12], 16) <= after for key in keys)
