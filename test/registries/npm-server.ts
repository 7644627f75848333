import { createHash, generateKeyPairSync, sign } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { pack } from "tar-stream";

/** One version as a test describes it. */
export interface TestVersion {
  readonly time?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly deprecated?: string;
  readonly provenance?: boolean;
  /** `none`: unsigned; `other`: signed over another hash; `stranger`: by a key that the registry does not have. */
  readonly signature?: "none" | "other" | "stranger";
}

export interface TestPackage {
  readonly versions: Readonly<Record<string, TestVersion>>;
  readonly tags?: Readonly<Record<string, string>>;
}

/** What goes wrong with the requests for a package, one after the other; the last goes on. */
export type Fault =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  | { readonly body: string }
  | { readonly redirect: string }
  | "slow"
  | "truncated"
  | "ok";

export interface TestRegistryOptions {
  readonly packages: Readonly<Record<string, TestPackage>>;
  readonly faults?: Readonly<Record<string, readonly Fault[]>>;
  /** Whoever does not show it gets 401. */
  readonly token?: string;
  /** `404`: the registry signs nothing. */
  readonly keys?: number | { readonly expires: string };
}

export interface TestRegistry {
  /** With a slash at its end. */
  readonly url: string;
  readonly requests: { readonly path: string; readonly headers: IncomingMessage["headers"] }[];
  integrity(name: string, version: string): string;
  close(): Promise<void>;
}

const pair = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
const key = pair.publicKey.export({ format: "der", type: "spki" }).toString("base64");
const signed = new Map<string, string>();
const keyid = `SHA256:${createHash("sha256").update(key).digest("base64")}`;

