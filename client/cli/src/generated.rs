// Generated from spec/openapi.yaml by `cargo xtask generate`. Never edit: change the contract and generate again.
#![allow(clippy::all, clippy::pedantic, unused_imports, unused_variables, rustdoc::all)]

use crate::body::{Field, Kind};
use wharf_client::generated::*;
use anyhow::Context as _;
pub struct Cli<T: CliConfig> {
    client: Client,
    config: T,
}

impl<T: CliConfig> Cli<T> {
    pub fn new(client: Client, config: T) -> Self {
        Self { client, config }
    }

    pub fn get_command(cmd: CliCommand) -> ::clap::Command {
        match cmd {
            CliCommand::Healthz => Self::cli_healthz(),
            CliCommand::ContractJson => Self::cli_contract_json(),
            CliCommand::WorkstationsList => Self::cli_workstations_list(),
            CliCommand::WorkstationsCreate => Self::cli_workstations_create(),
            CliCommand::WorkstationsGet => Self::cli_workstations_get(),
            CliCommand::WorkstationsDelete => Self::cli_workstations_delete(),
            CliCommand::WorkstationsUpdate => Self::cli_workstations_update(),
            CliCommand::WorkstationsLaunch => Self::cli_workstations_launch(),
            CliCommand::WorkstationsStop => Self::cli_workstations_stop(),
            CliCommand::WorkstationsUsage => Self::cli_workstations_usage(),
            CliCommand::WorkstationsWait => Self::cli_workstations_wait(),
            CliCommand::EnvironmentsList => Self::cli_environments_list(),
            CliCommand::EnvironmentsCreate => Self::cli_environments_create(),
            CliCommand::EnvironmentsGet => Self::cli_environments_get(),
            CliCommand::EnvironmentsUpdate => Self::cli_environments_update(),
            CliCommand::EnvironmentsDelete => Self::cli_environments_delete(),
            CliCommand::EnvironmentsArchive => Self::cli_environments_archive(),
            CliCommand::WorkList => Self::cli_work_list(),
            CliCommand::WorkEnqueue => Self::cli_work_enqueue(),
            CliCommand::WorkPoll => Self::cli_work_poll(),
            CliCommand::WorkStats => Self::cli_work_stats(),
            CliCommand::WorkGet => Self::cli_work_get(),
            CliCommand::WorkUpdate => Self::cli_work_update(),
            CliCommand::WorkAck => Self::cli_work_ack(),
            CliCommand::WorkHeartbeat => Self::cli_work_heartbeat(),
            CliCommand::WorkStop => Self::cli_work_stop(),
        }
    }

    pub fn cli_healthz() -> ::clap::Command {
        ::clap::Command::new("")
            .about(
                "Tell whether the service can serve\n\nAnswers 200 once the store can be written to; 503 when it can't; and 503 while the service shuts down. Needs no\ntoken.",
            )
    }

    pub fn cli_contract_json() -> ::clap::Command {
        ::clap::Command::new("")
            .about(
                "Read this document as JSON\n\nThe document that this server implements, as JSON. Needs no token.",
            )
    }

    pub fn cli_workstations_list() -> ::clap::Command {
        ::clap::Command::new("")
            .arg(
                ::clap::Arg::new("limit")
                    .long("limit")
                    .value_parser(::clap::value_parser!(::std::num::NonZeroU32))
                    .required(false)
                    .help("The most items that the page may have."),
            )
            .about(
                "List workstations\n\nThe caller's workstations, oldest first. `next_page` is the `page_token` of the page that follows, null on the\nlast page. A token stays good when workstations are deleted meanwhile; a malformed one is 400.",
            )
    }

    pub fn cli_workstations_create() -> ::clap::Command {
        ::clap::Command::new("")
            .arg(
                ::clap::Arg::new("idempotency-key")
                    .long("idempotency-key")
                    .value_parser(::clap::value_parser!(types::IdempotencyKey))
                    .required(false)
                    .help("Makes a repeated request safe (see the introduction)."),
            )
            .about(
                "Create a workstation\n\nTakes a new workstation into the books and answers at once with `status: provisioning`; the provisioner then\nmoves it to `stopped` (ready to launch) or `error`. Storage is reserved now, cores, memory and GPUs at launch.",
            )
    }

    pub fn cli_workstations_get() -> ::clap::Command {
        ::clap::Command::new("")
            .arg(
                ::clap::Arg::new("id")
                    .long("id")
                    .value_parser(::clap::value_parser!(types::WorkstationId))
                    .required(true)
                    .help(
                        "The workstation's id. A malformed one is 400, an unknown one 404.",
                    ),
            )
            .about("Get a workstation\n\nThe workstation as it is now.")
    }

    pub fn cli_workstations_delete() -> ::clap::Command {
        ::clap::Command::new("")
            .arg(
                ::clap::Arg::new("id")
                    .long("id")
                    .value_parser(::clap::value_parser!(types::WorkstationId))
                    .required(true)
                    .help(
                        "The workstation's id. A malformed one is 400, an unknown one 404.",
                    ),
            )
            .about(
                "Delete a workstation\n\nRemoves a workstation and everything in its home folder. Answers once nothing of it is left; its usage record is\ngone with it. Needs status `stopped` or `error`, otherwise 400 `workstation_not_stopped`; 409\n`transition_in_progress` while something else is under way. A deletion that fails is 500 `delete_failed`, and the\nworkstation is in `error` with the cause in `statusReason`. If it is not done within 60 seconds the answer is 500\n`delete_timeout`; the deletion itself goes on.",
            )
    }

    pub fn cli_workstations_update() -> ::clap::Command {
        ::clap::Command::new("")
            .arg(
                ::clap::Arg::new("id")
                    .long("id")
                    .value_parser(::clap::value_parser!(types::WorkstationId))
                    .required(true)
                    .help(
                        "The workstation's id. A malformed one is 400, an unknown one 404.",
                    ),
            )
            .arg(
                ::clap::Arg::new("if-match")
                    .long("if-match")
                    .value_parser(::clap::value_parser!(types::IfMatch))
                    .required(false)
                    .help(
                        "Update only the version with this `ETag`, or with one of these, separated by commas; `*` is any version, and a weak\ntag is none (RFC 9110, 13.1.1).\n",
                    ),
            )
            .about(
                "Rename or reconfigure a workstation\n\nA merge patch (RFC 7396) of `name` and `configuration`; every field is optional, an empty patch is 400, and null\nis taken only for `gpu`, which it removes. The new values hold from the next launch. With `If-Match`, one of the\nversions that it names must be the present one, otherwise 412 `version_mismatch`; a weak tag names none. Needs\nstatus `stopped`, otherwise 400 `workstation_not_stopped`; 409 `transition_in_progress` while a launch, stop or\ndeletion is under way. (Seed 002 lists the wrong state under 500. A client's mistake is not a server's fault, so it is 400 here.)",
            )
    }

    pub fn cli_workstations_launch() -> ::clap::Command {
        ::clap::Command::new("")
            .arg(
                ::clap::Arg::new("id")
                    .long("id")
                    .value_parser(::clap::value_parser!(types::WorkstationId))
                    .required(true)
                    .help(
                        "The workstation's id. A malformed one is 400, an unknown one 404.",
                    ),
            )
            .arg(
                ::clap::Arg::new("idempotency-key")
                    .long("idempotency-key")
                    .value_parser(::clap::value_parser!(types::IdempotencyKey))
                    .required(false)
                    .help("Makes a repeated request safe (see the introduction)."),
            )
            .arg(
                ::clap::Arg::new("timeout-seconds")
                    .long("timeout-seconds")
                    .value_parser(::clap::value_parser!(::std::num::NonZeroU32))
                    .required(false)
                    .help("How long to wait for the action's end before answering."),
            )
            .about(
                "Launch a workstation\n\nStarts a stopped workstation and answers once it runs. Of launches that are sent at once, one starts it and the\nothers are refused. The body may be absent, empty, or `{}`. Needs status `stopped`, otherwise 400\n`workstation_not_stopped`; 409 `transition_in_progress` while another action is under way; 409\n`insufficient_capacity` when the region has too few cores, GPUs or GB of memory left; 409 `region_unavailable` when\nthe service is no longer configured with the region.",
            )
    }

    pub fn cli_workstations_stop() -> ::clap::Command {
        ::clap::Command::new("")
            .arg(
                ::clap::Arg::new("id")
                    .long("id")
                    .value_parser(::clap::value_parser!(types::WorkstationId))
                    .required(true)
                    .help(
                        "The workstation's id. A malformed one is 400, an unknown one 404.",
                    ),
            )
            .arg(
                ::clap::Arg::new("idempotency-key")
                    .long("idempotency-key")
                    .value_parser(::clap::value_parser!(types::IdempotencyKey))
                    .required(false)
                    .help("Makes a repeated request safe (see the introduction)."),
            )
            .arg(
                ::clap::Arg::new("timeout-seconds")
                    .long("timeout-seconds")
                    .value_parser(::clap::value_parser!(::std::num::NonZeroU32))
                    .required(false)
                    .help("How long to wait for the action's end before answering."),
            )
            .about(
                "Stop a workstation\n\nAsks everything that runs in the workstation to end, ends it after the grace period, and answers once nothing\nof it runs. `{\"force\": true}` skips the grace period; it also brings a workstation in `error` to `stopped`. Needs\nstatus `running` (with `force`: or `error`), otherwise 400 `workstation_not_running`; 409\n`transition_in_progress` while another action is under way.",
            )
    }

