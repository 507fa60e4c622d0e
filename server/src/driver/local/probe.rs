//! Finds out, once, which cgroups this machine lets us make.
//!
//! In this order: cgroup v2 if it was delegated to us, v1 controllers below our own groups, or nothing. What is found
//! was tried: a group was made, limited and read. Settings of a group that isn't ours are never touched.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use uuid::Uuid;

use super::groups::{Groups, set};

/// The group that the server moves into, because v2 allows no processes beside groups with limits.
const OWN_LEAF: &str = "wharf-control";

/// What `/proc/self` says of the cgroup file systems and our place in them.
struct Place {
    mounts: Vec<Mount>,
    /// Controllers (none for v2) and the path of our group.
    groups: Vec<(Vec<String>, String)>,
}

struct Mount {
    /// The part of the hierarchy that is mounted.
    root: String,
    point: PathBuf,
    unified: bool,
    /// v1: the controllers are among these.
    options: Vec<String>,
}

/// The parents of all groups of the data folder `root`, which need not exist yet.
pub fn probe(root: &Path) -> Groups {
    let Some(place) = Place::ours() else { return Groups::default() };
    let name = format!("wharf-{:016x}", hash(root.as_os_str().as_encoded_bytes()));
    if let Some(base) = place.unified().and_then(|own| delegated(&own)) {
        let parents = Groups { unified: Some(base.join(&name)), ..Groups::default() };
        if works(&parents) {
            return parents;
        }
    }
    let below = |controller: &str| place.controller(controller).map(|own| own.join(&name));
    let tried = |groups: Groups| if works(&groups) { groups } else { Groups::default() };
    Groups {
        unified: None,
        cpu: tried(Groups { cpu: below("cpu"), ..Groups::default() }).cpu,
        cpuacct: tried(Groups { cpuacct: below("cpuacct"), ..Groups::default() }).cpuacct,
        memory: tried(Groups { memory: below("memory"), ..Groups::default() }).memory,
        pids: tried(Groups { pids: below("pids"), ..Groups::default() }).pids,
    }
}

/// Makes a group below `parents`, limits it, reads it and takes it away.
fn works(parents: &Groups) -> bool {
    let trial = parents.child(&format!("probe-{}", Uuid::new_v4().simple()));
    let attempt = || -> io::Result<bool> {
        trial.create()?;
        trial.limit(1, 1)?;
        let counts_cpu = trial.unified.is_none() && trial.cpuacct.is_none() || trial.cpu_used().is_some();
        let counts_memory = !trial.limit_memory() || trial.memory_used().is_some();
        Ok(counts_cpu && counts_memory)
    };
    let works = attempt().unwrap_or(false);
    let _ = trial.remove();
    works
}

/// The v2 group below which we may make others, if `own` was delegated to us. Moves this process into a leaf of it.
fn delegated(own: &Path) -> Option<PathBuf> {
    // Another driver of this process, or an earlier program of it, has already moved it.
    let base = if own.ends_with(OWN_LEAF) { own.parent()? } else { own };
    if enables(&base.join("cgroup.subtree_control")) {
        return Some(base.to_owned());
    }
    // Only a group other than the very root has a type.
    let is_root = !base.join("cgroup.type").exists();
    if is_root || !enables(&base.join("cgroup.controllers")) || !is_ours(base) {
        return None;
    }
    let leaf = base.join(OWN_LEAF);
    match fs::create_dir(&leaf) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return None,
        _ => {}
    }
    set(&leaf, "cgroup.procs", "0").ok()?;
    if set(base, "cgroup.subtree_control", "+cpu +memory").is_ok() {
        return Some(base.to_owned());
    }
    // Others share the group, and moving them isn't ours to decide.
    let _ = set(base, "cgroup.procs", "0");
    let _ = fs::remove_dir(&leaf);
    None
}

fn enables(list: &Path) -> bool {
    fs::read_to_string(list).is_ok_and(|text| {
        let has = |wanted: &str| text.split_ascii_whitespace().any(|controller| controller == wanted);
        has("cpu") && has("memory")
    })
}

/// Whether someone handed this group to us: root can write to all of them, so that proves nothing.
fn is_ours(base: &Path) -> bool {
    let marked = ["user.delegate", "trusted.delegate"].iter().any(|name| {
        let mut value = [0_u8; 8];
        rustix::fs::getxattr(base, *name, &mut value)
            .is_ok_and(|length| value.get(..length) == Some(b"1".as_slice()))
    });
    let me = rustix::process::geteuid();
    let own_user = !me.is_root()
        && fs::metadata(base).is_ok_and(|meta| std::os::unix::fs::MetadataExt::uid(&meta) == me.as_raw());
    // A container's own group appears to it as the root of its own hierarchy.
    let own_namespace = fs::read_to_string("/proc/self/cgroup").is_ok_and(|text| text.trim() == "0::/");
    marked || own_user || own_namespace
}

