import { readFile, stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { UnreadReason } from "../../../domain/packages/registry/unread.ts";
import type { Client, Request } from "../http/client.ts";
import type { ModuleProxy } from "./settings.ts";

/** A text from a proxy with the proxy it came from, or why there is none. */
export type Fetched = { readonly body: string; readonly proxy: string } | { readonly reason: UnreadReason };

/** A list of versions, a go.mod: nothing here is larger (Go's own limit for go.mod is 16 MiB). */
const sizeLimit = 16 * 1024 * 1024;

/** Asks proxies in turn, as the list says (`go help goproxy`). Repositories are never fetched: that would mean to run git. */
export async function fetchFrom(proxies: readonly ModuleProxy[], path: string, client: Client): Promise<Fetched> {
  let reason: UnreadReason = "not-found";
  for (const { target, next } of proxies) {
    if (target.kind !== "address") return { reason: target.kind === "off" ? "proxy-off" : "direct-only" };
    const { url, authorization } = target;
    const found = url.startsWith("file:")
      ? await readLocal(`${url}/${path}`)
      : await readRemote(
          { url: `${url}/${path}`, headers: {}, ...(authorization !== undefined && { authorization }) },
          client,
        );
    if ("body" in found) return { ...found, proxy: url };
    reason = found.reason;
    if (next === "not-found" && reason !== "not-found") break;
  }
  return { reason };
}

type Found = { readonly body: string } | { readonly reason: UnreadReason };

async function readRemote(request: Request, client: Client): Promise<Found> {
  const answer = await client.get(request);
  if (answer.kind !== "ok") return { reason: answer.kind === "unread" ? answer.reason : "malformed" };
  return answer.body.length > sizeLimit ? { reason: "too-large" } : { body: answer.body };
}

/** A folder is a proxy too: a module cache's `cache/download` is one. */
async function readLocal(url: string): Promise<Found> {
  try {
    const path = fileURLToPath(url);
    const { size } = await stat(path);
    return size > sizeLimit ? { reason: "too-large" } : { body: await readFile(path, "utf8") };
  } catch (error) {
    const isMissing =
      error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
    return { reason: isMissing ? "not-found" : "unreachable" };
  }
}
