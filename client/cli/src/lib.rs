//! The command line of the Wharf control plane.
//!
//! [`generated`] has a command for every operation of the contract; [`arrangement`] says, in a line a family, what people
//! call them. The rest is what every command shares: flags that become a body ([`body`]), where the server is, how
//! results look ([`output`]), and the exit codes ([`exit`]).

pub mod arrangement;
pub mod body;
pub mod exit;
/// What `cargo xtask generate` makes of the contract.
#[rustfmt::skip]
pub mod generated;
mod login;
pub mod output;
mod progress;
mod raw;
mod run;
mod table;
mod usage;
mod watch;

pub use run::{command, run};