/** An npm registry on this machine: documents, tarballs, keys, and whatever can go wrong. */
export async function startNpmRegistry(options: TestRegistryOptions): Promise<TestRegistry> {
  const tarballs = await allTarballs(options.packages);
  const requests: TestRegistry["requests"] = [];
  const counts = new Map<string, number>();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? "/");
    requests.push({ path, headers: request.headers });
    const name = path.slice(1);
    const faults = options.faults?.[name] ?? [];
    const turn = counts.get(name) ?? 0;
    counts.set(name, turn + 1);
    const fault = faults[Math.min(turn, faults.length - 1)] ?? "ok";
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    if (options.token !== undefined && request.headers.authorization !== `Bearer ${options.token}`) {
      response.writeHead(401).end();
    } else answer({ name, fault, url, tarballs, options }, request, response);
  });
  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${port}/`,
    requests,
    integrity: (name, version) => sri(tarballs.get(`${name}@${version}`) ?? Buffer.alloc(0)),
    close: () => closed(server),
  };
}

interface Question {
  readonly name: string;
  readonly fault: Fault;
  readonly url: string;
  readonly tarballs: ReadonlyMap<string, Buffer>;
  readonly options: TestRegistryOptions;
}

interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

function answer(question: Question, request: IncomingMessage, response: ServerResponse): void {
  const { fault } = question;
  if (fault === "slow") return;
  if (fault === "truncated") {
    response.writeHead(200, { "content-length": "100000" });
    response.write('{"name":');
    setTimeout(() => response.destroy(), 5);
    return;
  }
  const { status = 200, headers = {}, body = "" } = fault === "ok" ? reply(question, request) : faulty(fault);
  response.writeHead(status, headers).end(body);
}

function faulty(fault: Exclude<Fault, string>): Reply {
  if ("status" in fault) return { ...fault, body: "{}" };
  return "redirect" in fault ? { status: 302, headers: { location: fault.redirect } } : { body: fault.body };
}

function reply(question: Question, request: IncomingMessage): Reply {
  const { name, options } = question;
  if (name === "-/npm/v1/keys") return keysOf(options);
  const archive = question.tarballs.get(name.replace(/^(.*)\/-\/.*?-(\d[^/]*)\.tgz$/u, "$1@$2"));
  if (archive) return { body: archive };
  const found = Object.hasOwn(options.packages, name) ? options.packages[name] : undefined;
  if (!found) return { status: 404, body: '{"error":"not found"}' };
  return documentOf(packument(found, question, request.headers.accept ?? ""), request);
}

function keysOf({ keys }: TestRegistryOptions): Reply {
  if (typeof keys === "number") return { status: keys, body: "{}" };
  const one = { keyid, keytype: "ecdsa-sha2-nistp256", scheme: "ecdsa-sha2-nistp256", key };
  return { body: JSON.stringify({ keys: [{ ...one, expires: keys?.expires ?? null }] }) };
}

function documentOf(document: object, request: IncomingMessage): Reply {
  const text = JSON.stringify(document);
  const etag = `"${createHash("sha1").update(text).digest("hex")}"`;
  if (request.headers["if-none-match"] === etag) return { status: 304, headers: { etag } };
  const headers = { "content-type": "application/json", etag, "content-encoding": "gzip" };
  return { headers, body: gzipSync(text) };
}

function packument({ versions, tags }: TestPackage, { name, url, tarballs }: Question, accept: string): object {
  const manifests = Object.entries(versions).map(([version, one]) => {
    const archive = tarballs.get(`${name}@${version}`) ?? Buffer.alloc(0);
    const base = name.slice(name.lastIndexOf("/") + 1);
    const dist = {
      tarball: `${url}${name}/-/${base}-${version}.tgz`,
      integrity: sri(archive),
      shasum: createHash("sha1").update(archive).digest("hex"),
      ...signatures(`${name}@${version}`, sri(archive), one),
      ...(one.provenance && {
        attestations: { url: "", provenance: { predicateType: "https://slsa.dev/provenance/v1" } },
      }),
    };
    const { dependencies, deprecated } = one;
    return [version, { name, version, dist, ...(dependencies && { dependencies }), ...(deprecated && { deprecated }) }];
  });
  const latest = Object.keys(versions).at(-1);
  const document = { name, "dist-tags": { latest, ...tags }, versions: Object.fromEntries(manifests) };
  if (accept.includes("vnd.npm.install")) return document;
  const times = Object.entries(versions).flatMap(([version, { time }]) =>
    time === undefined ? [] : [[version, time]],
  );
  return { ...document, time: { created: "2020-01-01T00:00:00.000Z", ...Object.fromEntries(times) } };
}

function signatures(id: string, integrity: string, { signature }: TestVersion): object {
  if (signature === "none") return {};
  const text = `${id}:${signature === "other" ? sri(Buffer.from("other")) : integrity}`;
  // No two signatures over one text are alike, and a registry makes only one.
  const sig = signed.get(text) ?? sign("sha256", Buffer.from(text), pair.privateKey).toString("base64");
  signed.set(text, sig);
  return { signatures: [{ keyid: signature === "stranger" ? "SHA256:stranger" : keyid, sig }] };
}

function sri(bytes: Buffer): string {
  return `sha512-${createHash("sha512").update(bytes).digest("base64")}`;
}

async function allTarballs(packages: TestRegistryOptions["packages"]): Promise<ReadonlyMap<string, Buffer>> {
  const all = new Map<string, Buffer>();
  for (const [name, { versions }] of Object.entries(packages)) {
    for (const [version, { dependencies = {} }] of Object.entries(versions)) {
      all.set(`${name}@${version}`, await tarball(JSON.stringify({ name, version, dependencies })));
    }
  }
  return all;
}

/** The same bytes each time: no date, no owner. */
async function tarball(manifest: string): Promise<Buffer> {
  const archive = pack();
  archive.entry({ name: "package/package.json", mtime: new Date(0) }, manifest);
  archive.finalize();
  const parts: Buffer[] = [];
  for await (const part of archive) parts.push(Buffer.from(part as Uint8Array));
  return gzipSync(Buffer.concat(parts));
}

/** Starts a server on a free port of this machine. */
export function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  });
}

/** Stops a server and whatever still talks to it. */
export function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
