-- Environments that are deleted and whose work is still to be removed, a part at a time.
CREATE TABLE emptied_environments (
    id TEXT PRIMARY KEY
);
