//! A pseudo-terminal, for what programs do on terminals alone.

use std::fs::File;
use std::os::fd::OwnedFd;
use std::process::Stdio;

use rustix::fs::{Mode, OFlags, open};
use rustix::io::{FdFlags, fcntl_setfd};
use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use rustix::termios::{Winsize, tcsetwinsize};

use crate::Said;

/// A terminal that is wide enough for every table.
#[derive(Debug)]
pub struct Terminal {
    /// Where a person would sit.
    person: OwnedFd,
    /// What a program gets.
    program: OwnedFd,
}

impl Terminal {
    /// A new one.
    pub fn open() -> Self {
        let person = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).expect("a pseudo-terminal");
        // Programs get their own end alone.
        fcntl_setfd(&person, FdFlags::CLOEXEC).expect("it is marked");
        grantpt(&person).expect("it is granted");
        unlockpt(&person).expect("it is unlocked");
        let name = ptsname(&person, Vec::new()).expect("it has a name");
        let program = open(name, OFlags::RDWR | OFlags::NOCTTY | OFlags::CLOEXEC, Mode::empty());
        let program = program.expect("its other end");
        let size = Winsize { ws_row: 50, ws_col: 200, ws_xpixel: 0, ws_ypixel: 0 };
        tcsetwinsize(&program, size).expect("it has a size");
        Self { person, program }
    }

    /// The terminal as one of a program's standard streams.
    pub fn stream(&self) -> Stdio {
        self.program.try_clone().expect("another one").into()
    }

    /// Where to type.
    pub fn keyboard(&self) -> File {
        File::from(self.person.try_clone().expect("another one"))
    }

    /// What is shown on it, once every stream that is wanted was taken.
    pub fn shown(self) -> Said {
        Said::of(File::from(self.person))
    }
}
