import { EnvHttpProxyAgent, type Response, fetch } from "undici";
import type { Environment } from "../index.ts";
import { type Answer, reasonFor } from "./answer.ts";
import { readBody } from "./body.ts";
import { delayBefore } from "./delay.ts";
import { watchOutages } from "./outages.ts";
import type { Manners } from "./manners.ts";

/** A GET. */
export interface Request {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The value of `Authorization`. It goes to this address alone, and to no other that the server sends us to. */
  readonly authorization?: string;
}

/** Asks servers politely: few tries, with pauses, within a size and a time. */
export interface Client {
  get(request: Request): Promise<Answer>;
  close(): Promise<void>;
}

/** How often a request is sent, by the reason of its failure; others fail at once. */
const tries: ReadonlyMap<string, number> = new Map([
  ...(["too-many-requests", "server-error", "unreachable"] as const).map((reason) => [reason, 4] as const),
  ["timeout", 2],
]);
const redirects = 5;

/** Makes a client that goes through the proxies which `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` name. */
export function makeClient(env: Environment, manners: Manners): Client {
  const { patience } = manners;
  const dispatcher = new EnvHttpProxyAgent({
    ...proxies(env),
    ...{ headersTimeout: patience, bodyTimeout: patience, connect: { timeout: Math.min(patience, 20_000) } },
  });
  const send = (request: Request) => follow(request, dispatcher, manners);
  const outages = watchOutages();
  return {
    get: (request) => outages.unlessDown(request.url, () => insist(request, send, manners)),
    close: () => dispatcher.close(),
  };
}

function proxies(env: Environment) {
  const first = (...names: readonly string[]) => names.map((name) => env[name]).find((value) => value);
  return {
    httpProxy: first("http_proxy", "HTTP_PROXY") ?? "",
    httpsProxy: first("https_proxy", "HTTPS_PROXY") ?? "",
    noProxy: first("no_proxy", "NO_PROXY") ?? "",
  };
}

type Try = { readonly answer: Answer; readonly retryAfter?: string | null };

/** Tries again what may be better the next time. */
async function insist(request: Request, send: (request: Request) => Promise<Try>, manners: Manners): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    const { answer, retryAfter } = await send(request);
    const most = answer.kind === "unread" ? (tries.get(answer.reason) ?? 1) : 1;
    if (attempt >= most) return answer;
    await manners.wait(delayBefore(attempt, retryAfter ?? undefined, manners.now()));
  }
}

/** Follows redirects by hand: who is sent on to another origin goes there without credentials, and never from https to http. */
async function follow(request: Request, dispatcher: EnvHttpProxyAgent, { patience, sizeLimit }: Manners): Promise<Try> {
  const signal = AbortSignal.timeout(patience);
  let { url } = request;
  try {
    for (let hop = 0; hop <= redirects; hop++) {
      const isHome = new URL(url).origin === new URL(request.url).origin;
      const credentials = isHome && request.authorization !== undefined ? { authorization: request.authorization } : {};
      const headers = { ...request.headers, ...credentials };
      const response = await fetch(url, { headers, redirect: "manual", signal, dispatcher });
      const next = redirectOf(response, url);
      if (next === undefined) return await settle(response, sizeLimit);
      await response.body?.cancel();
      if (next === "") break;
      url = next;
    }
    return { answer: { kind: "unread", reason: "malformed" } };
  } catch {
    return { answer: { kind: "unread", reason: signal.aborted ? "timeout" : "unreachable" } };
  }
}

/** Where a response sends us: an address, empty for one that must not be followed, `undefined` for an answer proper. */
function redirectOf({ status, headers }: Response, url: string): string | undefined {
  const location = headers.get("location");
  if (status < 301 || status > 308 || status === 304 || status === 305 || status === 306 || !location) return undefined;
  if (!URL.canParse(location, url)) return "";
  const next = new URL(location, url);
  const isDown = new URL(url).protocol === "https:" && next.protocol !== "https:";
  return isDown || !/^https?:$/u.test(next.protocol) ? "" : next.href;
}

async function settle(response: Response, sizeLimit: number): Promise<Try> {
  const { status, headers } = response;
  if (status === 200) {
    const body = await readBody(response, sizeLimit);
    const etag = headers.get("etag");
    if (body === undefined) return { answer: { kind: "unread", reason: "too-large" } };
    return { answer: { kind: "ok", body, ...(etag && { etag }) } };
  }
  await response.body?.cancel();
  if (status === 304) return { answer: { kind: "not-modified" } };
  return { answer: { kind: "unread", reason: reasonFor(status) }, retryAfter: headers.get("retry-after") };
}