    pub fn cli_workstations_usage() -> ::clap::Command {
        ::clap::Command::new("")
            .arg(
                ::clap::Arg::new("from")
                    .long("from")
                    .value_parser(
                        ::clap::value_parser!(
                            ::chrono::DateTime < ::chrono::offset::Utc >
                        ),
                    )
                    .required(false)
                    .help(
                        "The window's beginning; when absent, the workstation's creation.",
                    ),
            )
            .arg(
                ::clap::Arg::new("id")
                    .long("id")
                    .value_parser(::clap::value_parser!(types::WorkstationId))
                    .required(true)
                    .help(
                        "The workstation's id. A malformed one is 400, an unknown one 404.",
                    ),
            )
            .arg(
                ::clap::Arg::new("to")
                    .long("to")
                    .value_parser(
                        ::clap::value_parser!(
                            ::chrono::DateTime < ::chrono::offset::Utc >
                        ),
                    )
                    .required(false)
                    .help("The window's end; when absent or in the future, now."),
            )
            .about(
                "Read what a workstation has used\n\nUse and cost since the workstation was created, or within the window from `from` up to `to`; there is none outside\nof the workstation's life. `cpuHours` are core-hours really consumed; `memoryGBHours` memory really in use over time;\n`gpuHours` and `storageGBHours` what was held over time. Between two samples the window's figures are interpolated.\nA `from` after `to` is 400.",
            )
    }

    pub fn cli_workstations_wait() -> ::clap::Command {
        ::clap::Command::new("")
            .arg(
                ::clap::Arg::new("id")
                    .long("id")
                    .value_parser(::clap::value_parser!(types::WorkstationId))
                    .required(true)
                    .help(
                        "The workstation's id. A malformed one is 400, an unknown one 404.",
                    ),
            )
            .arg(
                ::clap::Arg::new("status")
                    .long("status")
                    .value_parser(
                        ::clap::builder::TypedValueParser::map(
                            ::clap::builder::PossibleValuesParser::new([
                                types::WorkstationStatus::Stopped.to_string(),
                                types::WorkstationStatus::Running.to_string(),
                                types::WorkstationStatus::Provisioning.to_string(),
                                types::WorkstationStatus::Error.to_string(),
                            ]),
                            |s| types::WorkstationStatus::try_from(s).unwrap(),
                        ),
                    )
                    .required(true)
                    .help("The status to wait for."),
            )
            .arg(
                ::clap::Arg::new("timeout-seconds")
                    .long("timeout-seconds")
                    .value_parser(::clap::value_parser!(::std::num::NonZeroU32))
                    .required(false)
                    .help("How long to wait for the status before answering anyway."),
            )
            .about(
                "Wait until a workstation has a status\n\nAnswers everybody who waits as soon as the workstation has the status `status`; otherwise after `timeoutSeconds`\nwith the workstation as it is then: the answer's own `status` tells which. A workstation that is deleted meanwhile\nis 404.",
            )
    }

    pub fn cli_environments_list() -> ::clap::Command {
        ::clap::Command::new("")
            .arg(
                ::clap::Arg::new("created-at-gte")
                    .long("created-at-gte")
                    .value_parser(
                        ::clap::value_parser!(
                            ::chrono::DateTime < ::chrono::offset::Utc >
                        ),
                    )
                    .required(false)
                    .help("Only environments created then or later."),
            )
            .arg(
                ::clap::Arg::new("created-at-lte")
                    .long("created-at-lte")
                    .value_parser(
                        ::clap::value_parser!(
                            ::chrono::DateTime < ::chrono::offset::Utc >
                        ),
                    )
                    .required(false)
                    .help("Only environments created then or earlier."),
            )
            .arg(
                ::clap::Arg::new("include-archived")
                    .long("include-archived")
                    .value_parser(::clap::value_parser!(bool))
                    .required(false)
                    .help("Whether archived environments are listed, too."),
            )
            .arg(
                ::clap::Arg::new("limit")
                    .long("limit")
                    .value_parser(::clap::value_parser!(::std::num::NonZeroU32))
                    .required(false)
                    .help("The most items that the page may have."),
            )
            .arg(
                ::clap::Arg::new("page")
                    .long("page")
                    .value_parser(::clap::value_parser!(::std::string::String))
                    .required(false)
                    .help("The `next_page` of the page before, unchanged."),
            )
            .about(
                "List environments\n\nThe caller's environments, oldest first, without archived ones unless `include_archived` is true. `next_page` is\nthe `page` of the page that follows, null on the last page. A `limit` above 100 is 400.",
            )
    }

    pub fn cli_environments_create() -> ::clap::Command {
        ::clap::Command::new("")
            .arg(
                ::clap::Arg::new("idempotency-key")
                    .long("idempotency-key")
                    .value_parser(::clap::value_parser!(types::IdempotencyKey))
                    .required(false)
                    .help("Makes a repeated request safe (see the introduction)."),
            )
            .about(
                "Create an environment\n\nAn environment is a queue of work. In one of type `self_hosted`, workers of the caller's own take the work; one of\ntype `cloud` only keeps its configuration, and every request for its work is 400 `environment_not_self_hosted`.",
            )
    }

    pub fn cli_environments_get() -> ::clap::Command {
        ::clap::Command::new("")
            .arg(
                ::clap::Arg::new("environment-id")
                    .long("environment-id")
                    .value_parser(::clap::value_parser!(types::EnvironmentId))
                    .required(true)
                    .help(
                        "The environment's id: a malformed one is 400, an unknown one 404.",
                    ),
            )
            .about(
                "Get an environment\n\nThe environment as it is now, archived or not.",
            )
    }

    pub fn cli_environments_update() -> ::clap::Command {
        ::clap::Command::new("")
            .arg(
                ::clap::Arg::new("environment-id")
                    .long("environment-id")
                    .value_parser(::clap::value_parser!(types::EnvironmentId))
                    .required(true)
                    .help(
                        "The environment's id: a malformed one is 400, an unknown one 404.",
                    ),
            )
            .arg(
                ::clap::Arg::new("idempotency-key")
                    .long("idempotency-key")
                    .value_parser(::clap::value_parser!(types::IdempotencyKey))
                    .required(false)
                    .help("Makes a repeated request safe (see the introduction)."),
            )
            .arg(
                ::clap::Arg::new("if-match")
                    .long("if-match")
                    .value_parser(::clap::value_parser!(types::IfMatch))
                    .required(false)
                    .help(
                        "Update only the version with this `ETag`, or with one of these, separated by commas; `*` is any version, and a weak\ntag is none (RFC 9110, 13.1.1).\n",
                    ),
            )
            .about(
                "Change an environment\n\nChanges what is given and leaves the rest. `config` is replaced whole; `metadata` is merged: a value sets its key,\nnull deletes it; a null `description` removes it. An empty object changes nothing. The type of `config` can't be\nchanged while work is live: 409 `environment_has_live_work`. Of several changes that\nname the same version in `If-Match` and come at once, one is made and the others are 412.",
            )
    }

    pub fn cli_environments_delete() -> ::clap::Command {
        ::clap::Command::new("")
            .arg(
                ::clap::Arg::new("environment-id")
                    .long("environment-id")
                    .value_parser(::clap::value_parser!(types::EnvironmentId))
                    .required(true)
                    .help(
                        "The environment's id: a malformed one is 400, an unknown one 404.",
                    ),
            )
            .about(
                "Delete an environment\n\nRemoves an environment and its stopped work: from the answer on all of it is 404, and its items leave the store,\neven if the service is killed meanwhile. While any of its work is live (not `stopped`) it is 409\n`environment_has_live_work`; archive it, let the work end, then delete it.",
            )
    }

    pub fn cli_environments_archive() -> ::clap::Command {
        ::clap::Command::new("")
            .arg(
                ::clap::Arg::new("environment-id")
                    .long("environment-id")
                    .value_parser(::clap::value_parser!(types::EnvironmentId))
                    .required(true)
                    .help(
                        "The environment's id: a malformed one is 400, an unknown one 404.",
                    ),
            )
            .arg(
                ::clap::Arg::new("idempotency-key")
                    .long("idempotency-key")
                    .value_parser(::clap::value_parser!(types::IdempotencyKey))
                    .required(false)
                    .help("Makes a repeated request safe (see the introduction)."),
            )
            .about(
                "Archive an environment\n\nTakes no new work from now on; work that is live goes on and is still handed out. Archiving an archived\nenvironment changes nothing and is 200.",
            )
    }

    pub fn cli_work_list() -> ::clap::Command {
        ::clap::Command::new("")
            .arg(
                ::clap::Arg::new("after-id")
                    .long("after-id")
                    .value_parser(::clap::value_parser!(types::WorkId))
                    .required(false)
                    .help("Only items after this one."),
            )
            .arg(
                ::clap::Arg::new("before-id")
                    .long("before-id")
                    .value_parser(::clap::value_parser!(types::WorkId))
                    .required(false)
                    .help("Only the items right before this one."),
            )
            .arg(
                ::clap::Arg::new("environment-id")
                    .long("environment-id")
                    .value_parser(::clap::value_parser!(types::EnvironmentId))
                    .required(true)
                    .help(
                        "The environment's id: a malformed one is 400, an unknown one 404.",
                    ),
            )
            .arg(
                ::clap::Arg::new("limit")
                    .long("limit")
                    .value_parser(::clap::value_parser!(::std::num::NonZeroU32))
                    .required(false)
                    .help(
                        "The most items that the page may have; more than 100 counts as 100.",
                    ),
            )
            .arg(
                ::clap::Arg::new("page")
                    .long("page")
                    .value_parser(::clap::value_parser!(::std::string::String))
                    .required(false)
                    .help("The `next_page` of the page before, unchanged."),
            )
            .arg(
                ::clap::Arg::new("state")
                    .long("state")
                    .value_parser(
                        ::clap::builder::TypedValueParser::map(
                            ::clap::builder::PossibleValuesParser::new([
                                types::WorkState::Queued.to_string(),
                                types::WorkState::Starting.to_string(),
                                types::WorkState::Active.to_string(),
                                types::WorkState::Stopping.to_string(),
                                types::WorkState::Stopped.to_string(),
                            ]),
                            |s| types::WorkState::try_from(s).unwrap(),
                        ),
                    )
                    .required(false)
                    .help("Only items in this state."),
            )
            .about(
                "List work\n\nThe environment's work by ascending id, which is by age. `after_id` begins after an item, `before_id` takes the\nitems right before one; both at once, or one of them with `page`, are 400. A `limit` above 100 counts as 100.",
            )
    }

