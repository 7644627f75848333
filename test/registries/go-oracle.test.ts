import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { startGoProxy, type TestModule, writeGoProxy } from "./go-proxy.ts";
import { folder, project } from "./project.ts";

const run = promisify(execFile);
const hasGo = await run("go", ["version"]).then(
  () => true,
  () => false,
);

const on = (date: string, mod?: string) => ({ time: `${date}T00:00:00Z`, ...(mod !== undefined && { mod }) });
const gomod = (path: string, rest = "") => `module ${path}\n\ngo 1.20\n${rest}`;

/** Each module is a case for the query "upgrade", for retractions or for deprecation. */
const modules: Readonly<Record<string, TestModule>> = {
  "example.com/plain": {
    versions: {
      "v1.0.0": on("2024-01-01", gomod("example.com/plain")),
      "v1.3.0": on("2024-06-01", gomod("example.com/plain")),
      "v1.4.0-rc.1": on("2024-07-01", gomod("example.com/plain")),
    },
  },
  "example.com/current": { versions: { "v1.0.0": on("2024-01-01", gomod("example.com/current")) } },
  "example.com/back": {
    versions: {
      "v1.0.0": on("2024-01-01", gomod("example.com/back")),
      "v1.1.0": on("2024-02-01", gomod("example.com/back")),
      "v1.2.0": on(
        "2024-03-01",
        gomod("example.com/back", "\n// eats data\nretract v1.0.0\n\n// released by mistake\nretract v1.2.0\n"),
      ),
    },
  },
  "example.com/old": {
    versions: {
      "v0.1.0": on("2024-01-01", gomod("example.com/old")),
      "v0.2.0": on("2024-02-01", `// Deprecated: use example.com/plain instead.\n${gomod("example.com/old")}`),
    },
  },
  "example.com/Upper": {
    versions: {
      "v1.0.0": on("2024-01-01", gomod("example.com/Upper")),
      "v1.0.1": on("2024-02-01", gomod("example.com/Upper")),
    },
  },
  "example.com/rc": {
    versions: {
      "v0.1.0-alpha": on("2024-01-01", gomod("example.com/rc")),
      "v0.1.0-beta": on("2024-02-01", gomod("example.com/rc")),
    },
  },
  "example.com/commit": {
    versions: {
      "v1.0.0": on("2024-01-01", gomod("example.com/commit")),
      "v1.0.1-0.20240301000000-abcdefabcdef": on("2024-03-01", gomod("example.com/commit")),
      "v1.1.0": on("2024-06-01", gomod("example.com/commit")),
    },
    unlisted: ["v1.0.1-0.20240301000000-abcdefabcdef"],
  },
  "example.com/ahead": {
    versions: {
      "v1.1.0": on("2024-01-01", gomod("example.com/ahead")),
      "v1.0.1-0.20240301000000-abcdefabcdef": on("2024-03-01", gomod("example.com/ahead")),
    },
    unlisted: ["v1.0.1-0.20240301000000-abcdefabcdef"],
  },
  "example.com/legacy": {
    versions: {
      "v1.0.0": on("2024-01-01", gomod("example.com/legacy")),
      "v2.0.0+incompatible": on("2024-02-01", "module example.com/legacy\n"),
    },
  },
};

const required: Readonly<Record<string, string>> = {
  "example.com/plain": "v1.0.0",
  "example.com/current": "v1.0.0",
  "example.com/back": "v1.0.0",
  "example.com/old": "v0.1.0",
  "example.com/Upper": "v1.0.0",
  "example.com/rc": "v0.1.0-alpha",
  "example.com/commit": "v1.0.1-0.20240301000000-abcdefabcdef",
  "example.com/ahead": "v1.0.1-0.20240301000000-abcdefabcdef",
  "example.com/legacy": "v1.0.0",
};

/** What `go list -m -json` says of a module. */
interface Listed {
  readonly Path: string;
  readonly Version?: string;
  readonly Time?: string;
  readonly Update?: { readonly Version: string };
  readonly Retracted?: readonly string[];
  readonly Deprecated?: string;
}

describe.skipIf(!hasGo)("go itself", () => {
  it("agrees on the latest version, on retractions, deprecations and dates", async () => {
    const tree = folder();
    writeGoProxy(tree, modules);
    const server = await startGoProxy(tree);
    const lines = Object.entries(required).map(([path, version]) => `\t${path} ${version}\n`);
    const one = project(
      { "go.mod": `module example.com/app\n\ngo 1.20\n\nrequire (\n${lines.join("")})\n` },
      { GOPROXY: server.url },
    );
    const env = {
      ...{ PATH: process.env.PATH ?? "", HOME: folder(), GOPROXY: server.url, GOSUMDB: "off", GOTOOLCHAIN: "local" },
      ...{ GOFLAGS: "-mod=mod -modcacherw", GOPATH: folder(), GOCACHE: folder(), GOENV: "off" },
    };
    const { stdout } = await run("go", ["list", "-m", "-u", "-retracted", "-json", "all"], { cwd: one.root, env });
    const theirs: readonly Listed[] = JSON.parse(`[${stdout.replaceAll(/^\}\n\{/gmu, "},\n{")}]`);
    await one.tool.snapshotRegistry(one.target, { fresh: false });
    const { rows } = await one.tool.outdated(one.target, "minor-is-major");
    const told = (await one.tool.check(one.target)).findings;
    const ruleSays = (rule: string, path: string) =>
      told.some((finding) => finding.rule === rule && finding.params.module === path);
    await server.close();

    const judged = theirs.filter(({ Path }) => Object.hasOwn(required, Path));
    expect(judged.length).toBe(Object.keys(required).length);
    expect(rows.map(({ name, latest }) => [name, latest]).toSorted()).toEqual(
      judged.map(({ Path, Version, Update }) => [Path, Update?.Version ?? Version]).toSorted(),
    );
    for (const { Path, Retracted, Deprecated } of judged) {
      expect([Path, ruleSays("go/retracted", Path)]).toEqual([Path, Retracted !== undefined]);
      expect([Path, ruleSays("go/deprecated", Path)]).toEqual([Path, Deprecated !== undefined]);
    }
    const ages = new Map(rows.map(({ name, standing }) => [name, standing?.age]));
    for (const { Path, Time } of judged) {
      const days = (Date.parse("2026-06-30T12:00:00Z") - Date.parse(Time ?? "")) / 86_400_000;
      expect(ages.get(Path)).toBeCloseTo(days, 5);
    }
  });
});
