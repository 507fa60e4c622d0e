// Environments and the life of their work, through the types that openapi-typescript makes of the contract.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { answered, wharf } from "./connection.js";
import type { components } from "./schema.js";

type Environment = components["schemas"]["Environment"];
type WorkItem = components["schemas"]["WorkItem"];

const ENVIRONMENT = "/api/v1/cloud/environments/{environment_id}";
const WORK = `${ENVIRONMENT}/work` as const;
const ITEM = `${WORK}/{work_id}` as const;
const session = () => `sess_${randomUUID().replaceAll("-", "")}`;

const environment: Environment = answered(
  await wharf.POST("/api/v1/cloud/environments", {
    body: { name: "from-typescript", config: { type: "self_hosted", setup_script: "make" }, metadata: { team: "art" } },
  }),
);
assert.deepEqual([environment.type, environment.archived_at], ["environment", null]);
const environment_id = environment.id;
const path = { environment_id };

const updated = answered(await wharf.POST(ENVIRONMENT, { params: { path }, body: { metadata: { team: null, room: "b" } } }));
assert.deepEqual(updated.metadata, { room: "b" });
const environments = answered(
  await wharf.GET("/api/v1/cloud/environments", {
    params: { query: { limit: 100, include_archived: true, "created_at[gte]": environment.created_at } },
  }),
);
assert(environments.data.some((listed) => listed.id === environment_id && listed.config.setup_script === "make"));

const poll = async () =>
  answered<WorkItem | null>(
    await wharf.GET(`${WORK}/poll`, { params: { path, query: { block_ms: 20 }, header: { "worker-id": "typescript" } } }),
  );
assert.equal(await poll(), null, "there is nothing yet");

const ids: string[] = [];
for (let index = 0; index < 3; index += 1) {
  const body = { data: { type: "session", id: session() } } as const;
  const item = answered(await wharf.POST(WORK, { params: { path }, body }));
  assert.equal(item.state, "queued");
  ids.push(item.id);
}
const stats = answered(await wharf.GET(`${WORK}/stats`, { params: { path } }));
assert.deepEqual([stats.depth, stats.pending, stats.workers_polling], [3, 0, 1]);

const listed: string[] = [];
for (let page: string | null = null, more = true; more; ) {
  const query: { limit: number; page?: string } = page === null ? { limit: 2 } : { limit: 2, page };
  const found: components["schemas"]["WorkPage"] = answered(await wharf.GET(WORK, { params: { path, query } }));
  listed.push(...found.data.map((item) => item.id));
  page = found.next_page;
  more = found.has_more;
}
assert.deepEqual(listed, ids);

const polled = await poll();
assert(polled !== null && polled.id === ids[0]);
const item = { params: { path: { environment_id, work_id: polled.id } } };
const acknowledged = answered(await wharf.POST(`${ITEM}/ack`, item));
assert.deepEqual([acknowledged.state, acknowledged.worker_id], ["starting", "typescript"]);

const beat = (expected_last_heartbeat: string) =>
  wharf.POST(`${ITEM}/heartbeat`, { params: { ...item.params, query: { expected_last_heartbeat, desired_ttl_seconds: 30 } } });
const first = answered(await beat("NO_HEARTBEAT"));
assert.deepEqual([first.state, first.ttl_seconds], ["active", 30]);
const fenced = await beat("NO_HEARTBEAT");
assert.equal(fenced.response.status, 412);
assert.equal(fenced.error?.error.type, "precondition_failed_error");
assert.equal(fenced.error?.error.lease?.last_heartbeat, first.last_heartbeat);
assert.equal(answered(await beat(first.last_heartbeat)).lease_extended, true);

const stop = () => wharf.POST(`${ITEM}/stop`, item);
assert.equal(answered(await stop()).state, "stopping");
const stopped = answered(await stop());
assert.deepEqual([stopped.state, stopped.stop_reason], ["stopped", "requested"]);

const unknown = await wharf.GET(ITEM, { params: { path: { environment_id, work_id: `work_${"0".repeat(32)}` } } });
assert.equal(unknown.response.status, 404);
assert.equal(unknown.error?.error.type, "not_found_error");

assert(answered(await wharf.POST(`${ENVIRONMENT}/archive`, { params: { path } })).archived_at !== null);
const live = await wharf.DELETE(ENVIRONMENT, { params: { path } });
assert.deepEqual([live.response.status, live.error?.error.type], [409, "invalid_request_error"]);
for (const work_id of ids.slice(1)) {
  answered(await wharf.POST(`${ITEM}/stop`, { params: { path: { environment_id, work_id } }, body: { force: true } }));
}
assert.equal(answered(await wharf.DELETE(ENVIRONMENT, { params: { path } })).type, "environment_deleted");

console.log("typescript: work done");
