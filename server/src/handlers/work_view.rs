//! How environments and work look on the wire.
