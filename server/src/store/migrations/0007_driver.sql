-- The driver that made a workstation real, which looks after it whatever becomes of its region.
ALTER TABLE workstations ADD COLUMN driver TEXT NOT NULL DEFAULT 'local';
