import type { HostAnswer, RefusalReason } from "../../application/ports/review-host.ts";
import { isRateLimit } from "./patience.ts";

/** Asks and gives the answer as a value; what the host says in its own words is not repeated, it may be anything. */
export async function answerOf<Value>(ask: () => Promise<Value>): Promise<HostAnswer<Value>> {
  try {
    return { kind: "done", value: await ask() };
  } catch (error) {
    return { kind: "refused", reason: reasonOf(error) };
  }
}

/** What octokit says of a failed request: its errors have no class that it exports. */
function reasonOf(error: unknown): RefusalReason {
  const status: unknown = Reflect.get(Object(error), "status");
  if (!(error instanceof Error) || typeof status !== "number") return "malformed";
  const response: unknown = Reflect.get(error, "response");
  if (!response) return isTimeout(error.cause) ? "timeout" : "unreachable";

  const headers: unknown = Reflect.get(Object(response), "headers");
  if (isRateLimit({ status, header: (name) => textIn(headers, name) })) return "too-many-requests";
  if (status >= 500) return "server-error";
  if (status === 401 || status === 403) return "forbidden";
  return status === 404 || status === 410 ? "not-found" : "rejected";
}

function textIn(headers: unknown, name: string): string | null {
  const value: unknown = Reflect.get(Object(headers), name);
  return value === undefined ? null : String(value);
}

function isTimeout(cause: unknown): boolean {
  return cause instanceof Error && cause.name === "TimeoutError";
}