    pub fn cli_work_enqueue() -> ::clap::Command {
        ::clap::Command::new("")
            .arg(
                ::clap::Arg::new("environment-id")
                    .long("environment-id")
                    .value_parser(::clap::value_parser!(types::EnvironmentId))
                    .required(true)
                    .help(
                        "The environment's id: a malformed one is 400, an unknown one 404.",
                    ),
            )
            .arg(
                ::clap::Arg::new("idempotency-key")
                    .long("idempotency-key")
                    .value_parser(::clap::value_parser!(types::IdempotencyKey))
                    .required(false)
                    .help("Makes a repeated request safe (see the introduction)."),
            )
            .about(
                "Put work into the queue\n\nAdds an item in state `queued` and wakes a worker that waits in a poll. 400 `environment_not_self_hosted` when the\nenvironment is not of type `self_hosted`; 409 `environment_archived` when it is archived.",
            )
    }

    pub fn cli_work_poll() -> ::clap::Command {
        ::clap::Command::new("")
            .arg(
                ::clap::Arg::new("block-ms")
                    .long("block-ms")
                    .value_parser(::clap::value_parser!(::std::num::NonZeroU32))
                    .required(false)
                    .help(
                        "How many milliseconds to wait for work at most; when absent, the answer comes at once.",
                    ),
            )
            .arg(
                ::clap::Arg::new("environment-id")
                    .long("environment-id")
                    .value_parser(::clap::value_parser!(types::EnvironmentId))
                    .required(true)
                    .help(
                        "The environment's id: a malformed one is 400, an unknown one 404.",
                    ),
            )
            .arg(
                ::clap::Arg::new("reclaim-older-than-ms")
                    .long("reclaim-older-than-ms")
                    .value_parser(::clap::value_parser!(u32))
                    .required(false)
                    .help(
                        "Hand out again what was delivered this long ago or longer, in milliseconds, and not acknowledged.",
                    ),
            )
            .arg(
                ::clap::Arg::new("worker-id")
                    .long("worker-id")
                    .value_parser(::clap::value_parser!(types::WorkerId))
                    .required(false)
                    .help(
                        "A name of the worker's own choice, the same in all its requests.",
                    ),
            )
            .about(
                "Take work from the queue\n\nHands out one item and marks it as delivered; its state stays `queued` until it is acknowledged. No item is handed\nout twice in one attempt, unless it was delivered at least `reclaim_older_than_ms` ago and nobody has acknowledged\nit. The item is the oldest one that was not handed out in its attempt; or the one that was handed out longest ago,\nif that can be handed out again and is older. Polls that come at once are answered as if they had come one after\nanother.",
            )
    }

    pub fn cli_work_stats() -> ::clap::Command {
        ::clap::Command::new("")
            .arg(
                ::clap::Arg::new("environment-id")
                    .long("environment-id")
                    .value_parser(::clap::value_parser!(types::EnvironmentId))
                    .required(true)
                    .help(
                        "The environment's id: a malformed one is 400, an unknown one 404.",
                    ),
            )
            .about(
                "Read the state of the queue\n\nHow much work waits, how much is delivered and not acknowledged, and how many workers ask for it. Workers are\ncounted by the `Worker-ID` of their polls, once each; the count starts anew when the service does.",
            )
    }

    pub fn cli_work_get() -> ::clap::Command {
        ::clap::Command::new("")
            .arg(
                ::clap::Arg::new("environment-id")
                    .long("environment-id")
                    .value_parser(::clap::value_parser!(types::EnvironmentId))
                    .required(true)
                    .help(
                        "The environment's id: a malformed one is 400, an unknown one 404.",
                    ),
            )
            .arg(
                ::clap::Arg::new("work-id")
                    .long("work-id")
                    .value_parser(::clap::value_parser!(types::WorkId))
                    .required(true)
                    .help(
                        "The work item's id: a malformed one is 400, an unknown one 404.",
                    ),
            )
            .about(
                "Get a work item\n\nThe item as it is now. Its states, and what leads from one to another:",
            )
    }

    pub fn cli_work_update() -> ::clap::Command {
        ::clap::Command::new("")
            .arg(
                ::clap::Arg::new("environment-id")
                    .long("environment-id")
                    .value_parser(::clap::value_parser!(types::EnvironmentId))
                    .required(true)
                    .help(
                        "The environment's id: a malformed one is 400, an unknown one 404.",
                    ),
            )
            .arg(
                ::clap::Arg::new("idempotency-key")
                    .long("idempotency-key")
                    .value_parser(::clap::value_parser!(types::IdempotencyKey))
                    .required(false)
                    .help("Makes a repeated request safe (see the introduction)."),
            )
            .arg(
                ::clap::Arg::new("if-match")
                    .long("if-match")
                    .value_parser(::clap::value_parser!(types::IfMatch))
                    .required(false)
                    .help(
                        "Update only the version with this `ETag`, or with one of these, separated by commas; `*` is any version, and a weak\ntag is none (RFC 9110, 13.1.1).\n",
                    ),
            )
            .arg(
                ::clap::Arg::new("work-id")
                    .long("work-id")
                    .value_parser(::clap::value_parser!(types::WorkId))
                    .required(true)
                    .help(
                        "The work item's id: a malformed one is 400, an unknown one 404.",
                    ),
            )
            .about(
                "Change a work item's metadata\n\nMerges `metadata`: a text sets its key, null deletes it, any other value is 400. Taken in every state. With\n`If-Match`, a version that has passed is 412 `version_mismatch`. On `poll` and `stats`, which are no items, a POST is\n405.",
            )
    }

    pub fn cli_work_ack() -> ::clap::Command {
        ::clap::Command::new("")
            .arg(
                ::clap::Arg::new("environment-id")
                    .long("environment-id")
                    .value_parser(::clap::value_parser!(types::EnvironmentId))
                    .required(true)
                    .help(
                        "The environment's id: a malformed one is 400, an unknown one 404.",
                    ),
            )
            .arg(
                ::clap::Arg::new("idempotency-key")
                    .long("idempotency-key")
                    .value_parser(::clap::value_parser!(types::IdempotencyKey))
                    .required(false)
                    .help("Makes a repeated request safe (see the introduction)."),
            )
            .arg(
                ::clap::Arg::new("work-id")
                    .long("work-id")
                    .value_parser(::clap::value_parser!(types::WorkId))
                    .required(true)
                    .help(
                        "The work item's id: a malformed one is 400, an unknown one 404.",
                    ),
            )
            .arg(
                ::clap::Arg::new("worker-id")
                    .long("worker-id")
                    .value_parser(::clap::value_parser!(types::WorkerId))
                    .required(false)
                    .help(
                        "A name of the worker's own choice, the same in all its requests.",
                    ),
            )
            .about(
                "Acknowledge a work item\n\nThe worker has the item: `queued` → `starting`, with a first lease of 90 seconds in which a heartbeat must come.\nSafe to repeat in `starting` and `active`, where it changes nothing. 409 `work_held_by_another` when another\n`Worker-ID` was handed the item or holds it; 409 `work_not_live` in `stopping` and `stopped`.",
            )
    }

    pub fn cli_work_heartbeat() -> ::clap::Command {
        ::clap::Command::new("")
            .arg(
                ::clap::Arg::new("desired-ttl-seconds")
                    .long("desired-ttl-seconds")
                    .value_parser(::clap::value_parser!(::std::num::NonZeroU32))
                    .required(false)
                    .help(
                        "How long the lease shall last from now; less than 10 counts as 10, more than 600 as 600.",
                    ),
            )
            .arg(
                ::clap::Arg::new("environment-id")
                    .long("environment-id")
                    .value_parser(::clap::value_parser!(types::EnvironmentId))
                    .required(true)
                    .help(
                        "The environment's id: a malformed one is 400, an unknown one 404.",
                    ),
            )
            .arg(
                ::clap::Arg::new("expected-last-heartbeat")
                    .long("expected-last-heartbeat")
                    .value_parser(::clap::value_parser!(types::ExpectedLastHeartbeat))
                    .required(false)
                    .help(
                        "`NO_HEARTBEAT`, or the `last_heartbeat` of the answer before (RFC 3339), unchanged. There was no heartbeat at a time\nthat never was, such as the 30th of February.\n",
                    ),
            )
            .arg(
                ::clap::Arg::new("idempotency-key")
                    .long("idempotency-key")
                    .value_parser(::clap::value_parser!(types::IdempotencyKey))
                    .required(false)
                    .help("Makes a repeated request safe (see the introduction)."),
            )
            .arg(
                ::clap::Arg::new("work-id")
                    .long("work-id")
                    .value_parser(::clap::value_parser!(types::WorkId))
                    .required(true)
                    .help(
                        "The work item's id: a malformed one is 400, an unknown one 404.",
                    ),
            )
            .about(
                "Extend the lease on a work item\n\nSays that the worker lives and extends its lease to `desired_ttl_seconds` from now. The first one moves the item\nfrom `starting` to `active`. In `stopping` it extends the lease, too, and the answer's `state` tells the worker to\ndrain. 409 `work_not_leased` in `queued` and `stopped`.",
            )
    }

