//! A workstation's folder: its files, written so that a crash leaves the old or the new, and its two locks.

use std::fs::{self, DirBuilder, File, OpenOptions, Permissions};
use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

use rustix::fs::{FlockOperation, flock};
use rustix::io::Errno;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::records::{Ended, Fence, Figures, MachineRecord, Run, StopRequest};
use crate::driver::DriverError;

const MACHINE: &str = "machine.json";
const RUN: &str = "run.json";
const ENDED: &str = "ended.json";
const READING: &str = "reading.json";
const STOP: &str = "stop.json";
const FENCE: &str = "fence";

/// Folders on their way out are renamed to this first, so that a crash leaves nothing half removed under its id.
const REMOVED: &str = ".removed-";

/// Whether a crash of the host, too, must find what was written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Survives {
    PowerLoss,
    /// Enough for what means nothing after a restart of the host.
    ProcessDeath,
}

/// The folder of one workstation, which may or may not exist.
#[derive(Debug, Clone)]
pub struct Folder {
    dir: PathBuf,
}

/// Held until dropped.
#[derive(Debug)]
pub struct Lock {
    file: File,
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Closing isn't enough: a child forked meanwhile shares the lock until it runs its own program.
        let _ = flock(&self.file, FlockOperation::Unlock);
    }
}

/// Whether a name can be a workstation's: it becomes a file name and a cgroup's name, so nothing else may slip in.
pub fn is_id(name: &str) -> bool {
    name.len() <= 128
        && name.starts_with(|first: char| first.is_ascii_alphanumeric())
        && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
}

impl Folder {
    /// The folder of workstation `id` below `root`; [`DriverError::Unknown`] if that can't be an id.
    pub fn of(root: &Path, id: &str) -> Result<Self, DriverError> {
        if is_id(id) { Ok(Self { dir: root.join(id) }) } else { Err(DriverError::Unknown(id.to_owned())) }
    }

    pub fn at(dir: PathBuf) -> Self {
        Self { dir }
    }

    pub fn path(&self) -> &Path {
        &self.dir
    }

    pub fn home(&self) -> PathBuf {
        self.dir.join("home")
    }

    pub fn console(&self) -> PathBuf {
        self.dir.join("console")
    }

    /// Makes the folder and the home within it, readable by nobody else.
    pub fn make(&self) -> Result<(), DriverError> {
        private_folder(&self.dir)?;
        if let Some(root) = self.dir.parent() {
            sync_folder(root)?;
        }
        private_folder(&self.home())
    }

    /// Opens one of the logs for appending.
    pub fn log(&self, name: &str) -> Result<File, DriverError> {
        let path = self.dir.join(name);
        OpenOptions::new()
            .create(true)
            .append(true)
            .mode(0o600)
            .open(&path)
            .map_err(|error| DriverError::system(format!("open {}", path.display()), error))
    }

    pub fn machine(&self) -> Result<Option<MachineRecord>, DriverError> {
        self.read(MACHINE)
    }

    pub fn write_machine(&self, machine: &MachineRecord) -> Result<(), DriverError> {
        self.write(MACHINE, machine, Survives::PowerLoss)
    }

    /// A run record that power loss left unreadable counts as none: nothing of that run is left either.
    pub fn run(&self) -> Result<Option<Run>, DriverError> {
        self.read_if_whole(RUN)
    }

    /// The first note of a run, only for whoever must clean up after its supervisor; so no need to reach the disk.
    pub fn note_run(&self, run: &Run) -> Result<(), DriverError> {
        self.write(RUN, run, Survives::ProcessDeath)
    }

    pub fn write_run(&self, run: &Run) -> Result<(), DriverError> {
        self.write(RUN, run, Survives::PowerLoss)
    }

    pub fn forget_run(&self) -> Result<(), DriverError> {
        self.delete(RUN)
    }

    pub fn ended(&self) -> Result<Option<Ended>, DriverError> {
        self.read(ENDED)
    }

    pub fn write_ended(&self, ended: &Ended) -> Result<(), DriverError> {
        self.write(ENDED, ended, Survives::PowerLoss)
    }

