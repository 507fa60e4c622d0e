"""What the contract says in words, because no schema can: for the requests that Schemathesis makes, and for its checks."""

import itertools
from datetime import datetime

import schemathesis

# What the server's catalogue has, as the test configures it. To the contract a region and a GPU are names; which there
# are is the installation's affair.
REGIONS = ["us-west-2"]
GPUS = ["NVIDIA RTX A5000"]

# Seconds and milliseconds for which a request may ask the server to wait: what it asks for when it says nothing, what it
# may ask for, and what it gets here, because more tells nothing new.
WAITS = {"workstations-wait": ("timeoutSeconds", 30, 300, 1), "work-poll": ("block_ms", 0, 999, 50)}

# An action that is not done within its time is 500 by the contract, which is no fault: it gets time enough.
PATIENT = {"workstations-launch": 30, "workstations-stop": 30}

# The codes with which a well-formed request may be refused, with 400 or 412, because of what it meets.
NOT_SELF_HOSTED = {"environment_not_self_hosted"}
REFUSALS = {
    "workstations-update": {"workstation_not_stopped", "version_mismatch"},
    "workstations-delete": {"workstation_not_stopped"},
    "workstations-launch": {"workstation_not_stopped"},
    "workstations-stop": {"workstation_not_running"},
    "environments-update": {"too_many_pairs", "version_mismatch"},
    "work-enqueue": NOT_SELF_HOSTED,
    "work-list": NOT_SELF_HOSTED,
    "work-poll": NOT_SELF_HOSTED,
    "work-stats": NOT_SELF_HOSTED,
    "work-get": NOT_SELF_HOSTED,
    "work-update": NOT_SELF_HOSTED | {"too_many_pairs", "version_mismatch"},
    "work-ack": NOT_SELF_HOSTED,
    "work-heartbeat": NOT_SELF_HOSTED | {"lease_mismatch"},
    "work-stop": NOT_SELF_HOSTED,
}

KEYS = itertools.count(1)
ENVIRONMENTS = itertools.count(1)


def operation_id(case):
    return case.operation.definition.raw["operationId"]


@schemathesis.hook
def before_load_schema(context, raw_schema):
    """The contract as it is on this installation."""
    schemas = raw_schema["components"]["schemas"]
    schemas["RegionName"]["enum"] = REGIONS
    schemas["GpuModel"]["enum"] = GPUS
    # Schemathesis knows by itself what If-Match may be, unless a schema says more; of a pattern with quotes its coverage
    # phase makes nothing but `0`.
    raw_schema["components"]["parameters"]["IfMatch"]["schema"] = {"type": "string"}


@schemathesis.hook
def before_call(context, case, kwargs):
    be_brief(case)
    if case.meta is not None and case.meta.generation.mode.is_positive:
        agree(case)
        if operation_id(case) == "environments-create":
            prefer_queues(case)


def be_brief(case):
    query, operation = case.query, operation_id(case)
    if not isinstance(query, dict):
        return
    if operation in WAITS:
        name, usual, most, here = WAITS[operation]
        if here < whole(query.get(name, usual)) <= most:
            query[name] = here
    if 1 <= whole(query.get("timeoutSeconds")) < PATIENT.get(operation, 0):
        query["timeoutSeconds"] = PATIENT[operation]


def whole(value):
    """The number that a parameter is on the wire; -1 for what is none."""
    text = str(value)
    return int(text) if text.isascii() and text.isdecimal() else -1


def agree(case):
    """Makes values agree that the contract wants to, or leaves out all but one of those that exclude each other."""
    given = [name for name in ("idempotency-key", "x-idempotency-key") if name in (case.headers or {})]
    if given:
        # Each request is a new one; a key that comes again with another request is 409, and would tell nothing more.
        key = str(next(KEYS)).zfill(len(case.headers[given[0]]))
        for name in given:
            case.headers[name] = key
    query = case.query
    if not isinstance(query, dict):
        return
    cursors = [name for name in ("page", "before_id", "after_id") if name in query]
    for name in cursors[1:]:
        del query[name]
    if {"from", "to"} <= query.keys():
        query["from"], query["to"] = sorted((query["from"], query["to"]), key=datetime.fromisoformat)


def prefer_queues(case):
    """Three environments of four are queues: work is refused in the others, and most operations are about work."""
    if next(ENVIRONMENTS) % 4 and isinstance(case.body, dict):
        case.body["config"] = {"type": "self_hosted"}


@schemathesis.check
def a_well_formed_request_is_refused_only_for_what_it_meets(ctx, response, case):
    if case.meta is None or not case.meta.generation.mode.is_positive:
        return
    if response.status_code not in (400, 412):
        return
    error = response.json()["error"]
    allowed = REFUSALS.get(operation_id(case), set())
    assert error["code"] in allowed, f"{response.status_code} {error['code']}: {error['message']}"
