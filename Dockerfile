# The first stage builds front end and Python into one folder (the wheel's build hook brings a
# Node of its own); the second is what runs: that folder, an unprivileged user, and /data.

FROM python:3.13-slim AS build
RUN python -m venv /opt/backprop-lab
WORKDIR /src
COPY . .
RUN /opt/backprop-lab/bin/python -m pip install --no-cache-dir --disable-pip-version-check ".[redis]"

FROM python:3.13-slim
RUN useradd --uid 10001 --no-create-home --home-dir /data lab \
    && install --directory --owner=lab --group=lab /data
COPY --from=build /opt/backprop-lab /opt/backprop-lab
ENV PATH=/opt/backprop-lab/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    BACKPROP_LAB_HOST=0.0.0.0 \
    BACKPROP_LAB_PORT=8000 \
    BACKPROP_LAB_STORE=sqlite:////data/backprop-lab.sqlite3
USER lab
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=3s --start-period=15s \
    CMD ["python", "-c", "import os, urllib.request as u; u.urlopen(f'http://127.0.0.1:{os.environ[\"BACKPROP_LAB_PORT\"]}/healthz', timeout=2)"]
CMD ["backprop-lab", "serve"]