impl Place {
    fn ours() -> Option<Self> {
        Some(Self {
            mounts: parse_mounts(&fs::read_to_string("/proc/self/mountinfo").ok()?),
            groups: parse_groups(&fs::read_to_string("/proc/self/cgroup").ok()?),
        })
    }

    /// Where our group of a v1 controller is mounted.
    fn controller(&self, name: &str) -> Option<PathBuf> {
        let (_, path) = self.groups.iter().find(|(controllers, _)| controllers.iter().any(|c| c == name))?;
        self.mounts
            .iter()
            .filter(|mount| !mount.unified && mount.options.iter().any(|option| option == name))
            .find_map(|mount| mount.resolve(path))
    }

    /// Where our v2 group is mounted.
    fn unified(&self) -> Option<PathBuf> {
        let (_, path) = self.groups.iter().find(|(controllers, _)| controllers.is_empty())?;
        self.mounts.iter().filter(|mount| mount.unified).find_map(|mount| mount.resolve(path))
    }
}

impl Mount {
    /// The folder of group `path`, unless it lies outside of what is mounted.
    fn resolve(&self, path: &str) -> Option<PathBuf> {
        let within = Path::new(path).strip_prefix(&self.root).ok()?;
        let dir = if within.as_os_str().is_empty() { self.point.clone() } else { self.point.join(within) };
        dir.is_dir().then_some(dir)
    }
}

fn parse_mounts(text: &str) -> Vec<Mount> {
    text.lines()
        .filter_map(|line| {
            let (before, after) = line.split_once(" - ")?;
            let before: Vec<&str> = before.split(' ').collect();
            let after: Vec<&str> = after.split(' ').collect();
            let kind = *after.first()?;
            (kind == "cgroup" || kind == "cgroup2").then_some(())?;
            Some(Mount {
                root: (*before.get(3)?).to_owned(),
                // The kernel writes a blank within a path as an octal number.
                point: before.get(4)?.replace("\\040", " ").into(),
                unified: kind == "cgroup2",
                options: after.get(2)?.split(',').map(str::to_owned).collect(),
            })
        })
        .collect()
}

fn parse_groups(text: &str) -> Vec<(Vec<String>, String)> {
    text.lines()
        .filter_map(|line| {
            let mut parts = line.splitn(3, ':').skip(1);
            let controllers =
                parts.next()?.split(',').filter(|name| !name.is_empty()).map(str::to_owned).collect();
            Some((controllers, parts.next()?.to_owned()))
        })
        .collect()
}

/// FNV-1a: the same for the same folder in every version of this program.
fn hash(bytes: &[u8]) -> u64 {
    bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOUNTS: &str = "\
31 23 0:28 / /sys/fs/cgroup rw,relatime - tmpfs tmpfs rw,mode=755
32 31 0:29 / /sys/fs/cgroup/cpu,cpuacct rw,relatime shared:9 - cgroup cgroup rw,cpu,cpuacct
35 31 0:32 /docker/abc /tmp rw,relatime - cgroup cgroup rw,memory
41 31 0:38 / /sys/fs/cgroup/unified rw,relatime - cgroup2 cgroup2 rw";

    #[test]
    fn a_group_is_found_below_the_part_that_is_mounted() {
        let mounts = parse_mounts(MOUNTS);
        assert_eq!(mounts.iter().filter(|mount| mount.unified).count(), 1);
        let memory = mounts.iter().find(|mount| mount.root == "/docker/abc").expect("it is listed");
        assert_eq!(memory.resolve("/docker/abc"), Some(PathBuf::from("/tmp")));
        assert_eq!(memory.resolve("/elsewhere"), None);
        assert_eq!(memory.resolve("/docker/abcd"), None);
    }

    #[test]
    fn our_groups_are_read_with_their_controllers() {
        let groups = parse_groups("2:cpu,cpuacct:/a\n9:name=systemd:/s\n0::/b:c\n");
        assert_eq!(groups[0], (vec!["cpu".into(), "cpuacct".into()], "/a".into()));
        assert_eq!(groups[2], (vec![], "/b:c".into()));
    }
}