    /// The last reading taken while running.
    pub fn figures(&self) -> Result<Option<Figures>, DriverError> {
        self.read_if_whole(READING)
    }

    pub fn write_figures(&self, figures: &Figures) -> Result<(), DriverError> {
        self.write(READING, figures, Survives::ProcessDeath)
    }

    pub fn stop_request(&self) -> Result<Option<StopRequest>, DriverError> {
        self.read_if_whole(STOP)
    }

    pub fn write_stop_request(&self, request: StopRequest) -> Result<(), DriverError> {
        self.write(STOP, &request, Survives::ProcessDeath)
    }

    /// The highest launch called off so far.
    pub fn fence(&self) -> Result<Option<i64>, DriverError> {
        Ok(self.read::<Fence>(FENCE)?.map(|fence| fence.launch))
    }

    /// Calls off every launch up to `launch`. The door must be held.
    pub fn raise_fence(&self, launch: i64, _door: &Lock) -> Result<(), DriverError> {
        if self.fence()?.is_some_and(|fence| fence >= launch) {
            return Ok(());
        }
        self.write(FENCE, &Fence { launch }, Survives::PowerLoss)
    }

    /// Waits for the door: whoever starts, fences, settles or removes a workstation holds it meanwhile, so that each
    /// sees the other's work whole. `None` if the folder isn't there.
    pub fn door(&self) -> Result<Option<Lock>, DriverError> {
        loop {
            let Some(file) = self.open_lock("door")? else { return Ok(None) };
            match flock(&file, FlockOperation::LockExclusive) {
                Ok(()) => {}
                Err(Errno::INTR) => continue,
                Err(error) => return Err(self.failed("lock the door of", error.into())),
            }
            let lock = Lock { file };
            // The folder may have been removed, and even made again, while this waited.
            let held = lock.file.metadata().map_err(|error| self.failed("look at the door of", error))?;
            match fs::metadata(self.dir.join("door")) {
                Ok(there) if (there.dev(), there.ino()) == (held.dev(), held.ino()) => return Ok(Some(lock)),
                Ok(_) => {}
                Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
                Err(error) => return Err(self.failed("look at the door of", error)),
            }
        }
    }

    /// Takes the lock that a supervisor holds for its whole life; `None` if one does.
    pub fn try_lock(&self, _door: &Lock) -> Result<Option<Lock>, DriverError> {
        self.take_lock(FlockOperation::NonBlockingLockExclusive)
    }

    /// As [`Folder::try_lock`], but waits for a supervisor that is on its way out.
    pub fn lock(&self, _door: &Lock) -> Result<Option<Lock>, DriverError> {
        self.take_lock(FlockOperation::LockExclusive)
    }

    fn take_lock(&self, operation: FlockOperation) -> Result<Option<Lock>, DriverError> {
        let Some(file) = self.open_lock("lock")? else { return Ok(None) };
        loop {
            match flock(&file, operation) {
                Ok(()) => return Ok(Some(Lock { file })),
                Err(Errno::INTR) => {}
                Err(Errno::WOULDBLOCK) => return Ok(None),
                Err(error) => return Err(self.failed("lock", error.into())),
            }
        }
    }

    /// Takes the folder away with all that is in it. Both locks must be held.
    pub fn remove(&self, _door: Lock, _lock: Lock) -> Result<(), DriverError> {
        let (Some(root), Some(name)) = (self.dir.parent(), self.dir.file_name()) else {
            return Err(self.failed("remove", io::ErrorKind::InvalidInput.into()));
        };
        let aside = root.join(format!("{REMOVED}{}-{}", name.display(), uuid::Uuid::new_v4().simple()));
        fs::rename(&self.dir, &aside).map_err(|error| self.failed("set aside", error))?;
        sync_folder(root)?;
        remove_tree(&aside).map_err(|error| DriverError::system(format!("remove {}", aside.display()), error))
    }

