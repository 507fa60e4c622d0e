-- Times are microseconds since the epoch.

CREATE TABLE environments (
    id          TEXT PRIMARY KEY,
    owner       TEXT NOT NULL,
    name        TEXT NOT NULL,
    description TEXT,
    -- 'cloud' or 'self_hosted'.
    kind        TEXT NOT NULL,
    -- A JSON object.
    config      TEXT NOT NULL,
    -- A JSON object.
    metadata    TEXT NOT NULL,
    -- Grows by one with every change of this row.
    generation  BIGINT NOT NULL,
    archived_at BIGINT,
    created_at  BIGINT NOT NULL,
    updated_at  BIGINT NOT NULL
);

CREATE INDEX environments_by_owner ON environments (owner, id);

CREATE TABLE work (
    id                TEXT PRIMARY KEY,
    environment_id    TEXT NOT NULL,
    session_id        TEXT NOT NULL,
    -- A JSON object.
    metadata          TEXT NOT NULL,
    -- lifecycle::work::State.
    state             TEXT NOT NULL,
    attempt           BIGINT NOT NULL,
    -- 0 when it was not handed out since it was queued.
    delivered_at      BIGINT NOT NULL,
    worker            TEXT,
    acknowledged_at   BIGINT,
    started_at        BIGINT,
    last_heartbeat    BIGINT,
    -- Seconds.
    ttl               BIGINT NOT NULL,
    lease_ends_at     BIGINT,
    stop_requested_at BIGINT,
    stopped_at        BIGINT,
    stop_reason       TEXT,
    -- Grows by one with every change of this row.
    generation        BIGINT NOT NULL,
    created_at        BIGINT NOT NULL,
    updated_at        BIGINT NOT NULL
);

CREATE INDEX work_by_environment ON work (environment_id, id);
CREATE INDEX work_by_state ON work (environment_id, state, id);
-- What a poll looks for: never handed out first, then what was handed out longest ago.
CREATE INDEX work_claimable ON work (environment_id, delivered_at, id) WHERE state = 'queued';
CREATE INDEX work_leases ON work (lease_ends_at) WHERE lease_ends_at IS NOT NULL;
