"""Puts the app together: settings and store in, a FastAPI app out. Wiring only."""

from __future__ import annotations

import asyncio
import gc
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from functools import cache, partial

from fastapi import FastAPI

from . import __version__
from .api import health, metrics
from .api.bodies import BodyReader
from .api.body_limit import BodyLimit
from .api.docs import docs_router
from .api.error_handlers import install_error_handlers
from .api.imports import PATH as IMPORT
from .api.language import SpokenLanguage
from .api.links import wrong_with
from .api.methods import HeadAsGet
from .api.metrics import Metrics
from .api.observation import Observed
from .api.origins import Hosts, OriginGuard
from .api.rates import RateLimit
from .api.router import include_api
from .api.scheduling import Scheduler
from .api.uploads import PATH as UPLOADS
from .engine.kernels.kernels import COMPILED
from .sessions.keeping import KeptStore
from .sessions.service import LabService
from .sessions.store import KeepableStore
from .sessions.stores import open_store
from .settings import Settings
from .upkeep import keep_tidy, keeping_of
from .web.assets import (
    STATIC_URL,
    BuiltFiles,
    FrontEnd,
    static_directory,
    templates_directory,
)
from .web.compression import RemoteCompression
from .web.headers import SecurityHeaders, security_headers
from .web.pages import install_error_pages, pages_router
from .web.pieces import InPieces
from .web.templating import THEME_SCRIPT, Templates, script_hash

SWITCH_SECONDS = 0.0005
"""How long a thread that computes keeps the interpreter from the event loop, which asks for it
several times a request; Python's own 5 ms would add up."""
LAST_WRITES_SECONDS = 10.0
"""How long the store stays open at the end for what is still to be written."""
DESCRIPTION = """\
Step a neural network through one forward pass, one backward pass and one update, number by number.
Ids use the indices of the formulas: `w:2:1:3` is the weight to neuron 1 of layer 2 from neuron 3 of
layer 1. `null` means: not computed yet at this cursor.
"""


def create_app(settings: Settings | None = None, store: KeepableStore | None = None) -> FastAPI:
    """Make an app of its own. The store, opened here or handed in, is closed when the app ends.

    Raises ValueError where the settings name a store of an unknown kind.
    """
    settings = settings or Settings()
    kept = KeptStore(store or open_store(settings.store), keeping_of(settings))

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        sys.setswitchinterval(SWITCH_SECONDS)
        _set_aside()
        tidying = asyncio.create_task(keep_tidy(kept))
        if settings.warm_kernels:
            COMPILED.warm(gc.freeze)
        yield
        tidying.cancel()
        with suppress(asyncio.CancelledError):
            await tidying
        # Trainings that the server has broken off write what they have learnt.
        await app.state.scheduler.trainings_end(LAST_WRITES_SECONDS)
        app.state.bodies.close()
        kept.close()

    app = FastAPI(
        title="Backprop Lab",
        version=__version__,
        description=DESCRIPTION,
        docs_url=None,
        redoc_url=None,
        # A redirect would name whatever host the request named.
        redirect_slashes=False,
        lifespan=lifespan,
    )
    app.state.settings = settings
    app.state.store = kept
    app.state.service = service = LabService(kept, settings)
    app.state.metrics = Metrics(kept, {"sessions": lambda: service.cache_use})
    app.state.bodies = BodyReader()
    app.state.scheduler = Scheduler(settings.training_threads)
    include_api(app)
    app.include_router(health.router)
    app.include_router(metrics.router)
    install_error_handlers(app)
    _add_web(app, settings)
    return app


@cache
def _set_aside() -> None:
    """Keep the collector, once, from what lives as long as the process.

    Looking through all of it for garbage holds everybody up for a tenth of a second each time.
    """
    gc.collect()
    gc.freeze()


def _add_web(app: FastAPI, settings: Settings) -> None:
    """Add pages, files, and the middleware around everything (the last added is outermost)."""
    templates = Templates(templates_directory())
    front_end = FrontEnd(static_directory())
    docs_script = templates.source("docs.js")
    service: LabService = app.state.service
    app.include_router(pages_router(templates, front_end, partial(wrong_with, service)))
    app.include_router(
        docs_router(lambda: templates.page("docs.html", static=STATIC_URL, docs_script=docs_script))
    )
    app.mount(STATIC_URL, BuiltFiles(front_end.directory), name="static")

    hashes = map(script_hash, (templates.source(THEME_SCRIPT), docs_script))
    headers = security_headers(hashes, settings.frame_ancestors)
    install_error_pages(app, templates, headers)
    app.add_middleware(HeadAsGet)
    files = {IMPORT: settings.max_body_bytes, UPLOADS: settings.max_upload_bytes}
    app.add_middleware(BodyLimit, limit=settings.max_body_bytes, files=files)
    app.add_middleware(RemoteCompression)
    if settings.rate_limit:
        app.add_middleware(RateLimit, calls=settings.rate_limit)
    hosts = Hosts(settings.allowed_hosts.split(","), settings.host)
    app.add_middleware(OriginGuard, hosts=hosts)
    app.add_middleware(SecurityHeaders, headers=headers)
    app.add_middleware(SpokenLanguage)
    app.add_middleware(Observed, metrics=app.state.metrics)
    app.add_middleware(InPieces)
