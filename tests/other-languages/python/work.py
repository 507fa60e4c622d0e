"""Environments and the life of their work, through the client that openapi-python-client makes of the contract."""

import uuid

from connection import answered, wharf
from wharf_client.api.environments import (
    environments_archive,
    environments_create,
    environments_delete,
    environments_list,
    environments_update,
)
from wharf_client.api.work import (
    work_ack,
    work_enqueue,
    work_get,
    work_heartbeat,
    work_list,
    work_poll,
    work_stats,
    work_stop,
)
from wharf_client.models import (
    Environment,
    EnvironmentCreate,
    EnvironmentDeleted,
    EnvironmentPage,
    EnvironmentUpdate,
    ErrorClass,
    Failure,
    Metadata,
    MetadataPatch,
    SelfHostedChoice,
    WorkEnqueue,
    WorkHeartbeat,
    WorkItem,
    WorkPage,
    WorkQueueStats,
    WorkReference,
    WorkState,
    WorkStopOptions,
)
from wharf_client.types import UNSET, Unset

metadata = Metadata()
metadata["team"] = "art"
environment = answered(
    Environment,
    environments_create.sync(
        client=wharf,
        body=EnvironmentCreate(
            name="from-python", config=SelfHostedChoice(type_="self_hosted", setup_script="make"), metadata=metadata
        ),
    ),
)
assert environment.type_ == "environment" and environment.archived_at is None
where = environment.id

patch = MetadataPatch()
patch["team"], patch["room"] = None, "b"
updated = answered(
    Environment, environments_update.sync(where, client=wharf, body=EnvironmentUpdate(metadata=patch))
)
assert updated.metadata.to_dict() == {"room": "b"}
environments = answered(
    EnvironmentPage,
    environments_list.sync(client=wharf, limit=100, include_archived=True, created_atgte=environment.created_at),
)
assert any(listed.id == where and listed.config.setup_script == "make" for listed in environments.data)


def poll() -> WorkItem | None:
    polled = work_poll.sync_detailed(where, client=wharf, block_ms=20, worker_id="python")
    assert polled.status_code == 200
    return None if polled.parsed is None else answered(WorkItem, polled.parsed)


assert poll() is None, "there is nothing yet"

ids = []
for _ in range(3):
    reference = WorkReference(type_="session", id="sess_" + uuid.uuid4().hex)
    item = answered(WorkItem, work_enqueue.sync(where, client=wharf, body=WorkEnqueue(data=reference)))
    assert item.state == WorkState.QUEUED
    ids.append(item.id)
stats = answered(WorkQueueStats, work_stats.sync(where, client=wharf))
assert (stats.depth, stats.pending, stats.workers_polling) == (3, 0, 1)

listed = []
page: str | Unset = UNSET
while True:
    found = answered(WorkPage, work_list.sync(where, client=wharf, limit=2, page=page))
    listed += [item.id for item in found.data]
    if found.next_page is None:
        break
    page = found.next_page
assert listed == ids and not found.has_more

polled = poll()
assert polled is not None and polled.id == ids[0]
acknowledged = answered(WorkItem, work_ack.sync(where, polled.id, client=wharf, worker_id="python"))
assert acknowledged.state == WorkState.STARTING and acknowledged.worker_id == "python"

first = answered(
    WorkHeartbeat,
    work_heartbeat.sync(
        where, polled.id, client=wharf, expected_last_heartbeat="NO_HEARTBEAT", desired_ttl_seconds=30
    ),
)
assert first.state == WorkState.ACTIVE and first.ttl_seconds == 30
fenced = work_heartbeat.sync_detailed(where, polled.id, client=wharf, expected_last_heartbeat="NO_HEARTBEAT")
assert fenced.status_code == 412
problem = answered(Failure, fenced.parsed)
assert problem.error.type_ == ErrorClass.PRECONDITION_FAILED_ERROR
assert not isinstance(problem.error.lease, Unset) and problem.error.lease.last_heartbeat == first.last_heartbeat
beat = answered(
    WorkHeartbeat,
    work_heartbeat.sync(
        where, polled.id, client=wharf, expected_last_heartbeat=first.last_heartbeat.isoformat()
    ),
)
assert beat.lease_extended

assert answered(WorkItem, work_stop.sync(where, polled.id, client=wharf)).state == WorkState.STOPPING
assert answered(WorkItem, work_stop.sync(where, polled.id, client=wharf)).state == WorkState.STOPPED

unknown = answered(Failure, work_get.sync(where, "work_" + "0" * 32, client=wharf))
assert unknown.error.type_ == ErrorClass.NOT_FOUND_ERROR

assert answered(Environment, environments_archive.sync(where, client=wharf)).archived_at is not None
live = environments_delete.sync_detailed(where, client=wharf)
assert live.status_code == 409
assert answered(Failure, live.parsed).error.type_ == ErrorClass.INVALID_REQUEST_ERROR
for work_id in ids[1:]:
    stopped = work_stop.sync(where, work_id, client=wharf, body=WorkStopOptions(force=True))
    assert answered(WorkItem, stopped).state == WorkState.STOPPED
deleted = answered(EnvironmentDeleted, environments_delete.sync(where, client=wharf))
assert deleted.type_ == "environment_deleted"

print("python: work done")
