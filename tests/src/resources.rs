//! What a server's process takes of the machine, as the kernel counts it.

use std::path::PathBuf;

use crate::TestServer;

/// The process of a server that runs.
pub struct Resources(PathBuf);

impl Resources {
    pub fn of(server: &TestServer) -> Self {
        Self(PathBuf::from(format!("/proc/{}", server.process_id())))
    }

    /// Memory that it has now, in bytes.
    pub fn memory(&self) -> u64 {
        self.kilobytes("VmRSS:") << 10
    }

    /// The most memory that it had since [`Resources::forget_peak`], in bytes.
    pub fn peak_memory(&self) -> u64 {
        self.kilobytes("VmHWM:") << 10
    }

    /// Begins the search for the peak anew.
    pub fn forget_peak(&self) {
        std::fs::write(self.0.join("clear_refs"), "5").expect("the kernel forgets the peak");
    }

    /// How many file descriptors it has open.
    pub fn descriptors(&self) -> usize {
        std::fs::read_dir(self.0.join("fd")).expect("its descriptors").count()
    }

    /// How many it may have: the soft limit.
    pub fn most_descriptors(&self) -> u64 {
        let limits = std::fs::read_to_string(self.0.join("limits")).expect("its limits");
        let line = limits.lines().find(|line| line.starts_with("Max open files")).expect("the limit");
        line.split_whitespace().nth(3).and_then(|soft| soft.parse().ok()).expect("a number")
    }

    fn kilobytes(&self, field: &str) -> u64 {
        let status = std::fs::read_to_string(self.0.join("status")).expect("its status");
        let line = status.lines().find(|line| line.starts_with(field)).expect("the field");
        line.split_whitespace().nth(1).and_then(|number| number.parse().ok()).expect("a number")
    }
}
