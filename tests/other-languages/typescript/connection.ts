// Where the server is, and a client for it.
import assert from "node:assert/strict";
import createClient from "openapi-fetch";
import type { components, paths } from "./schema.js";

type Failure = components["schemas"]["Error"];

const baseUrl = process.env["WHARF_URL"];
const token = process.env["WHARF_TOKEN"];
assert(baseUrl && token, "WHARF_URL and WHARF_TOKEN say where the server is");
export const wharf = createClient<paths>({ baseUrl, headers: { authorization: `Bearer ${token}` } });

/** The answer of a call that went well. */
export function answered<T>(result: { data?: T; error?: Failure; response: Response }): T {
  assert(result.data !== undefined, `${result.response.status} ${JSON.stringify(result.error)}`);
  return result.data;
}
