"""No row leaves the store unseen: neither the database nor a collection deletes by itself."""

from depok_desk.model.base import Base
from depok_desk.model.tables import RECORDS


def test_no_collection_deletes_what_falls_out_of_it():
    """Such rows are not among those a session says it deletes, so that the journal would miss them."""
    silent = [
        f"{relation.parent.class_.__name__}.{relation.key}"
        for model in RECORDS
        for relation in model.__mapper__.relationships
        if relation.cascade.delete_orphan or relation.passive_deletes
    ]
    assert silent == []
    assert any(relation.cascade.delete for model in RECORDS for relation in model.__mapper__.relationships)


def test_the_database_deletes_nothing_by_itself():
    records = {model.__tablename__ for model in RECORDS}
    keys = [key for name in records for key in Base.metadata.tables[name].foreign_keys]
    assert len(keys) > 20
    assert [str(key.parent) for key in keys if key.ondelete] == []