    pub fn cli_work_stop() -> ::clap::Command {
        ::clap::Command::new("")
            .arg(
                ::clap::Arg::new("environment-id")
                    .long("environment-id")
                    .value_parser(::clap::value_parser!(types::EnvironmentId))
                    .required(true)
                    .help(
                        "The environment's id: a malformed one is 400, an unknown one 404.",
                    ),
            )
            .arg(
                ::clap::Arg::new("idempotency-key")
                    .long("idempotency-key")
                    .value_parser(::clap::value_parser!(types::IdempotencyKey))
                    .required(false)
                    .help("Makes a repeated request safe (see the introduction)."),
            )
            .arg(
                ::clap::Arg::new("work-id")
                    .long("work-id")
                    .value_parser(::clap::value_parser!(types::WorkId))
                    .required(true)
                    .help(
                        "The work item's id: a malformed one is 400, an unknown one 404.",
                    ),
            )
            .about(
                "Stop a work item, or confirm that it has stopped\n\nWithout `force` an item in `starting` or `active` moves to `stopping`: its worker learns it from the next\nheartbeat, drains, and calls this again, which confirms the end. `force` ends any item at once.",
            )
    }

    pub async fn execute(
        &self,
        cmd: CliCommand,
        matches: &::clap::ArgMatches,
    ) -> anyhow::Result<()> {
        match cmd {
            CliCommand::Healthz => self.execute_healthz(matches).await,
            CliCommand::ContractJson => self.execute_contract_json(matches).await,
            CliCommand::WorkstationsList => self.execute_workstations_list(matches).await,
            CliCommand::WorkstationsCreate => {
                self.execute_workstations_create(matches).await
            }
            CliCommand::WorkstationsGet => self.execute_workstations_get(matches).await,
            CliCommand::WorkstationsDelete => {
                self.execute_workstations_delete(matches).await
            }
            CliCommand::WorkstationsUpdate => {
                self.execute_workstations_update(matches).await
            }
            CliCommand::WorkstationsLaunch => {
                self.execute_workstations_launch(matches).await
            }
            CliCommand::WorkstationsStop => self.execute_workstations_stop(matches).await,
            CliCommand::WorkstationsUsage => {
                self.execute_workstations_usage(matches).await
            }
            CliCommand::WorkstationsWait => self.execute_workstations_wait(matches).await,
            CliCommand::EnvironmentsList => self.execute_environments_list(matches).await,
            CliCommand::EnvironmentsCreate => {
                self.execute_environments_create(matches).await
            }
            CliCommand::EnvironmentsGet => self.execute_environments_get(matches).await,
            CliCommand::EnvironmentsUpdate => {
                self.execute_environments_update(matches).await
            }
            CliCommand::EnvironmentsDelete => {
                self.execute_environments_delete(matches).await
            }
            CliCommand::EnvironmentsArchive => {
                self.execute_environments_archive(matches).await
            }
            CliCommand::WorkList => self.execute_work_list(matches).await,
            CliCommand::WorkEnqueue => self.execute_work_enqueue(matches).await,
            CliCommand::WorkPoll => self.execute_work_poll(matches).await,
            CliCommand::WorkStats => self.execute_work_stats(matches).await,
            CliCommand::WorkGet => self.execute_work_get(matches).await,
            CliCommand::WorkUpdate => self.execute_work_update(matches).await,
            CliCommand::WorkAck => self.execute_work_ack(matches).await,
            CliCommand::WorkHeartbeat => self.execute_work_heartbeat(matches).await,
            CliCommand::WorkStop => self.execute_work_stop(matches).await,
        }
    }

    pub async fn execute_healthz(
        &self,
        matches: &::clap::ArgMatches,
    ) -> anyhow::Result<()> {
        let mut request = self.client.healthz();
        self.config.execute_healthz(matches, &mut request)?;
        let result = request.send().await;
        match result {
            Ok(r) => {
                self.config.success_item(&r);
                Ok(())
            }
            Err(r) => {
                self.config.error(&r);
                Err(anyhow::Error::new(r))
            }
        }
    }

    pub async fn execute_contract_json(
        &self,
        matches: &::clap::ArgMatches,
    ) -> anyhow::Result<()> {
        let mut request = self.client.contract_json();
        self.config.execute_contract_json(matches, &mut request)?;
        let result = request.send().await;
        match result {
            Ok(r) => {
                self.config.success_item(&r);
                Ok(())
            }
            Err(r) => {
                self.config.error(&r);
                Err(anyhow::Error::new(r))
            }
        }
    }

    pub async fn execute_workstations_list(
        &self,
        matches: &::clap::ArgMatches,
    ) -> anyhow::Result<()> {
        let mut request = self.client.workstations_list();
        if let Some(value) = matches.get_one::<::std::num::NonZeroU32>("limit") {
            request = request.limit(value.clone());
        }

        self.config.execute_workstations_list(matches, &mut request)?;
        self.config.list_start::<types::WorkstationPage>();
        let mut stream = futures::StreamExt::take(
            request.stream(),
            matches
                .get_one::<std::num::NonZeroU32>("limit")
                .map_or(usize::MAX, |x| x.get() as usize),
        );
        loop {
            match futures::TryStreamExt::try_next(&mut stream).await {
                Err(r) => {
                    self.config.list_end_error(&r);
                    return Err(anyhow::Error::new(r));
                }
                Ok(None) => {
                    self.config.list_end_success::<types::WorkstationPage>();
                    return Ok(());
                }
                Ok(Some(value)) => {
                    self.config.list_item(&value);
                }
            }
        }
    }

    pub async fn execute_workstations_create(
        &self,
        matches: &::clap::ArgMatches,
    ) -> anyhow::Result<()> {
        let mut request = self.client.workstations_create();
        if let Some(value) = matches.get_one::<types::IdempotencyKey>("idempotency-key")
        {
            request = request.idempotency_key(value.clone());
        }

        self.config.execute_workstations_create(matches, &mut request)?;
        let result = request.send().await;
        match result {
            Ok(r) => {
                self.config.success_item(&r);
                Ok(())
            }
            Err(r) => {
                self.config.error(&r);
                Err(anyhow::Error::new(r))
            }
        }
    }

    pub async fn execute_workstations_get(
        &self,
        matches: &::clap::ArgMatches,
    ) -> anyhow::Result<()> {
        let mut request = self.client.workstations_get();
        if let Some(value) = matches.get_one::<types::WorkstationId>("id") {
            request = request.id(value.clone());
        }

        self.config.execute_workstations_get(matches, &mut request)?;
        let result = request.send().await;
        match result {
            Ok(r) => {
                self.config.success_item(&r);
                Ok(())
            }
            Err(r) => {
                self.config.error(&r);
                Err(anyhow::Error::new(r))
            }
        }
    }

    pub async fn execute_workstations_delete(
        &self,
        matches: &::clap::ArgMatches,
    ) -> anyhow::Result<()> {
        let mut request = self.client.workstations_delete();
        if let Some(value) = matches.get_one::<types::WorkstationId>("id") {
            request = request.id(value.clone());
        }

        self.config.execute_workstations_delete(matches, &mut request)?;
        let result = request.send().await;
        match result {
            Ok(r) => {
                self.config.success_no_item(&r);
                Ok(())
            }
            Err(r) => {
                self.config.error(&r);
                Err(anyhow::Error::new(r))
            }
        }
    }

    pub async fn execute_workstations_update(
        &self,
        matches: &::clap::ArgMatches,
    ) -> anyhow::Result<()> {
        let mut request = self.client.workstations_update();
        if let Some(value) = matches.get_one::<types::WorkstationId>("id") {
            request = request.id(value.clone());
        }

        if let Some(value) = matches.get_one::<types::IfMatch>("if-match") {
            request = request.if_match(value.clone());
        }

        self.config.execute_workstations_update(matches, &mut request)?;
        let result = request.send().await;
        match result {
            Ok(r) => {
                self.config.success_item(&r);
                Ok(())
            }
            Err(r) => {
                self.config.error(&r);
                Err(anyhow::Error::new(r))
            }
        }
    }

    pub async fn execute_workstations_launch(
        &self,
        matches: &::clap::ArgMatches,
    ) -> anyhow::Result<()> {
        let mut request = self.client.workstations_launch();
        if let Some(value) = matches.get_one::<types::WorkstationId>("id") {
            request = request.id(value.clone());
        }

        if let Some(value) = matches.get_one::<types::IdempotencyKey>("idempotency-key")
        {
            request = request.idempotency_key(value.clone());
        }

        if let Some(value) = matches.get_one::<::std::num::NonZeroU32>("timeout-seconds")
        {
            request = request.timeout_seconds(value.clone());
        }

        self.config.execute_workstations_launch(matches, &mut request)?;
        let result = request.send().await;
        match result {
            Ok(r) => {
                self.config.success_item(&r);
                Ok(())
            }
            Err(r) => {
                self.config.error(&r);
                Err(anyhow::Error::new(r))
            }
        }
    }

    pub async fn execute_workstations_stop(
        &self,
        matches: &::clap::ArgMatches,
    ) -> anyhow::Result<()> {
        let mut request = self.client.workstations_stop();
        if let Some(value) = matches.get_one::<types::WorkstationId>("id") {
            request = request.id(value.clone());
        }

        if let Some(value) = matches.get_one::<types::IdempotencyKey>("idempotency-key")
        {
            request = request.idempotency_key(value.clone());
        }

        if let Some(value) = matches.get_one::<::std::num::NonZeroU32>("timeout-seconds")
        {
            request = request.timeout_seconds(value.clone());
        }

        self.config.execute_workstations_stop(matches, &mut request)?;
        let result = request.send().await;
        match result {
            Ok(r) => {
                self.config.success_item(&r);
                Ok(())
            }
            Err(r) => {
                self.config.error(&r);
                Err(anyhow::Error::new(r))
            }
        }
    }

    pub async fn execute_workstations_usage(
        &self,
        matches: &::clap::ArgMatches,
    ) -> anyhow::Result<()> {
        let mut request = self.client.workstations_usage();
        if let Some(value) = matches
            .get_one::<::chrono::DateTime<::chrono::offset::Utc>>("from")
        {
            request = request.from(value.clone());
        }

        if let Some(value) = matches.get_one::<types::WorkstationId>("id") {
            request = request.id(value.clone());
        }

        if let Some(value) = matches
            .get_one::<::chrono::DateTime<::chrono::offset::Utc>>("to")
        {
            request = request.to(value.clone());
        }

        self.config.execute_workstations_usage(matches, &mut request)?;
        let result = request.send().await;
        match result {
            Ok(r) => {
                self.config.success_item(&r);
                Ok(())
            }
            Err(r) => {
                self.config.error(&r);
                Err(anyhow::Error::new(r))
            }
        }
    }

