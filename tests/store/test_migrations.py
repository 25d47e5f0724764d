"""The migrations lead to exactly the tables that the models declare, on both kinds of store."""

import warnings

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect

from depok_desk.model.base import Base
from depok_desk.model.tables import CONTENT, JOURNAL, RECORDS
from depok_desk.store.migrating import SCHEMA, revision
from depok_desk.store.search import FULL_TEXT


def ours(_object, name, kind, _reflected, _compared):
    """Leave out what belongs to the full-text index and to Alembic."""
    return not (kind == "table" and ("_search" in name or name == "alembic_version"))


def test_migrations_and_models_are_the_same(store):
    with store.read() as session, warnings.catch_warnings():
        warnings.filterwarnings("ignore", ".*expression-based index.*")
        options = {"include_object": ours, "compare_type": True, "target_metadata": Base.metadata}
        context = MigrationContext.configure(session.connection(), opts=options)
        found = [
            each
            for each in compare_metadata(context, Base.metadata)
            if not (
                each[0] in ("add_index", "remove_index")
                and each[1].name in ("ix_ikm_sorted", "ix_ikm_search")
            )
        ]
    assert found == []


def test_every_model_is_named_once():
    named = {model.__tablename__ for model in (*RECORDS, *JOURNAL, *CONTENT)}
    assert named == set(Base.metadata.tables)


def test_the_newest_migration_is_the_schema_of_the_program():
    script = ScriptDirectory("depok_desk/store/migrations")
    assert script.get_heads() == [revision(SCHEMA)]


def test_the_full_text_index_is_there(sqlite_location):
    from depok_desk.store.opening import Store

    store = Store.open(sqlite_location)
    with store.read() as session:
        tables = inspect(session.connection()).get_table_names()
    store.close()
    assert {f"{name}_search" for name in FULL_TEXT} <= set(tables)