    fn open_lock(&self, name: &str) -> Result<Option<File>, DriverError> {
        // Never truncated: the lock is the file itself, not what is in it.
        let opened =
            OpenOptions::new().create(true).truncate(false).write(true).mode(0o600).open(self.dir.join(name));
        match opened {
            Ok(file) => Ok(Some(file)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(self.failed("open a lock of", error)),
        }
    }

    /// Removes what writers that were killed left behind. Both locks must be held.
    pub fn remove_drafts(&self) -> Result<(), DriverError> {
        let entries = fs::read_dir(&self.dir).map_err(|error| self.failed("look into", error))?;
        for entry in entries.flatten() {
            if entry.path().extension().is_some_and(|extension| extension == "new") {
                let _ = fs::remove_file(entry.path());
            }
        }
        Ok(())
    }

    fn read<T: DeserializeOwned>(&self, name: &str) -> Result<Option<T>, DriverError> {
        let path = self.dir.join(name);
        match fs::read(&path) {
            Ok(text) => serde_json::from_slice(&text)
                .map(Some)
                .map_err(|error| DriverError::system(format!("read {}", path.display()), error.into())),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(DriverError::system(format!("read {}", path.display()), error)),
        }
    }

    fn read_if_whole<T: DeserializeOwned>(&self, name: &str) -> Result<Option<T>, DriverError> {
        match self.read(name) {
            Err(DriverError::System { source, .. })
                if matches!(source.kind(), io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof) =>
            {
                Ok(None)
            }
            other => other,
        }
    }

    fn write<T: Serialize>(&self, name: &str, value: &T, survives: Survives) -> Result<(), DriverError> {
        let path = self.dir.join(name);
        // Writers of one file exclude one another within a process, so the number is enough to keep them apart.
        let draft = self.dir.join(format!("{name}.{}.new", std::process::id()));
        let attempt = || -> io::Result<()> {
            let mut file =
                OpenOptions::new().create(true).truncate(true).write(true).mode(0o600).open(&draft)?;
            file.write_all(&serde_json::to_vec(value)?)?;
            if survives == Survives::PowerLoss {
                file.sync_all()?;
            }
            fs::rename(&draft, &path)
        };
        attempt().map_err(|error| DriverError::system(format!("write {}", path.display()), error))?;
        if survives == Survives::PowerLoss { sync_folder(&self.dir) } else { Ok(()) }
    }

    fn delete(&self, name: &str) -> Result<(), DriverError> {
        match fs::remove_file(self.dir.join(name)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                Err(self.failed(&format!("remove {name} of"), error))
            }
            _ => Ok(()),
        }
    }

    fn failed(&self, what: &str, error: io::Error) -> DriverError {
        DriverError::system(format!("{what} {}", self.dir.display()), error)
    }
}

/// Makes a folder, with its parents, that only its owner can enter.
pub fn private_folder(path: &Path) -> Result<(), DriverError> {
    DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(path)
        .map_err(|error| DriverError::system(format!("make {}", path.display()), error))
}

/// Makes a rename within `path` survive power loss.
pub fn sync_folder(path: &Path) -> Result<(), DriverError> {
    File::open(path)
        .and_then(|folder| folder.sync_all())
        .map_err(|error| DriverError::system(format!("sync {}", path.display()), error))
}

/// Finishes removals below `root` that a crash cut short. What can't be removed now is left for the next time.
pub fn finish_removals(root: &Path) -> io::Result<()> {
    for entry in fs::read_dir(root)?.flatten() {
        if entry.file_name().to_string_lossy().starts_with(REMOVED) {
            let _ = remove_tree(&entry.path());
        }
    }
    Ok(())
}

/// Removes a folder even where its owner took away his own right to write, as some package caches do.
fn remove_tree(path: &Path) -> io::Result<()> {
    let first = match fs::remove_dir_all(path) {
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => error,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        other => return other,
    };
    make_writable(path).map_err(|_| first)?;
    fs::remove_dir_all(path)
}

fn make_writable(path: &Path) -> io::Result<()> {
    fs::set_permissions(path, Permissions::from_mode(0o700))?;
    for entry in fs::read_dir(path)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            make_writable(&entry.path())?;
        }
    }
    Ok(())
}