    pub async fn execute_workstations_wait(
        &self,
        matches: &::clap::ArgMatches,
    ) -> anyhow::Result<()> {
        let mut request = self.client.workstations_wait();
        if let Some(value) = matches.get_one::<types::WorkstationId>("id") {
            request = request.id(value.clone());
        }

        if let Some(value) = matches.get_one::<types::WorkstationStatus>("status") {
            request = request.status(value.clone());
        }

        if let Some(value) = matches.get_one::<::std::num::NonZeroU32>("timeout-seconds")
        {
            request = request.timeout_seconds(value.clone());
        }

        self.config.execute_workstations_wait(matches, &mut request)?;
        let result = request.send().await;
        match result {
            Ok(r) => {
                self.config.success_item(&r);
                Ok(())
            }
            Err(r) => {
                self.config.error(&r);
                Err(anyhow::Error::new(r))
            }
        }
    }

    pub async fn execute_environments_list(
        &self,
        matches: &::clap::ArgMatches,
    ) -> anyhow::Result<()> {
        let mut request = self.client.environments_list();
        if let Some(value) = matches
            .get_one::<::chrono::DateTime<::chrono::offset::Utc>>("created-at-gte")
        {
            request = request.created_at_gte(value.clone());
        }

        if let Some(value) = matches
            .get_one::<::chrono::DateTime<::chrono::offset::Utc>>("created-at-lte")
        {
            request = request.created_at_lte(value.clone());
        }

        if let Some(value) = matches.get_one::<bool>("include-archived") {
            request = request.include_archived(value.clone());
        }

        if let Some(value) = matches.get_one::<::std::num::NonZeroU32>("limit") {
            request = request.limit(value.clone());
        }

        if let Some(value) = matches.get_one::<::std::string::String>("page") {
            request = request.page(value.clone());
        }

        self.config.execute_environments_list(matches, &mut request)?;
        let result = request.send().await;
        match result {
            Ok(r) => {
                self.config.success_item(&r);
                Ok(())
            }
            Err(r) => {
                self.config.error(&r);
                Err(anyhow::Error::new(r))
            }
        }
    }

    pub async fn execute_environments_create(
        &self,
        matches: &::clap::ArgMatches,
    ) -> anyhow::Result<()> {
        let mut request = self.client.environments_create();
        if let Some(value) = matches.get_one::<types::IdempotencyKey>("idempotency-key")
        {
            request = request.idempotency_key(value.clone());
        }

        self.config.execute_environments_create(matches, &mut request)?;
        let result = request.send().await;
        match result {
            Ok(r) => {
                self.config.success_item(&r);
                Ok(())
            }
            Err(r) => {
                self.config.error(&r);
                Err(anyhow::Error::new(r))
            }
        }
    }

    pub async fn execute_environments_get(
        &self,
        matches: &::clap::ArgMatches,
    ) -> anyhow::Result<()> {
        let mut request = self.client.environments_get();
        if let Some(value) = matches.get_one::<types::EnvironmentId>("environment-id") {
            request = request.environment_id(value.clone());
        }

        self.config.execute_environments_get(matches, &mut request)?;
        let result = request.send().await;
        match result {
            Ok(r) => {
                self.config.success_item(&r);
                Ok(())
            }
            Err(r) => {
                self.config.error(&r);
                Err(anyhow::Error::new(r))
            }
        }
    }

    pub async fn execute_environments_update(
        &self,
        matches: &::clap::ArgMatches,
    ) -> anyhow::Result<()> {
        let mut request = self.client.environments_update();
        if let Some(value) = matches.get_one::<types::EnvironmentId>("environment-id") {
            request = request.environment_id(value.clone());
        }

        if let Some(value) = matches.get_one::<types::IdempotencyKey>("idempotency-key")
        {
            request = request.idempotency_key(value.clone());
        }

        if let Some(value) = matches.get_one::<types::IfMatch>("if-match") {
            request = request.if_match(value.clone());
        }

        self.config.execute_environments_update(matches, &mut request)?;
        let result = request.send().await;
        match result {
            Ok(r) => {
                self.config.success_item(&r);
                Ok(())
            }
            Err(r) => {
                self.config.error(&r);
                Err(anyhow::Error::new(r))
            }
        }
    }

    pub async fn execute_environments_delete(
        &self,
        matches: &::clap::ArgMatches,
    ) -> anyhow::Result<()> {
        let mut request = self.client.environments_delete();
        if let Some(value) = matches.get_one::<types::EnvironmentId>("environment-id") {
            request = request.environment_id(value.clone());
        }

        self.config.execute_environments_delete(matches, &mut request)?;
        let result = request.send().await;
        match result {
            Ok(r) => {
                self.config.success_item(&r);
                Ok(())
            }
            Err(r) => {
                self.config.error(&r);
                Err(anyhow::Error::new(r))
            }
        }
    }

    pub async fn execute_environments_archive(
        &self,
        matches: &::clap::ArgMatches,
    ) -> anyhow::Result<()> {
        let mut request = self.client.environments_archive();
        if let Some(value) = matches.get_one::<types::EnvironmentId>("environment-id") {
            request = request.environment_id(value.clone());
        }

        if let Some(value) = matches.get_one::<types::IdempotencyKey>("idempotency-key")
        {
            request = request.idempotency_key(value.clone());
        }

        self.config.execute_environments_archive(matches, &mut request)?;
        let result = request.send().await;
        match result {
            Ok(r) => {
                self.config.success_item(&r);
                Ok(())
            }
            Err(r) => {
                self.config.error(&r);
                Err(anyhow::Error::new(r))
            }
        }
    }

    pub async fn execute_work_list(
        &self,
        matches: &::clap::ArgMatches,
    ) -> anyhow::Result<()> {
        let mut request = self.client.work_list();
        if let Some(value) = matches.get_one::<types::WorkId>("after-id") {
            request = request.after_id(value.clone());
        }

        if let Some(value) = matches.get_one::<types::WorkId>("before-id") {
            request = request.before_id(value.clone());
        }

        if let Some(value) = matches.get_one::<types::EnvironmentId>("environment-id") {
            request = request.environment_id(value.clone());
        }

        if let Some(value) = matches.get_one::<::std::num::NonZeroU32>("limit") {
            request = request.limit(value.clone());
        }

        if let Some(value) = matches.get_one::<::std::string::String>("page") {
            request = request.page(value.clone());
        }

        if let Some(value) = matches.get_one::<types::WorkState>("state") {
            request = request.state(value.clone());
        }

        self.config.execute_work_list(matches, &mut request)?;
        let result = request.send().await;
        match result {
            Ok(r) => {
                self.config.success_item(&r);
                Ok(())
            }
            Err(r) => {
                self.config.error(&r);
                Err(anyhow::Error::new(r))
            }
        }
    }

    pub async fn execute_work_enqueue(
        &self,
        matches: &::clap::ArgMatches,
    ) -> anyhow::Result<()> {
        let mut request = self.client.work_enqueue();
        if let Some(value) = matches.get_one::<types::EnvironmentId>("environment-id") {
            request = request.environment_id(value.clone());
        }

        if let Some(value) = matches.get_one::<types::IdempotencyKey>("idempotency-key")
        {
            request = request.idempotency_key(value.clone());
        }

        self.config.execute_work_enqueue(matches, &mut request)?;
        let result = request.send().await;
        match result {
            Ok(r) => {
                self.config.success_item(&r);
                Ok(())
            }
            Err(r) => {
                self.config.error(&r);
                Err(anyhow::Error::new(r))
            }
        }
    }

    pub async fn execute_work_poll(
        &self,
        matches: &::clap::ArgMatches,
    ) -> anyhow::Result<()> {
        let mut request = self.client.work_poll();
        if let Some(value) = matches.get_one::<::std::num::NonZeroU32>("block-ms") {
            request = request.block_ms(value.clone());
        }

        if let Some(value) = matches.get_one::<types::EnvironmentId>("environment-id") {
            request = request.environment_id(value.clone());
        }

        if let Some(value) = matches.get_one::<u32>("reclaim-older-than-ms") {
            request = request.reclaim_older_than_ms(value.clone());
        }

        if let Some(value) = matches.get_one::<types::WorkerId>("worker-id") {
            request = request.worker_id(value.clone());
        }

        self.config.execute_work_poll(matches, &mut request)?;
        let result = request.send().await;
        match result {
            Ok(r) => {
                self.config.success_item(&r);
                Ok(())
            }
            Err(r) => {
                self.config.error(&r);
                Err(anyhow::Error::new(r))
            }
        }
    }

    pub async fn execute_work_stats(
        &self,
        matches: &::clap::ArgMatches,
    ) -> anyhow::Result<()> {
        let mut request = self.client.work_stats();
        if let Some(value) = matches.get_one::<types::EnvironmentId>("environment-id") {
            request = request.environment_id(value.clone());
        }

        self.config.execute_work_stats(matches, &mut request)?;
        let result = request.send().await;
        match result {
            Ok(r) => {
                self.config.success_item(&r);
                Ok(())
            }
            Err(r) => {
                self.config.error(&r);
                Err(anyhow::Error::new(r))
            }
        }
    }

    pub async fn execute_work_get(
        &self,
        matches: &::clap::ArgMatches,
    ) -> anyhow::Result<()> {
        let mut request = self.client.work_get();
        if let Some(value) = matches.get_one::<types::EnvironmentId>("environment-id") {
            request = request.environment_id(value.clone());
        }

        if let Some(value) = matches.get_one::<types::WorkId>("work-id") {
            request = request.work_id(value.clone());
        }

        self.config.execute_work_get(matches, &mut request)?;
        let result = request.send().await;
        match result {
            Ok(r) => {
                self.config.success_item(&r);
                Ok(())
            }
            Err(r) => {
                self.config.error(&r);
                Err(anyhow::Error::new(r))
            }
        }
    }

