//! The cgroups of one run: its limits, its meter, and a list of its processes that none of them can leave.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde::{Deserialize, Serialize};

/// CPU is limited to a share of this, in microseconds.
const PERIOD_US: u64 = 100_000;

/// Folders in the cgroup file system, one for each thing that can be limited or read; the same one may serve several.
///
/// Stands both for a run's own groups and for the parents below which those are made. All absent on a machine that
/// gives us none.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Groups {
    /// cgroup v2, with the CPU and memory controllers. If present, all others are absent.
    pub unified: Option<PathBuf>,
    /// v1, where a quota can be set.
    pub cpu: Option<PathBuf>,
    /// v1, where CPU time can be read.
    pub cpuacct: Option<PathBuf>,
    /// v1, where a limit can be set.
    pub memory: Option<PathBuf>,
    /// v1; only to keep a tree from growing while it is being ended.
    pub pids: Option<PathBuf>,
}

impl Groups {
    /// Whether processor time can be limited.
    pub fn limit_cpu(&self) -> bool {
        self.unified.is_some() || self.cpu.is_some()
    }

    /// Whether memory can be limited.
    pub fn limit_memory(&self) -> bool {
        self.unified.is_some() || self.memory.is_some()
    }

    /// The groups called `name` below these.
    pub fn child(&self, name: &str) -> Self {
        self.map(|dir| dir.join(name))
    }

    /// The same with every folder replaced.
    fn map(&self, change: impl Fn(&PathBuf) -> PathBuf) -> Self {
        Self {
            unified: self.unified.as_ref().map(&change),
            cpu: self.cpu.as_ref().map(&change),
            cpuacct: self.cpuacct.as_ref().map(&change),
            memory: self.memory.as_ref().map(&change),
            pids: self.pids.as_ref().map(&change),
        }
    }

    /// Each folder once: v1 controllers are often mounted together.
    pub fn dirs(&self) -> Vec<&Path> {
        let mut dirs: Vec<&Path> = Vec::new();
        for dir in [&self.unified, &self.cpu, &self.cpuacct, &self.memory, &self.pids].into_iter().flatten() {
            if !dirs.contains(&dir.as_path()) {
                dirs.push(dir);
            }
        }
        dirs
    }

    /// The files by writing to which a process joins these groups.
    pub fn doors(&self) -> Vec<PathBuf> {
        self.dirs().iter().map(|dir| dir.join("cgroup.procs")).collect()
    }

    /// Makes the folders, and their parents where missing.
    pub fn create(&self) -> io::Result<()> {
        for dir in self.dirs() {
            make_group(dir, self.unified.is_some()).map_err(|error| within(dir, &error))?;
        }
        Ok(())
    }

    /// Sets the limits: whole processor cores, and memory in units of 2^30 bytes.
    pub fn limit(&self, cpu_cores: u32, memory_gb: u32) -> io::Result<()> {
        let quota = u64::from(cpu_cores) * PERIOD_US;
        let bytes = (u64::from(memory_gb) << 30).to_string();
        if let Some(dir) = &self.unified {
            set(dir, "cpu.max", &format!("{quota} {PERIOD_US}"))?;
            set(dir, "memory.max", &bytes)?;
            // Where swap isn't counted there is nothing to limit.
            let _ = set(dir, "memory.swap.max", "0");
        }
        if let Some(dir) = &self.cpu {
            set(dir, "cpu.cfs_period_us", &PERIOD_US.to_string())?;
            match set(dir, "cpu.cfs_quota_us", &quota.to_string()) {
                // v1 refuses more than a parent has; then the parent already holds it to less.
                Err(error) if error.kind() == io::ErrorKind::InvalidInput => {}
                other => other?,
            }
        }
        if let Some(dir) = &self.memory {
            set(dir, "memory.limit_in_bytes", &bytes)?;
            let _ = set(dir, "memory.memsw.limit_in_bytes", &bytes);
        }
        Ok(())
    }

    /// CPU time used by all that ever ran in here; `None` if nothing here counts it or the group is gone.
    pub fn cpu_used(&self) -> Option<Duration> {
        if let Some(dir) = &self.unified {
            return field(&dir.join("cpu.stat"), "usage_usec").map(Duration::from_micros);
        }
        number(&self.cpuacct.as_ref()?.join("cpuacct.usage")).map(Duration::from_nanos)
    }

    /// Memory in use, in bytes, without file pages that the kernel would drop before anything hurts.
    pub fn memory_used(&self) -> Option<u64> {
        let (used, idle) = if let Some(dir) = &self.unified {
            (number(&dir.join("memory.current"))?, field(&dir.join("memory.stat"), "inactive_file"))
        } else {
            let dir = self.memory.as_ref()?;
            (
                number(&dir.join("memory.usage_in_bytes"))?,
                field(&dir.join("memory.stat"), "total_inactive_file"),
            )
        };
        Some(used.saturating_sub(idle.unwrap_or(0)))
    }

