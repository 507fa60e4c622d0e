-- When a workstation last changed, in steady time; updated_at is when that was as the clock showed it.
ALTER TABLE workstations ADD COLUMN changed_at BIGINT NOT NULL DEFAULT 0;
UPDATE workstations SET changed_at = updated_at;