    pub async fn execute_work_update(
        &self,
        matches: &::clap::ArgMatches,
    ) -> anyhow::Result<()> {
        let mut request = self.client.work_update();
        if let Some(value) = matches.get_one::<types::EnvironmentId>("environment-id") {
            request = request.environment_id(value.clone());
        }

        if let Some(value) = matches.get_one::<types::IdempotencyKey>("idempotency-key")
        {
            request = request.idempotency_key(value.clone());
        }

        if let Some(value) = matches.get_one::<types::IfMatch>("if-match") {
            request = request.if_match(value.clone());
        }

        if let Some(value) = matches.get_one::<types::WorkId>("work-id") {
            request = request.work_id(value.clone());
        }

        self.config.execute_work_update(matches, &mut request)?;
        let result = request.send().await;
        match result {
            Ok(r) => {
                self.config.success_item(&r);
                Ok(())
            }
            Err(r) => {
                self.config.error(&r);
                Err(anyhow::Error::new(r))
            }
        }
    }

    pub async fn execute_work_ack(
        &self,
        matches: &::clap::ArgMatches,
    ) -> anyhow::Result<()> {
        let mut request = self.client.work_ack();
        if let Some(value) = matches.get_one::<types::EnvironmentId>("environment-id") {
            request = request.environment_id(value.clone());
        }

        if let Some(value) = matches.get_one::<types::IdempotencyKey>("idempotency-key")
        {
            request = request.idempotency_key(value.clone());
        }

        if let Some(value) = matches.get_one::<types::WorkId>("work-id") {
            request = request.work_id(value.clone());
        }

        if let Some(value) = matches.get_one::<types::WorkerId>("worker-id") {
            request = request.worker_id(value.clone());
        }

        self.config.execute_work_ack(matches, &mut request)?;
        let result = request.send().await;
        match result {
            Ok(r) => {
                self.config.success_item(&r);
                Ok(())
            }
            Err(r) => {
                self.config.error(&r);
                Err(anyhow::Error::new(r))
            }
        }
    }

    pub async fn execute_work_heartbeat(
        &self,
        matches: &::clap::ArgMatches,
    ) -> anyhow::Result<()> {
        let mut request = self.client.work_heartbeat();
        if let Some(value) = matches
            .get_one::<::std::num::NonZeroU32>("desired-ttl-seconds")
        {
            request = request.desired_ttl_seconds(value.clone());
        }

        if let Some(value) = matches.get_one::<types::EnvironmentId>("environment-id") {
            request = request.environment_id(value.clone());
        }

        if let Some(value) = matches
            .get_one::<types::ExpectedLastHeartbeat>("expected-last-heartbeat")
        {
            request = request.expected_last_heartbeat(value.clone());
        }

        if let Some(value) = matches.get_one::<types::IdempotencyKey>("idempotency-key")
        {
            request = request.idempotency_key(value.clone());
        }

        if let Some(value) = matches.get_one::<types::WorkId>("work-id") {
            request = request.work_id(value.clone());
        }

        self.config.execute_work_heartbeat(matches, &mut request)?;
        let result = request.send().await;
        match result {
            Ok(r) => {
                self.config.success_item(&r);
                Ok(())
            }
            Err(r) => {
                self.config.error(&r);
                Err(anyhow::Error::new(r))
            }
        }
    }

    pub async fn execute_work_stop(
        &self,
        matches: &::clap::ArgMatches,
    ) -> anyhow::Result<()> {
        let mut request = self.client.work_stop();
        if let Some(value) = matches.get_one::<types::EnvironmentId>("environment-id") {
            request = request.environment_id(value.clone());
        }

        if let Some(value) = matches.get_one::<types::IdempotencyKey>("idempotency-key")
        {
            request = request.idempotency_key(value.clone());
        }

        if let Some(value) = matches.get_one::<types::WorkId>("work-id") {
            request = request.work_id(value.clone());
        }

        self.config.execute_work_stop(matches, &mut request)?;
        let result = request.send().await;
        match result {
            Ok(r) => {
                self.config.success_item(&r);
                Ok(())
            }
            Err(r) => {
                self.config.error(&r);
                Err(anyhow::Error::new(r))
            }
        }
    }
}

pub trait CliConfig {
    fn success_item<T>(&self, value: &ResponseValue<T>)
    where
        T: serde::Serialize + std::fmt::Debug;
    fn success_no_item(&self, value: &ResponseValue<()>);
    fn error<T>(&self, value: &Error<T>)
    where
        T: serde::Serialize + std::fmt::Debug;
    fn list_start<T>(&self)
    where
        T: serde::Serialize + std::fmt::Debug;
    fn list_item<T>(&self, value: &T)
    where
        T: serde::Serialize + std::fmt::Debug;
    fn list_end_success<T>(&self)
    where
        T: serde::Serialize + std::fmt::Debug;
    fn list_end_error<T>(&self, value: &Error<T>)
    where
        T: serde::Serialize + std::fmt::Debug;
    fn execute_healthz(
        &self,
        matches: &::clap::ArgMatches,
        request: &mut builder::Healthz,
    ) -> anyhow::Result<()> {
        Ok(())
    }

    fn execute_contract_json(
        &self,
        matches: &::clap::ArgMatches,
        request: &mut builder::ContractJson,
    ) -> anyhow::Result<()> {
        Ok(())
    }

    fn execute_workstations_list(
        &self,
        matches: &::clap::ArgMatches,
        request: &mut builder::WorkstationsList,
    ) -> anyhow::Result<()> {
        Ok(())
    }

    fn execute_workstations_create(
        &self,
        matches: &::clap::ArgMatches,
        request: &mut builder::WorkstationsCreate,
    ) -> anyhow::Result<()> {
        if let Some(body) = crate::body::read::<
            types::WorkstationCreate,
        >(matches, body_fields(CliCommand::WorkstationsCreate))? {
            *request = request.clone().body(body);
        }

        Ok(())
    }

    fn execute_workstations_get(
        &self,
        matches: &::clap::ArgMatches,
        request: &mut builder::WorkstationsGet,
    ) -> anyhow::Result<()> {
        Ok(())
    }

    fn execute_workstations_delete(
        &self,
        matches: &::clap::ArgMatches,
        request: &mut builder::WorkstationsDelete,
    ) -> anyhow::Result<()> {
        Ok(())
    }

    fn execute_workstations_update(
        &self,
        matches: &::clap::ArgMatches,
        request: &mut builder::WorkstationsUpdate,
    ) -> anyhow::Result<()> {
        if let Some(body) = crate::body::read::<
            types::WorkstationUpdate,
        >(matches, body_fields(CliCommand::WorkstationsUpdate))? {
            *request = request.clone().body(body);
        }

        Ok(())
    }

    fn execute_workstations_launch(
        &self,
        matches: &::clap::ArgMatches,
        request: &mut builder::WorkstationsLaunch,
    ) -> anyhow::Result<()> {
        Ok(())
    }

    fn execute_workstations_stop(
        &self,
        matches: &::clap::ArgMatches,
        request: &mut builder::WorkstationsStop,
    ) -> anyhow::Result<()> {
        if let Some(body) = crate::body::read::<
            types::StopOptions,
        >(matches, body_fields(CliCommand::WorkstationsStop))? {
            *request = request.clone().body(body);
        }

        Ok(())
    }

    fn execute_workstations_usage(
        &self,
        matches: &::clap::ArgMatches,
        request: &mut builder::WorkstationsUsage,
    ) -> anyhow::Result<()> {
        Ok(())
    }

    fn execute_workstations_wait(
        &self,
        matches: &::clap::ArgMatches,
        request: &mut builder::WorkstationsWait,
    ) -> anyhow::Result<()> {
        Ok(())
    }

    fn execute_environments_list(
        &self,
        matches: &::clap::ArgMatches,
        request: &mut builder::EnvironmentsList,
    ) -> anyhow::Result<()> {
        Ok(())
    }

    fn execute_environments_create(
        &self,
        matches: &::clap::ArgMatches,
        request: &mut builder::EnvironmentsCreate,
    ) -> anyhow::Result<()> {
        if let Some(body) = crate::body::read::<
            types::EnvironmentCreate,
        >(matches, body_fields(CliCommand::EnvironmentsCreate))? {
            *request = request.clone().body(body);
        }

        Ok(())
    }

    fn execute_environments_get(
        &self,
        matches: &::clap::ArgMatches,
        request: &mut builder::EnvironmentsGet,
    ) -> anyhow::Result<()> {
        Ok(())
    }

    fn execute_environments_update(
        &self,
        matches: &::clap::ArgMatches,
        request: &mut builder::EnvironmentsUpdate,
    ) -> anyhow::Result<()> {
        if let Some(body) = crate::body::read::<
            types::EnvironmentUpdate,
        >(matches, body_fields(CliCommand::EnvironmentsUpdate))? {
            *request = request.clone().body(body);
        }

        Ok(())
    }

    fn execute_environments_delete(
        &self,
        matches: &::clap::ArgMatches,
        request: &mut builder::EnvironmentsDelete,
    ) -> anyhow::Result<()> {
        Ok(())
    }

    fn execute_environments_archive(
        &self,
        matches: &::clap::ArgMatches,
        request: &mut builder::EnvironmentsArchive,
    ) -> anyhow::Result<()> {
        Ok(())
    }

    fn execute_work_list(
        &self,
        matches: &::clap::ArgMatches,
        request: &mut builder::WorkList,
    ) -> anyhow::Result<()> {
        Ok(())
    }

