"""The life of a workstation, through the client that openapi-python-client makes of the contract."""

import uuid

from connection import answered, wharf
from wharf_client.api.meta import healthz
from wharf_client.api.workstations import (
    workstations_create,
    workstations_delete,
    workstations_get,
    workstations_launch,
    workstations_list,
    workstations_stop,
    workstations_update,
    workstations_usage,
    workstations_wait,
)
from wharf_client.models import (
    ConfigurationCreate,
    ConfigurationUpdate,
    ErrorClass,
    Failure,
    Health,
    Labels,
    StopOptions,
    Usage,
    Workstation,
    WorkstationCreate,
    WorkstationPage,
    WorkstationStatus,
    WorkstationUpdate,
)

assert answered(Health, healthz.sync(client=wharf)).status == "ok"

labels = Labels()
labels["language"] = "python"
body = WorkstationCreate(
    name="from-python",
    configuration=ConfigurationCreate(
        cpu_cores=8, memory_gb=32, gpu="NVIDIA RTX A5000", storage_gb=512, region="us-west-2"
    ),
    labels=labels,
)
key = str(uuid.uuid4())
created = answered(Workstation, workstations_create.sync(client=wharf, body=body, idempotency_key=key))
assert created.status == WorkstationStatus.PROVISIONING
again = answered(Workstation, workstations_create.sync(client=wharf, body=body, idempotency_key=key))
assert again.id == created.id, "the same key is the same workstation"

ready = answered(
    Workstation,
    workstations_wait.sync(created.id, client=wharf, status=WorkstationStatus.STOPPED, timeout_seconds=60),
)
assert ready.status == WorkstationStatus.STOPPED, ready.status_reason

launched = answered(Workstation, workstations_launch.sync(created.id, client=wharf))
assert launched.status == WorkstationStatus.RUNNING

refused = workstations_launch.sync_detailed(created.id, client=wharf)
assert refused.status_code == 400
problem = answered(Failure, refused.parsed)
assert problem.error.code == "workstation_not_stopped"
assert problem.request_id == refused.headers["x-request-id"]

usage = answered(Usage, workstations_usage.sync(created.id, client=wharf))
assert usage.storage_gb_hours > 0 and usage.cost_usd > 0

stopped = answered(Workstation, workstations_stop.sync(created.id, client=wharf, body=StopOptions(force=True)))
assert stopped.status == WorkstationStatus.STOPPED

update = WorkstationUpdate(configuration=ConfigurationUpdate(gpu=None, cpu_cores=2))
detached = answered(Workstation, workstations_update.sync(created.id, client=wharf, body=update))
assert detached.configuration.gpu is None and detached.configuration.cpu_cores == 2

listed = answered(WorkstationPage, workstations_list.sync(client=wharf, limit=100))
assert any(item.id == created.id and item.labels["language"] == "python" for item in listed.items)

assert workstations_delete.sync_detailed(created.id, client=wharf).status_code == 204
gone = answered(Failure, workstations_get.sync(created.id, client=wharf))
assert gone.error.type_ == ErrorClass.NOT_FOUND_ERROR

print("python: workstations done")
