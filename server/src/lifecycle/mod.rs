//! What may happen, as data: states, transitions, and what each state owes. Pure: no I/O, and no clock but the one it
//! is given.

pub mod metering;
pub mod work;
pub mod workstation;
