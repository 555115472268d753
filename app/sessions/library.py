"""Callers' own data sets, kept in the store as bytes until nobody has used them for a time."""

from __future__ import annotations

import secrets
from dataclasses import replace
from time import time

from ..datasets.archive import pack, unpack
from ..datasets.table import Table
from ..engine.errors import DatasetNotFound, StoreDamaged, TooLarge
from ..engine.message import say
from .session_limits import Limits
from .specs import SetupSpec
from .store import SessionStore

_ID_BYTES = 12
_PREFIX = "dataset-"
KEPT_SECONDS = 30 * 24 * 3600
"""How long a data set is kept after its last use; sessions hold samples of their own."""


class Library:
    """Data sets by id."""

    def __init__(self, store: SessionStore, limits: Limits) -> None:
        """Keep them in `store`."""
        self._store = store
        self.limits = limits

    def add(self, table: Table) -> str:
        """Keep a table; return its id. Raises TooLarge, StoreFailure."""
        numbers = table.count * len(table.columns)
        if numbers > self.limits.max_numbers:
            allowed = self.limits.max_numbers
            raise TooLarge(say("numbers-too-many", asked=numbers, allowed=allowed))
        dataset_id = secrets.token_urlsafe(_ID_BYTES)
        self._store.put_blob(_PREFIX + dataset_id, pack(table), _until())
        return dataset_id

    def get(self, dataset_id: str) -> Table:
        """Return a table, and keep it for longer. Raises DatasetNotFound, StoreFailure."""
        data = self._store.get_blob(_PREFIX + dataset_id)
        if data is None:
            raise DatasetNotFound(say("no-dataset", id=dataset_id))
        try:
            table = unpack(data)
        except (ValueError, LookupError, OSError) as error:
            raise StoreDamaged(say("dataset-unreadable")) from error
        self._store.put_blob(_PREFIX + dataset_id, data, _until())
        return table

    def forget(self, dataset_id: str) -> None:
        """Forget a table; sessions that were made with it keep their samples.

        Raises DatasetNotFound, StoreFailure.
        """
        if not self._store.delete_blob(_PREFIX + dataset_id):
            raise DatasetNotFound(say("no-dataset", id=dataset_id))

    def looked_up(self, spec: SetupSpec) -> SetupSpec:
        """Put the table beside the id of a data set in a request. Raises DatasetNotFound."""
        if spec.data is None or spec.data.dataset is None:
            return spec
        return replace(spec, data=replace(spec.data, table=self.get(spec.data.dataset)))


def _until() -> int:
    return int(time()) + KEPT_SECONDS
