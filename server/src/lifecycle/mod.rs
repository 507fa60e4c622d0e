//! What may happen, as data: states, transitions, and what each state owes. Pure: no I/O, and no clock but the one it
//! is given.

pub mod metering;
pub mod work;
pub mod workstation;

/// A moment, in microseconds since the epoch, on two clocks: the one that is shown and can be set, and the one that
/// goes on evenly, by which everything that takes time is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    pub utc: i64,
    pub steady: i64,
}

impl Moment {
    /// A moment while nobody has set the clock.
    pub const fn both(at: i64) -> Self {
        Self { utc: at, steady: at }
    }

    /// The same moment, shown no earlier than `utc`: what happened later is not shown as earlier because the clock was
    /// set back in between.
    #[must_use]
    pub fn shown_from(self, utc: i64) -> Self {
        Self { utc: self.utc.max(utc), ..self }
    }
}