    /// All processes in here, also in groups that the workstation made below.
    pub fn members(&self) -> Vec<i32> {
        let mut members: Vec<i32> = self
            .dirs()
            .into_iter()
            .flat_map(with_descendants)
            .filter_map(|dir| fs::read_to_string(dir.join("cgroup.procs")).ok())
            .flat_map(|list| list.lines().filter_map(|line| line.parse().ok()).collect::<Vec<i32>>())
            // Zero stands for a process of another process namespace, which we can't name.
            .filter(|pid| *pid > 0)
            .collect();
        members.sort_unstable();
        members.dedup();
        members
    }

    /// As far as the kernel helps: keeps new processes from being made, and ends those there are.
    pub fn end(&self) {
        if let Some(dir) = &self.pids {
            let _ = set(dir, "pids.max", "0");
        }
        if let Some(dir) = &self.unified {
            let _ = set(dir, "cgroup.kill", "1");
        }
    }

    /// Removes the folders, with what the workstation made below, and the parent if this was its last. Nothing may
    /// run in them any more. Removing what is absent succeeds.
    pub fn remove(&self) -> io::Result<()> {
        for dir in self.dirs() {
            for group in with_descendants(dir).iter().rev() {
                match fs::remove_dir(group) {
                    Err(error) if error.kind() != io::ErrorKind::NotFound => {
                        return Err(within(group, &error));
                    }
                    _ => {}
                }
            }
            if let Some(parent) = dir.parent() {
                // Refused while other workstations are in there, which is as it should be.
                let _ = fs::remove_dir(parent);
            }
        }
        Ok(())
    }
}

/// Makes `<parent>/<group>`, knowing that the parent may be removed at any moment by whoever left it last.
fn make_group(dir: &Path, unified: bool) -> io::Result<()> {
    let parent = dir.parent().ok_or(io::ErrorKind::InvalidInput)?;
    let mut attempts = 0;
    loop {
        attempts += 1;
        let made = make_dir(parent)
            .and_then(
                |()| if unified { set(parent, "cgroup.subtree_control", "+cpu +memory") } else { Ok(()) },
            )
            .and_then(|()| make_dir(dir));
        match made {
            Err(error) if error.kind() == io::ErrorKind::NotFound && attempts < 20 => {}
            other => return other,
        }
    }
}

fn make_dir(dir: &Path) -> io::Result<()> {
    match fs::create_dir(dir) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        other => other,
    }
}

/// A group and all below it, parents first.
fn with_descendants(dir: &Path) -> Vec<PathBuf> {
    let mut all = vec![dir.to_owned()];
    let mut next = 0;
    while next < all.len() {
        if let Ok(entries) = fs::read_dir(&all[next]) {
            all.extend(
                entries.flatten().filter(|e| e.file_type().is_ok_and(|t| t.is_dir())).map(|e| e.path()),
            );
        }
        next += 1;
    }
    all
}

/// Writes one of the kernel's files, which want the value in a single write and are never created.
pub fn set(dir: &Path, file: &str, value: &str) -> io::Result<()> {
    let path = dir.join(file);
    let write =
        || io::Write::write_all(&mut fs::OpenOptions::new().write(true).open(&path)?, value.as_bytes());
    write().map_err(|error| within(&path, &error))
}

/// Keeps the kind, by which callers decide, and says where it happened.
fn within(path: &Path, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}

fn number(path: &Path) -> Option<u64> {
    fs::read_to_string(path).ok()?.trim().parse().ok()
}

fn field(path: &Path, name: &str) -> Option<u64> {
    let text = fs::read_to_string(path).ok()?;
    text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(' ')?.trim().parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn controllers_mounted_together_are_one_group() {
        let joint = Groups {
            cpu: Some("/cg/cpu,cpuacct/own".into()),
            cpuacct: Some("/cg/cpu,cpuacct/own".into()),
            memory: Some("/cg/memory/own".into()),
            ..Groups::default()
        };
        assert_eq!(
            joint.child("x").dirs(),
            [Path::new("/cg/cpu,cpuacct/own/x"), Path::new("/cg/memory/own/x")]
        );
    }

    #[test]
    fn figures_of_the_second_version_are_read_in_its_units() {
        let dir = tempfile::tempdir().expect("a folder");
        let write = |name: &str, text: &str| fs::write(dir.path().join(name), text).expect("it writes");
        write("cpu.stat", "usage_usec 1500000\nuser_usec 1\n");
        write("memory.current", "5000\n");
        write("memory.stat", "anon 1\ninactive_file 2000\nfile 1\n");
        let groups = Groups { unified: Some(dir.path().to_owned()), ..Groups::default() };
        assert_eq!(groups.cpu_used(), Some(Duration::from_millis(1500)));
        assert_eq!(groups.memory_used(), Some(3000));
    }

    #[test]
    fn a_machine_without_groups_has_nothing_to_limit_or_read() {
        let none = Groups::default();
        assert!(!none.limit_cpu() && !none.limit_memory());
        assert!(none.create().is_ok() && none.limit(1, 1).is_ok() && none.remove().is_ok());
        assert_eq!((none.cpu_used(), none.memory_used(), none.members()), (None, None, vec![]));
    }
}
