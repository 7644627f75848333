import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { Report } from "../../src/domain/findings/report.ts";
import { startGoProxy, type TestModule, writeGoProxy } from "./go-proxy.ts";
import { folder, project } from "./project.ts";

const servers: { close(): Promise<void> }[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

const time = "2025-01-01T00:00:00Z";

const modules: Readonly<Record<string, TestModule>> = {
  "example.com/Pad": {
    versions: {
      "v1.0.0": { time },
      "v1.1.0": { time: "2025-02-01T00:00:00Z" },
      "v1.2.0": {
        time: "2025-03-01T00:00:00Z",
        mod: "// Deprecated: use example.com/other.\nmodule example.com/Pad\n\n// pads with tabs\nretract [v1.0.0, v1.0.9]\n",
      },
    },
  },
  "example.com/other": { versions: { "v0.1.0": { time }, "v0.3.0": { time: "2025-06-01T00:00:00Z" } } },
};

function goMod(...requires: readonly string[]): Readonly<Record<string, string>> {
  const lines = requires.map((one) => `\t${one}\n`).join("");
  return { "go.mod": `module example.com/app\n\ngo 1.25\n\nrequire (\n${lines})\n` };
}

async function served(fault?: number) {
  const tree = folder();
  writeGoProxy(tree, modules);
  const server = await startGoProxy(tree, fault);
  servers.push(server);
  return { ...server, tree };
}

const said = ({ findings }: Report) =>
  findings
    .filter(({ rule }) => /^go\/(?:retracted|deprecated|pseudo-on-tagged)$|^drift\/behind$/u.test(rule))
    .map(({ rule, at }) => `${rule}:${at.line}`);

const tree = goMod("example.com/Pad v1.0.0", "example.com/other v0.1.1-0.20250301000000-abcdefabcdef");

describe("a snapshot of a Go proxy", () => {
  it.each(["http", "file"])("knows what was taken back, deprecated and released, over %s", async (kind) => {
    const { url, tree: place } = await served();
    const one = project(tree, { GOPROXY: kind === "http" ? url : `file://${place}` });
    expect(await one.tool.snapshotRegistry(one.target, { fresh: false })).toMatchObject({ read: 2, unread: [] });
    expect(said(await one.tool.check(one.target))).toEqual([
      "go/deprecated:6",
      "go/retracted:6",
      "drift/behind:7",
      "go/pseudo-on-tagged:7",
    ]);
    const { rows } = await one.tool.outdated(one.target, "minor-is-major");
    expect(rows.map(({ name, locked, latest, standing }) => [name, locked, latest, standing?.lag])).toEqual([
      ["example.com/Pad", "v1.0.0", "v1.2.0", { majors: 0, minors: 2, patches: 0 }],
      ["example.com/other", "v0.1.1-0.20250301000000-abcdefabcdef", "v0.3.0", { majors: 1, minors: 0, patches: 0 }],
    ]);
  });

  it("asks the next proxy as Go does: after a comma if the one before knows nothing, after a bar in any case", async () => {
    const empty = await startGoProxy(folder());
    const broken = await served(500);
    const good = await served();
    servers.push(empty);
    const ask = async (GOPROXY: string) => {
      const one = project(goMod("example.com/other v0.1.0"), { GOPROXY });
      return one.tool.snapshotRegistry(one.target, { fresh: false }).catch((error) => error.code);
    };
    expect(await ask(`${empty.url},${good.url}`)).toMatchObject({ read: 1 });
    expect(await ask(`${broken.url}|${good.url}`)).toMatchObject({ read: 1 });
    expect(await ask(`${broken.url},${good.url}`)).toBe("registry-unreachable");
    expect(await ask(`${empty.url},off`)).toMatchObject({ withheld: [{ reason: "proxy-off" }], unread: [] });
    expect(await ask(`${empty.url},direct`)).toBe("registry-unreachable");
  });

  it("asks nobody for private modules", async () => {
    const { url, requests } = await served();
    const one = project(tree, { GOPROXY: url, GOPRIVATE: "example.com/P*" });
    const taken = await one.tool.snapshotRegistry(one.target, { fresh: false });
    expect(taken).toMatchObject({ read: 1, unread: [], withheld: [{ name: "example.com/Pad", reason: "private" }] });
    expect(requests.filter((path) => path.includes("pad"))).toEqual([]);
  });

  it("logs in with what stands in GOPROXY, and writes none of it down", async () => {
    const { url, headers } = await served();
    const one = project(tree, { GOPROXY: url.replace("//", "//ann:s3cret@") });
    expect(await one.tool.snapshotRegistry(one.target, { fresh: false })).toMatchObject({ read: 2 });
    expect(new Set(headers.map(({ authorization }) => authorization))).toEqual(new Set(["Basic YW5uOnMzY3JldA=="]));
    expect(one.read(".arch-lint/registry.json")).not.toMatch(/ann|s3cret/u);
  });

  it("says that GOPROXY is missing, and reads it from the file of go env -w", async () => {
    const { url } = await served();
    const bare = project(tree);
    const attempt = bare.tool.snapshotRegistry(bare.target, { fresh: false });
    await expect(attempt).rejects.toMatchObject({ code: "registry-unconfigured", message: /GOPROXY/u });
    const settings = project({ env: `GOPROXY=${url}\n` });
    const one = project(tree, { GOENV: join(settings.root, "env") });
    expect(await one.tool.snapshotRegistry(one.target, { fresh: false })).toMatchObject({ read: 2 });
  });

  it("leaves out modules that a folder replaces, and asks for what another module replaces", async () => {
    const { url, requests } = await served();
    const text = `${goMod("example.com/Pad v1.0.0", "example.com/gone v1.0.0")["go.mod"]}
replace example.com/Pad => ../pad

replace example.com/gone => example.com/other v0.1.0
`;
    const one = project({ "go.mod": text }, { GOPROXY: url });
    expect(await one.tool.snapshotRegistry(one.target, { fresh: false })).toMatchObject({ read: 1, unread: [] });
    expect(requests.every((path) => path.startsWith("/example.com/other/"))).toBe(true);
  });
});
