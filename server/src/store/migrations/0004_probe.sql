-- Health writes here, because only a write proves that writes are taken.
CREATE TABLE probe (
    id        BIGINT PRIMARY KEY,
    probed_at BIGINT NOT NULL
);
