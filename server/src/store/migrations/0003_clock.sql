-- Where steady time stood when the host booted, in microseconds, so that it goes on evenly over a restart of the service.
CREATE TABLE clock (
    boot_id   TEXT PRIMARY KEY,
    booted_at BIGINT NOT NULL
);

-- When the meter was last brought up to date, in steady time; sampled_at is when that was as the clock showed it.
ALTER TABLE meters ADD COLUMN counted_to BIGINT NOT NULL DEFAULT 0;
UPDATE meters SET counted_to = sampled_at;
