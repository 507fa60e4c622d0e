//! Starts a workstation's leader: its groups, its console, its environment.

use std::fs::OpenOptions;
use std::io::{self, Read};
use std::os::unix::process::CommandExt;
use std::process::{Command, Stdio};

use rustix::fs::{CWD, Mode, mkfifoat};
use rustix::io::Errno;
use rustix::pipe::{PipeFlags, pipe_with};

use super::folder::Folder;
use super::process::{Identity, RUN_VARIABLE};
use super::records::{Order, Run};
use crate::driver::DriverError;

/// Makes the run's groups and sets its limits.
pub fn prepare_groups(run: &Run, order: &Order) -> Result<(), DriverError> {
    let groups = &run.groups;
    groups
        .create()
        .and_then(|()| groups.limit(order.machine.cpu_cores, order.machine.memory_gb))
        .map_err(|error| DriverError::system(format!("set the limits of {}", order.machine.id), error))
}

/// Starts the leader within the groups; succeeds once it runs its command. Whoever calls this becomes its parent, and
/// must do so from a thread that lasts, because the leader goes with that thread.
pub fn start_leader(folder: &Folder, order: &Order, run: &Run) -> Result<Identity, DriverError> {
    let failed = |what: &'static str| move |error: io::Error| DriverError::system(what, error);
    folder.make()?;
    match mkfifoat(CWD, folder.console(), Mode::RUSR | Mode::WUSR) {
        Err(error) if error != Errno::EXIST => return Err(failed("make the console")(error.into())),
        _ => {}
    }
    // For reading and writing, so that the leader never finds its end however many writers come and go.
    let console = OpenOptions::new()
        .read(true)
        .write(true)
        .open(folder.console())
        .map_err(failed("open the console"))?;
    let (from_leader, to_us) =
        pipe_with(PipeFlags::CLOEXEC).map_err(|error| failed("make a pipe")(error.into()))?;

    let machine = &order.machine;
    // This very program, even if its file has been replaced since.
    let mut command = Command::new("/proc/self/exe");
    command.arg0("wharf-server").arg(super::ENTER).arg("--parent").arg(run.supervisor.pid.to_string());
    for door in run.groups.doors() {
        command.arg("--procs").arg(door);
    }
    command
        .arg("--")
        .args(&order.command)
        .env(RUN_VARIABLE, run.tag.to_string())
        .env("HOME", folder.home())
        .env("WHARF_WORKSTATION_ID", &machine.id)
        .env("WHARF_LAUNCH", order.launch.to_string())
        .env("WHARF_CPU_CORES", machine.cpu_cores.to_string())
        .env("WHARF_MEMORY_GB", machine.memory_gb.to_string())
        .env("WHARF_STORAGE_GB", machine.storage_gb.to_string())
        .envs(machine.gpu.as_ref().map(|gpu| ("WHARF_GPU", gpu)))
        .current_dir(folder.home())
        .stdin(Stdio::from(console))
        .stdout(Stdio::from(to_us))
        .stderr(Stdio::from(folder.log("output.log")?));
    let child = command.spawn().map_err(failed("start the leader"))?;
    // With it goes our copy of the pipe's far end.
    drop(command);
    let mut reason = String::new();
    std::fs::File::from(from_leader).read_to_string(&mut reason).map_err(failed("hear from the leader"))?;
    if !reason.is_empty() {
        return Err(DriverError::Start(reason));
    }
    i32::try_from(child.id())
        .ok()
        .and_then(Identity::of)
        .ok_or_else(|| DriverError::Start("the leader was killed while it started".to_owned()))
}
