"""Figures on how the server does, as Prometheus reads them at `/metrics`.

Several workers of one server write theirs to files that the client library adds up; it does so
where `PROMETHEUS_MULTIPROC_DIR` is set, which `backprop-lab serve --workers` sees to.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, nullcontext

from fastapi import APIRouter, Request, Response
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from prometheus_client.metrics_core import GaugeMetricFamily, Metric
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector

from ..engine.errors import StoreFailure
from ..sessions.store import SessionStore
from ..sessions.workspaces import CacheUse

Caches = Mapping[str, Callable[[], CacheUse]]
"""What tells how full each cache is, by its name."""
SHARED_FOLDER = "PROMETHEUS_MULTIPROC_DIR"
BUCKETS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
"""Seconds: a step is about one millisecond, a long explanation or training seconds."""


def _cache_gauge(what: str, registry: CollectorRegistry, documentation: str) -> Gauge:
    return Gauge(
        f"backprop_lab_cache_{what}_bytes",
        documentation=documentation,
        labelnames=["cache"],
        registry=registry,
        multiprocess_mode="livesum",
    )


class Metrics:
    """The figures of one app."""

    def __init__(self, store: SessionStore, caches: Caches) -> None:
        """Begin at zero; `store` is asked how full it is when somebody reads, the caches now."""
        own = CollectorRegistry()
        self._requests = Counter(
            "backprop_lab_requests",
            documentation="requests answered",
            labelnames=["method", "route", "status"],
            registry=own,
        )
        self._seconds = Histogram(
            "backprop_lab_request_seconds",
            documentation="time from a request's first byte to the last one of its reply",
            labelnames=["route"],
            buckets=BUCKETS,
            registry=own,
        )
        self._trainings = Gauge(
            "backprop_lab_trainings",
            documentation="trainings that somebody waits for",
            registry=own,
            multiprocess_mode="livesum",
        )
        self._problems = Counter(
            "backprop_lab_problems",
            documentation="requests refused or failed, by code",
            labelnames=["code"],
            registry=own,
        )
        self._held = _cache_gauge("held", own, documentation="bytes that a cache holds")
        self._allowed = _cache_gauge("allowed", own, documentation="bytes that a cache may hold")
        self._caches = caches
        self._told: dict[str, CacheUse] = {}
        self._own = own
        self._weigh()
        self._known: dict[tuple[str, str, int], tuple[Counter, Histogram]] = {}
        self._store = _StoreCollector(store)

    def answered(self, method: str, route: str, status: int, seconds: float) -> None:
        """Count a reply."""
        known = self._known.get((method, route, status))
        if known is None:
            # As many as there are routes and statuses; finding the labels anew takes far longer.
            known = self._requests.labels(method, route, str(status)), self._seconds.labels(route)
            self._known[method, route, status] = known
        count, times = known
        count.inc()
        times.observe(seconds)
        self._weigh()

    def _weigh(self) -> None:
        """Take note of what the caches hold: of every worker, whichever one is asked."""
        for name, use in self._caches.items():
            now = use()
            if self._told.get(name) != now:
                self._told[name] = now
                self._held.labels(name).set(now.held)
                self._allowed.labels(name).set(now.allowed)

    def refused(self, code: str) -> None:
        """Count a problem."""
        self._problems.labels(code).inc()

    def training(self, trains: bool) -> AbstractContextManager[object]:
        """Count a training while it runs."""
        return self._trainings.track_inprogress() if trains else nullcontext()

    def write(self) -> bytes:
        """Write all figures in Prometheus's text format."""
        registry = self._own
        if SHARED_FOLDER in os.environ:
            registry = CollectorRegistry()
            MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
        stored = CollectorRegistry()
        stored.register(self._store)
        return generate_latest(registry) + generate_latest(stored)


class _StoreCollector(Collector):
    """How full the store is; nothing, where it does not answer."""

    def __init__(self, store: SessionStore) -> None:
        self._store = store

    def collect(self) -> Iterator[Metric]:
        """Ask the store."""
        try:
            sessions, size = self._store.count(), self._store.size()
        except StoreFailure:
            up = 0
        else:
            up = 1
            yield GaugeMetricFamily(
                "backprop_lab_sessions", documentation="sessions in the store", value=sessions
            )
            yield GaugeMetricFamily(
                "backprop_lab_store_bytes", documentation="room that they take", value=size
            )
        yield GaugeMetricFamily(
            "backprop_lab_store_up", documentation="whether the store answers", value=up
        )


router = APIRouter(include_in_schema=False)


@router.get("/metrics")
def read_metrics(request: Request) -> Response:
    """Give all figures to Prometheus."""
    metrics: Metrics = request.app.state.metrics
    return Response(metrics.write(), media_type=CONTENT_TYPE_LATEST)
