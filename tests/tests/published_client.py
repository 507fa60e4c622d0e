"""The published client of this family, unchanged, against the server that the environment names."""

import datetime
import json
import os
import sys
import urllib.request
import uuid

from qca import managed
from qca.common import _exceptions as errors

base = os.environ["QODER_MANAGED_BASE_URL"]
token = os.environ["QODER_PAT"]


def enqueue(environment):
    body = {"data": {"type": "session", "id": "sess_" + uuid.uuid4().hex}}
    request = urllib.request.Request(
        f"{base.rstrip('/')}/environments/{environment}/work",
        data=json.dumps(body).encode(),
        headers={"Authorization": f"Bearer {token}", "Content-Type": "application/json"},
        method="POST",
    )
    with urllib.request.urlopen(request) as answer:
        assert answer.status == 201, answer.status
        return json.load(answer)["id"]


def refused(kind, call):
    try:
        call()
    except errors.APIStatusError as error:
        assert error.status_code == kind, (error.status_code, error)
        return error
    raise AssertionError(f"this should have been a {kind}")


with managed.Managed() as client:
    work = client.environments.work
    environment = client.environments.create(
        name="queue", config={"type": "self_hosted"}, metadata={"team": "a"}, description=None
    )
    where = environment.id
    assert environment.type == "environment" and environment.config.type == "self_hosted"
    assert client.environments.retrieve(where).metadata == {"team": "a"}
    assert client.environments.update(where, metadata={"team": None, "room": "b"}).metadata == {"room": "b"}
    since = datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(hours=1)
    listed = client.environments.list(created_at_gte=since, include_archived=True, limit=1)
    assert where in [one.id for one in listed]
    print("environments: create, retrieve, update, list")

    assert work.poll(where) is None
    assert work.poll(where, block_ms=50, worker_id="py") is None
    ids = [enqueue(where) for _ in range(5)]
    stats = work.stats(where)
    assert (stats.type, stats.depth, stats.pending, stats.workers_polling) == ("work_queue_stats", 5, 0, 1)
    assert stats.oldest_queued_at is not None
    assert [item.id for item in work.list(where, limit=2)] == ids
    assert [item.id for item in work.list(where, after_id=ids[3])] == ids[4:]
    assert [item.id for item in work.list(where, before_id=ids[1])] == ids[:1]
    print("list with paging, stats")

    item = work.poll(where, block_ms=999, reclaim_older_than_ms=0, worker_id="py")
    assert (item.id, item.type, item.state, item.data.type) == (ids[0], "work", "queued", "session")
    assert work.ack(item.id, environment_id=where).state == "starting"
    assert work.ack(item.id, environment_id=where).state == "starting"
    beat = work.heartbeat(item.id, environment_id=where, expected_last_heartbeat="NO_HEARTBEAT", desired_ttl_seconds=30)
    assert (beat.type, beat.state, beat.lease_extended, beat.ttl_seconds) == ("work_heartbeat", "active", True, 30)
    refused(412, lambda: work.heartbeat(item.id, environment_id=where, expected_last_heartbeat="NO_HEARTBEAT"))
    beat = work.heartbeat(item.id, environment_id=where, expected_last_heartbeat=beat.last_heartbeat)
    assert beat.ttl_seconds == 90
    print("poll, ack, heartbeat, fencing")

    stopping = work.stop(item.id, environment_id=where)
    assert stopping.state == "stopping" and stopping.stop_requested_at and stopping.stopped_at is None
    assert work.heartbeat(item.id, environment_id=where).state == "stopping"
    stopped = work.stop(item.id, environment_id=where, force=False)
    assert stopped.state == "stopped" and stopped.stopped_at
    assert work.retrieve(item.id, environment_id=where).to_dict() == stopped.to_dict()
    refused(409, lambda: work.ack(item.id, environment_id=where))
    forced = work.poll(where)
    work.ack(forced.id, environment_id=where)
    assert work.stop(forced.id, environment_id=where, force=True).state == "stopped"
    print("graceful stop and confirmation, forced stop")

    merged = work.update(ids[2], environment_id=where, metadata={"a": "1", "b": "2"})
    assert merged.metadata == {"a": "1", "b": "2"}
    assert work.update(ids[2], environment_id=where, metadata={"a": None}).metadata == {"b": "2"}
    refused(400, lambda: work.update(ids[2], environment_id=where, metadata={"a": 1}))
    print("metadata merge")

    assert client.environments.archive(where).archived_at
    refused(409, lambda: client.environments.delete(where))
    for one in work.list(where):
        work.stop(one.id, environment_id=where, force=True)
    assert client.environments.delete(where).type == "environment_deleted"
    refused(404, lambda: client.environments.retrieve(where))
    print("archive, delete")

sys.exit(0)