    fn execute_work_enqueue(
        &self,
        matches: &::clap::ArgMatches,
        request: &mut builder::WorkEnqueue,
    ) -> anyhow::Result<()> {
        if let Some(body) = crate::body::read::<
            types::WorkEnqueue,
        >(matches, body_fields(CliCommand::WorkEnqueue))? {
            *request = request.clone().body(body);
        }

        Ok(())
    }

    fn execute_work_poll(
        &self,
        matches: &::clap::ArgMatches,
        request: &mut builder::WorkPoll,
    ) -> anyhow::Result<()> {
        Ok(())
    }

    fn execute_work_stats(
        &self,
        matches: &::clap::ArgMatches,
        request: &mut builder::WorkStats,
    ) -> anyhow::Result<()> {
        Ok(())
    }

    fn execute_work_get(
        &self,
        matches: &::clap::ArgMatches,
        request: &mut builder::WorkGet,
    ) -> anyhow::Result<()> {
        Ok(())
    }

    fn execute_work_update(
        &self,
        matches: &::clap::ArgMatches,
        request: &mut builder::WorkUpdate,
    ) -> anyhow::Result<()> {
        if let Some(body) = crate::body::read::<
            types::WorkUpdate,
        >(matches, body_fields(CliCommand::WorkUpdate))? {
            *request = request.clone().body(body);
        }

        Ok(())
    }

    fn execute_work_ack(
        &self,
        matches: &::clap::ArgMatches,
        request: &mut builder::WorkAck,
    ) -> anyhow::Result<()> {
        Ok(())
    }

    fn execute_work_heartbeat(
        &self,
        matches: &::clap::ArgMatches,
        request: &mut builder::WorkHeartbeat,
    ) -> anyhow::Result<()> {
        Ok(())
    }

    fn execute_work_stop(
        &self,
        matches: &::clap::ArgMatches,
        request: &mut builder::WorkStop,
    ) -> anyhow::Result<()> {
        if let Some(body) = crate::body::read::<
            types::WorkStopOptions,
        >(matches, body_fields(CliCommand::WorkStop))? {
            *request = request.clone().body(body);
        }

        Ok(())
    }
}

#[derive(Copy, Clone, Debug)]
pub enum CliCommand {
    Healthz,
    ContractJson,
    WorkstationsList,
    WorkstationsCreate,
    WorkstationsGet,
    WorkstationsDelete,
    WorkstationsUpdate,
    WorkstationsLaunch,
    WorkstationsStop,
    WorkstationsUsage,
    WorkstationsWait,
    EnvironmentsList,
    EnvironmentsCreate,
    EnvironmentsGet,
    EnvironmentsUpdate,
    EnvironmentsDelete,
    EnvironmentsArchive,
    WorkList,
    WorkEnqueue,
    WorkPoll,
    WorkStats,
    WorkGet,
    WorkUpdate,
    WorkAck,
    WorkHeartbeat,
    WorkStop,
}

impl CliCommand {
    pub fn iter() -> impl Iterator<Item = CliCommand> {
        vec![
            CliCommand::Healthz, CliCommand::ContractJson, CliCommand::WorkstationsList,
            CliCommand::WorkstationsCreate, CliCommand::WorkstationsGet,
            CliCommand::WorkstationsDelete, CliCommand::WorkstationsUpdate,
            CliCommand::WorkstationsLaunch, CliCommand::WorkstationsStop,
            CliCommand::WorkstationsUsage, CliCommand::WorkstationsWait,
            CliCommand::EnvironmentsList, CliCommand::EnvironmentsCreate,
            CliCommand::EnvironmentsGet, CliCommand::EnvironmentsUpdate,
            CliCommand::EnvironmentsDelete, CliCommand::EnvironmentsArchive,
            CliCommand::WorkList, CliCommand::WorkEnqueue, CliCommand::WorkPoll,
            CliCommand::WorkStats, CliCommand::WorkGet, CliCommand::WorkUpdate,
            CliCommand::WorkAck, CliCommand::WorkHeartbeat, CliCommand::WorkStop,
        ]
            .into_iter()
    }

    pub fn operation_id(&self) -> &'static str {
        match self {
            CliCommand::Healthz => "healthz",
            CliCommand::ContractJson => "contract_json",
            CliCommand::WorkstationsList => "workstations_list",
            CliCommand::WorkstationsCreate => "workstations_create",
            CliCommand::WorkstationsGet => "workstations_get",
            CliCommand::WorkstationsDelete => "workstations_delete",
            CliCommand::WorkstationsUpdate => "workstations_update",
            CliCommand::WorkstationsLaunch => "workstations_launch",
            CliCommand::WorkstationsStop => "workstations_stop",
            CliCommand::WorkstationsUsage => "workstations_usage",
            CliCommand::WorkstationsWait => "workstations_wait",
            CliCommand::EnvironmentsList => "environments_list",
            CliCommand::EnvironmentsCreate => "environments_create",
            CliCommand::EnvironmentsGet => "environments_get",
            CliCommand::EnvironmentsUpdate => "environments_update",
            CliCommand::EnvironmentsDelete => "environments_delete",
            CliCommand::EnvironmentsArchive => "environments_archive",
            CliCommand::WorkList => "work_list",
            CliCommand::WorkEnqueue => "work_enqueue",
            CliCommand::WorkPoll => "work_poll",
            CliCommand::WorkStats => "work_stats",
            CliCommand::WorkGet => "work_get",
            CliCommand::WorkUpdate => "work_update",
            CliCommand::WorkAck => "work_ack",
            CliCommand::WorkHeartbeat => "work_heartbeat",
            CliCommand::WorkStop => "work_stop",
        }
    }
}

