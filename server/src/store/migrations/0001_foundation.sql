-- Times are microseconds since the epoch, money is millionths of a dollar: integers that SQLite and PostgreSQL agree on.

CREATE TABLE tokens (
    id          TEXT PRIMARY KEY,
    name        TEXT NOT NULL,
    owner       TEXT NOT NULL,
    -- SHA-256 of the token, in hex. A token has 256 random bits, so a plain hash is enough.
    hash        TEXT NOT NULL UNIQUE,
    -- Scope names, separated by spaces.
    scopes      TEXT NOT NULL,
    created_at  BIGINT NOT NULL,
    expires_at  BIGINT,
    revoked_at  BIGINT
);

CREATE TABLE workstations (
    id            TEXT PRIMARY KEY,
    owner         TEXT NOT NULL,
    name          TEXT NOT NULL,
    cpu_cores     BIGINT NOT NULL,
    memory_gb     BIGINT NOT NULL,
    gpu           TEXT,
    storage_gb    BIGINT NOT NULL,
    region        TEXT NOT NULL,
    -- A JSON object.
    labels        TEXT NOT NULL,
    -- lifecycle::workstation::Phase.
    phase         TEXT NOT NULL,
    status_reason TEXT,
    -- Grows by one with every change of this row.
    generation    BIGINT NOT NULL,
    -- How often it was launched; the number of the present or last launch.
    launch        BIGINT NOT NULL,
    -- 1 when the stop that is under way skips the grace period.
    forced        BIGINT NOT NULL,
    created_at    BIGINT NOT NULL,
    updated_at    BIGINT NOT NULL
);

CREATE INDEX workstations_by_owner ON workstations (owner, id);
CREATE INDEX workstations_by_region ON workstations (region);
CREATE INDEX workstations_by_phase ON workstations (phase);

-- One row a state change, written in the transaction that makes the change.
CREATE TABLE events (
    -- Grows with every event.
    seq         INTEGER PRIMARY KEY,
    at          BIGINT NOT NULL,
    kind        TEXT NOT NULL,
    resource_id TEXT NOT NULL,
    generation  BIGINT NOT NULL,
    -- The id of the token that asked for it; NULL when the service did it by itself.
    actor       TEXT,
    request_id  TEXT,
    -- The resource after the change, as JSON.
    data        TEXT NOT NULL
);

CREATE UNIQUE INDEX events_by_resource ON events (resource_id, generation);

CREATE TABLE idempotency_keys (
    token_id     TEXT NOT NULL,
    key          TEXT NOT NULL,
    -- SHA-256 of method, path, query and body, in hex.
    request_hash TEXT NOT NULL,
    created_at   BIGINT NOT NULL,
    resource_id  TEXT,
    -- The generation of the resource that was the answer; NULL while the action is under way.
    answered     BIGINT,
    -- The refusal that was the answer, as JSON.
    refusal      TEXT,
    PRIMARY KEY (token_id, key)
);

CREATE INDEX idempotency_keys_by_resource ON idempotency_keys (resource_id);
CREATE INDEX idempotency_keys_by_age ON idempotency_keys (created_at);

CREATE TABLE meters (
    workstation_id TEXT PRIMARY KEY,
    sampled_at     BIGINT NOT NULL,
    launch         BIGINT NOT NULL,
    cpu_base_us    BIGINT NOT NULL,
    memory_mib     BIGINT NOT NULL,
    cpu_us         BIGINT NOT NULL,
    gpu_us         BIGINT NOT NULL,
    memory_mib_ms  BIGINT NOT NULL,
    storage_gb_ms  BIGINT NOT NULL,
    cost_micros    BIGINT NOT NULL,
    cost_parts     BIGINT NOT NULL
);

-- The totals at past samples, for windows.
CREATE TABLE usage_samples (
    workstation_id TEXT NOT NULL,
    sampled_at     BIGINT NOT NULL,
    cpu_us         BIGINT NOT NULL,
    gpu_us         BIGINT NOT NULL,
    memory_mib_ms  BIGINT NOT NULL,
    storage_gb_ms  BIGINT NOT NULL,
    cost_micros    BIGINT NOT NULL,
    cost_parts     BIGINT NOT NULL,
    PRIMARY KEY (workstation_id, sampled_at)
);
