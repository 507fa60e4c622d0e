//! The local driver over real processes: each test has its own root folder, and whatever it started is gone after it.

mod ends;
mod life;
mod limits;
mod losses;
mod yard;