/// The flags that make up a command's body.
pub fn body_fields(command: CliCommand) -> &'static [Field] {
    match command {
        CliCommand::WorkstationsCreate => {
            &[
                Field {
                    flag: "name",
                    path: &["name"],
                    kind: Kind::Text,
                    required: true,
                    removable: false,
                    values: &[],
                    help: "A name for people; it need not be unique.",
                },
                Field {
                    flag: "cpu-cores",
                    path: &["configuration", "cpuCores"],
                    kind: Kind::Integer,
                    required: true,
                    removable: false,
                    values: &[],
                    help: "Cores; the most CPU time that it may use a second, in seconds.",
                },
                Field {
                    flag: "memory-gb",
                    path: &["configuration", "memoryGB"],
                    kind: Kind::Integer,
                    required: true,
                    removable: false,
                    values: &[],
                    help: "Memory, in units of 2^30 bytes.",
                },
                Field {
                    flag: "gpu",
                    path: &["configuration", "gpu"],
                    kind: Kind::Text,
                    required: false,
                    removable: false,
                    values: &[],
                    help: "The GPU model; none when absent or null.",
                },
                Field {
                    flag: "storage-gb",
                    path: &["configuration", "storageGB"],
                    kind: Kind::Integer,
                    required: true,
                    removable: false,
                    values: &[],
                    help: "Storage, in units of 2^30 bytes.",
                },
                Field {
                    flag: "region",
                    path: &["configuration", "region"],
                    kind: Kind::Text,
                    required: true,
                    removable: false,
                    values: &[],
                    help: "A region that the catalogue lists.",
                },
                Field {
                    flag: "label",
                    path: &["labels"],
                    kind: Kind::Pairs,
                    required: false,
                    removable: false,
                    values: &[],
                    help: "At most 16 pairs of the caller's own; a key has at most 64 characters.",
                },
            ]
        }

        CliCommand::WorkstationsUpdate => {
            &[
                Field {
                    flag: "name",
                    path: &["name"],
                    kind: Kind::Text,
                    required: false,
                    removable: false,
                    values: &[],
                    help: "A name for people; it need not be unique.",
                },
                Field {
                    flag: "cpu-cores",
                    path: &["configuration", "cpuCores"],
                    kind: Kind::Integer,
                    required: false,
                    removable: false,
                    values: &[],
                    help: "Cores; the most CPU time that it may use a second, in seconds.",
                },
                Field {
                    flag: "memory-gb",
                    path: &["configuration", "memoryGB"],
                    kind: Kind::Integer,
                    required: false,
                    removable: false,
                    values: &[],
                    help: "Memory, in units of 2^30 bytes.",
                },
                Field {
                    flag: "gpu",
                    path: &["configuration", "gpu"],
                    kind: Kind::Text,
                    required: false,
                    removable: true,
                    values: &[],
                    help: "A GPU model that the region's catalogue lists.",
                },
                Field {
                    flag: "storage-gb",
                    path: &["configuration", "storageGB"],
                    kind: Kind::Integer,
                    required: false,
                    removable: false,
                    values: &[],
                    help: "Storage, in units of 2^30 bytes.",
                },
                Field {
                    flag: "region",
                    path: &["configuration", "region"],
                    kind: Kind::Text,
                    required: false,
                    removable: false,
                    values: &[],
                    help: "A region that the catalogue lists.",
                },
            ]
        }

        CliCommand::WorkstationsStop => {
            &[
                Field {
                    flag: "force",
                    path: &["force"],
                    kind: Kind::Boolean,
                    required: false,
                    removable: false,
                    values: &[],
                    help: "Skip the grace period; taken in status `error` too.",
                },
            ]
        }

        CliCommand::EnvironmentsCreate => {
            &[
                Field {
                    flag: "name",
                    path: &["name"],
                    kind: Kind::Text,
                    required: true,
                    removable: false,
                    values: &[],
                    help: "A name for people; it need not be unique.",
                },
                Field {
                    flag: "description",
                    path: &["description"],
                    kind: Kind::Text,
                    required: false,
                    removable: false,
                    values: &[],
                    help: "What it is for; nothing is said when absent or null.",
                },
                Field {
                    flag: "config-type",
                    path: &["config", "type"],
                    kind: Kind::Text,
                    required: true,
                    removable: false,
                    values: &["cloud", "self_hosted"],
                    help: "The type that this configuration is for.",
                },
                Field {
                    flag: "setup-script",
                    path: &["config", "setup_script"],
                    kind: Kind::Text,
                    required: false,
                    removable: false,
                    values: &[],
                    help: "Commands that prepare a worker; none when absent or null.",
                },
                Field {
                    flag: "config-networking-type",
                    path: &["config", "networking", "type"],
                    kind: Kind::Text,
                    required: false,
                    removable: false,
                    values: &["unrestricted", "limited"],
                    help: "Whether any host can be reached, or only some.",
                },
                Field {
                    flag: "allow-mcp-servers",
                    path: &["config", "networking", "allow_mcp_servers"],
                    kind: Kind::Boolean,
                    required: false,
                    removable: false,
                    values: &[],
                    help: "Whether MCP servers can be reached, too.",
                },
                Field {
                    flag: "allow-package-managers",
                    path: &["config", "networking", "allow_package_managers"],
                    kind: Kind::Boolean,
                    required: false,
                    removable: false,
                    values: &[],
                    help: "Whether package registries can be reached, too.",
                },
                Field {
                    flag: "allowed-host",
                    path: &["config", "networking", "allowed_hosts"],
                    kind: Kind::List,
                    required: false,
                    removable: false,
                    values: &[],
                    help: "Hosts that can be reached.",
                },
                Field {
                    flag: "",
                    path: &["config", "packages", "type"],
                    kind: Kind::Fixed,
                    required: false,
                    removable: false,
                    values: &["packages"],
                    help: "Says what the object is; it need not be given.",
                },
                Field {
                    flag: "apt",
                    path: &["config", "packages", "apt"],
                    kind: Kind::List,
                    required: false,
                    removable: false,
                    values: &[],
                    help: "Packages.",
                },
                Field {
                    flag: "cargo",
                    path: &["config", "packages", "cargo"],
                    kind: Kind::List,
                    required: false,
                    removable: false,
                    values: &[],
                    help: "Packages.",
                },
                Field {
                    flag: "gem",
                    path: &["config", "packages", "gem"],
                    kind: Kind::List,
                    required: false,
                    removable: false,
                    values: &[],
                    help: "Packages.",
                },
                Field {
                    flag: "go",
                    path: &["config", "packages", "go"],
                    kind: Kind::List,
                    required: false,
                    removable: false,
                    values: &[],
                    help: "Packages.",
                },
                Field {
                    flag: "npm",
                    path: &["config", "packages", "npm"],
                    kind: Kind::List,
                    required: false,
                    removable: false,
                    values: &[],
                    help: "Packages.",
                },
                Field {
                    flag: "pip",
                    path: &["config", "packages", "pip"],
                    kind: Kind::List,
                    required: false,
                    removable: false,
                    values: &[],
                    help: "Packages.",
                },
                Field {
                    flag: "metadata",
                    path: &["metadata"],
                    kind: Kind::Pairs,
                    required: false,
                    removable: false,
                    values: &[],
                    help: "At most 16 pairs of the caller's own; a key has at most 64 characters.",
                },
            ]
        }

        CliCommand::EnvironmentsUpdate => {
            &[
                Field {
                    flag: "name",
                    path: &["name"],
                    kind: Kind::Text,
                    required: false,
                    removable: false,
                    values: &[],
                    help: "A name for people; it need not be unique.",
                },
                Field {
                    flag: "description",
                    path: &["description"],
                    kind: Kind::Text,
                    required: false,
                    removable: true,
                    values: &[],
                    help: "What an environment is for.",
                },
                Field {
                    flag: "config-type",
                    path: &["config", "type"],
                    kind: Kind::Text,
                    required: false,
                    removable: false,
                    values: &["cloud", "self_hosted"],
                    help: "The type that this configuration is for.",
                },
                Field {
                    flag: "setup-script",
                    path: &["config", "setup_script"],
                    kind: Kind::Text,
                    required: false,
                    removable: false,
                    values: &[],
                    help: "Commands that prepare a worker; none when absent or null.",
                },
                Field {
                    flag: "config-networking-type",
                    path: &["config", "networking", "type"],
                    kind: Kind::Text,
                    required: false,
                    removable: false,
                    values: &["unrestricted", "limited"],
                    help: "Whether any host can be reached, or only some.",
                },
                Field {
                    flag: "allow-mcp-servers",
                    path: &["config", "networking", "allow_mcp_servers"],
                    kind: Kind::Boolean,
                    required: false,
                    removable: false,
                    values: &[],
                    help: "Whether MCP servers can be reached, too.",
                },
                Field {
                    flag: "allow-package-managers",
                    path: &["config", "networking", "allow_package_managers"],
                    kind: Kind::Boolean,
                    required: false,
                    removable: false,
                    values: &[],
                    help: "Whether package registries can be reached, too.",
                },
                Field {
                    flag: "allowed-host",
                    path: &["config", "networking", "allowed_hosts"],
                    kind: Kind::List,
                    required: false,
                    removable: false,
                    values: &[],
                    help: "Hosts that can be reached.",
                },
                Field {
                    flag: "",
                    path: &["config", "packages", "type"],
                    kind: Kind::Fixed,
                    required: false,
                    removable: false,
                    values: &["packages"],
                    help: "Says what the object is; it need not be given.",
                },
                Field {
                    flag: "apt",
                    path: &["config", "packages", "apt"],
                    kind: Kind::List,
                    required: false,
                    removable: false,
                    values: &[],
                    help: "Packages.",
                },
                Field {
                    flag: "cargo",
                    path: &["config", "packages", "cargo"],
                    kind: Kind::List,
                    required: false,
                    removable: false,
                    values: &[],
                    help: "Packages.",
                },
                Field {
                    flag: "gem",
                    path: &["config", "packages", "gem"],
                    kind: Kind::List,
                    required: false,
                    removable: false,
                    values: &[],
                    help: "Packages.",
                },
                Field {
                    flag: "go",
                    path: &["config", "packages", "go"],
                    kind: Kind::List,
                    required: false,
                    removable: false,
                    values: &[],
                    help: "Packages.",
                },
                Field {
                    flag: "npm",
                    path: &["config", "packages", "npm"],
                    kind: Kind::List,
                    required: false,
                    removable: false,
                    values: &[],
                    help: "Packages.",
                },
                Field {
                    flag: "pip",
                    path: &["config", "packages", "pip"],
                    kind: Kind::List,
                    required: false,
                    removable: false,
                    values: &[],
                    help: "Packages.",
                },
                Field {
                    flag: "metadata",
                    path: &["metadata"],
                    kind: Kind::Pairs,
                    required: false,
                    removable: true,
                    values: &[],
                    help: "Pairs to set, and keys to delete by null. What results has at most 16 pairs, otherwise 400 `too_many_pairs`.",
                },
            ]
        }

        CliCommand::WorkEnqueue => {
            &[
                Field {
                    flag: "",
                    path: &["data", "type"],
                    kind: Kind::Fixed,
                    required: false,
                    removable: false,
                    values: &["session"],
                    help: "Tells what the work is about.",
                },
                Field {
                    flag: "id",
                    path: &["data", "id"],
                    kind: Kind::Text,
                    required: true,
                    removable: false,
                    values: &[],
                    help: "The id of a session, which is the caller's own affair.",
                },
                Field {
                    flag: "metadata",
                    path: &["metadata"],
                    kind: Kind::Pairs,
                    required: false,
                    removable: false,
                    values: &[],
                    help: "At most 16 pairs of the caller's own; a key has at most 64 characters.",
                },
            ]
        }

        CliCommand::WorkUpdate => {
            &[
                Field {
                    flag: "metadata",
                    path: &["metadata"],
                    kind: Kind::Pairs,
                    required: true,
                    removable: true,
                    values: &[],
                    help: "Pairs to set, and keys to delete by null. What results has at most 16 pairs, otherwise 400 `too_many_pairs`.",
                },
            ]
        }

        CliCommand::WorkStop => {
            &[
                Field {
                    flag: "force",
                    path: &["force"],
                    kind: Kind::Boolean,
                    required: false,
                    removable: false,
                    values: &[],
                    help: "End it at once, without letting its worker drain.",
                },
            ]
        }

        _ => &[],
    }
}

/// The parameters in a command's path, in order.
pub fn path_parameters(command: CliCommand) -> &'static [&'static str] {
    match command {
        CliCommand::WorkstationsGet => &["id"],
        CliCommand::WorkstationsUpdate => &["id"],
        CliCommand::WorkstationsDelete => &["id"],
        CliCommand::WorkstationsLaunch => &["id"],
        CliCommand::WorkstationsStop => &["id"],
        CliCommand::WorkstationsUsage => &["id"],
        CliCommand::WorkstationsWait => &["id"],
        CliCommand::EnvironmentsGet => &["environment-id"],
        CliCommand::EnvironmentsUpdate => &["environment-id"],
        CliCommand::EnvironmentsDelete => &["environment-id"],
        CliCommand::EnvironmentsArchive => &["environment-id"],
        CliCommand::WorkEnqueue => &["environment-id"],
        CliCommand::WorkList => &["environment-id"],
        CliCommand::WorkPoll => &["environment-id"],
        CliCommand::WorkStats => &["environment-id"],
        CliCommand::WorkGet => &["environment-id", "work-id"],
        CliCommand::WorkUpdate => &["environment-id", "work-id"],
        CliCommand::WorkAck => &["environment-id", "work-id"],
        CliCommand::WorkHeartbeat => &["environment-id", "work-id"],
        CliCommand::WorkStop => &["environment-id", "work-id"],
        _ => &[],
    }
}

/// Whether the command only reads.
pub fn only_reads(command: CliCommand) -> bool {
    matches!(
        command, CliCommand::Healthz | CliCommand::ContractJson |
        CliCommand::WorkstationsList | CliCommand::WorkstationsGet |
        CliCommand::WorkstationsUsage | CliCommand::WorkstationsWait |
        CliCommand::EnvironmentsList | CliCommand::EnvironmentsGet | CliCommand::WorkList
        | CliCommand::WorkStats | CliCommand::WorkGet
    )
}
