// The life of a workstation, through the types that openapi-typescript makes of the contract.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { answered, wharf } from "./connection.js";
import type { components } from "./schema.js";

type Workstation = components["schemas"]["Workstation"];

const health = answered(await wharf.GET("/healthz"));
assert.equal(health.status, "ok");

const key = randomUUID();
const create = () =>
  wharf.POST("/v1/workstations", {
    params: { header: { "idempotency-key": key } },
    body: {
      name: "from-typescript",
      configuration: { cpuCores: 8, memoryGB: 32, gpu: "NVIDIA RTX A5000", storageGB: 512, region: "us-west-2" },
      labels: { language: "typescript" },
    },
  });
const created: Workstation = answered(await create());
assert.equal(created.status, "provisioning");
assert.equal(answered(await create()).id, created.id, "the same key is the same workstation");
const path = { id: created.id };

const ready = answered(
  await wharf.GET("/v1/workstations/{id}/wait", { params: { path, query: { status: "stopped", timeoutSeconds: 60 } } }),
);
assert.equal(ready.status, "stopped", ready.statusReason ?? "");

const launched = answered(await wharf.POST("/v1/workstations/{id}/launch", { params: { path } }));
assert.equal(launched.status, "running");

const refused = await wharf.POST("/v1/workstations/{id}/launch", { params: { path } });
assert.equal(refused.response.status, 400);
assert.equal(refused.error?.error.code, "workstation_not_stopped");
assert.equal(refused.error?.request_id, refused.response.headers.get("x-request-id"));

const usage = answered(await wharf.GET("/v1/workstations/{id}/usage", { params: { path } }));
assert(usage.storageGBHours > 0 && usage.costUSD > 0);

const stopped = answered(await wharf.POST("/v1/workstations/{id}/stop", { params: { path }, body: { force: true } }));
assert.equal(stopped.status, "stopped");

const detached = answered(
  await wharf.PATCH("/v1/workstations/{id}", { params: { path }, body: { configuration: { gpu: null, cpuCores: 2 } } }),
);
assert.deepEqual([detached.configuration.gpu, detached.configuration.cpuCores], [null, 2]);

const listed = answered(await wharf.GET("/v1/workstations", { params: { query: { limit: 100 } } }));
assert(listed.items.some((workstation) => workstation.id === created.id && workstation.labels["language"] === "typescript"));

const deleted = await wharf.DELETE("/v1/workstations/{id}", { params: { path } });
assert.equal(deleted.response.status, 204);
const gone = await wharf.GET("/v1/workstations/{id}", { params: { path } });
assert.equal(gone.error?.error.type, "not_found_error");

console.log("typescript: workstations done");
