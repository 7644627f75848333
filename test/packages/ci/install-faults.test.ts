import { describe, expect, it } from "vitest";
import type { Lockfile } from "../../../src/domain/packages/lockfile.ts";
import type { NodeProject } from "../../../src/domain/packages/project.ts";
import { readInstalls } from "../../../src/domain/workflows/install-faults.ts";
import type { Workflow } from "../../../src/domain/workflows/workflow.ts";
import { scriptOf } from "./workflow.ts";

function project(manager: Lockfile["manager"], edition?: "classic" | "berry"): NodeProject {
  const lockfile: Lockfile = {
    ...{ path: "lock", folder: "", manager, format: "1", importers: [], packages: [], recorded: {}, omitsUrls: false },
    ...(edition && { edition }),
  };
  return { folder: "", members: [], lockfiles: [lockfile], settings: [] };
}

/** Faults of a job with these scripts, in the root of a project. */
function faults(root: NodeProject, scripts: readonly string[], path = "ci.yml"): readonly string[] {
  const steps = scripts.map((text) => ({ env: [], outcomeIsRead: false, script: scriptOf(text) }));
  const job = { id: "test", env: [], matrix: new Map<string, never>(), steps };
  const workflow: Workflow = { path, folder: "", kind: "workflow", env: [], jobs: [job] };
  return readInstalls(workflow, job, (folder) => (folder === "" ? root : undefined)).faults.map(({ fault }) => fault);
}

describe("installs that may change a lockfile", () => {
  it.each([
    ["npm", project("npm"), "npm install", ["default"]],
    ["npm, frozen", project("npm"), "npm ci", []],
    ["another manager's lockfile", project("pnpm"), "npm install", []],
    ["a folder without lockfile", project("npm"), "cd app && npm install", []],
    ["yarn classic", project("yarn", "classic"), "yarn", ["default"]],
    ["yarn berry", project("yarn", "berry"), "yarn install", []],
    ["yarn berry, thawed", project("yarn", "berry"), "yarn install --no-immutable", ["thawed"]],
    ["pnpm", project("pnpm"), "pnpm install", []],
    ["pnpm, thawed", project("pnpm"), "pnpm install --no-frozen-lockfile", ["thawed"]],
    ["bun", project("bun"), "bun install", ["default"]],
    ["Go", project("npm"), "go build -mod=mod", ["go-mod"]],
  ] as const)("%s", (_name, root, script, expected) => {
    expect(faults(root, [script])).toEqual(expected);
  });

  it.each([
    ["the lockfile is taken away", ["rm -rf node_modules package-lock.json", "npm install"]],
    ["a version is written", ["yarn changeset version --snapshot", "npm install"]],
    ["the manifest is written", ["npm pkg set version=1.0.0\nnpm install"]],
    ["the result is committed", ["npm install", "git commit -am update"]],
  ])("are meant to where %s", (_name, scripts) => {
    expect(faults(project("npm"), scripts)).toEqual([]);
  });

  it("are meant to in a workflow that brings dependencies up to date", () => {
    expect(faults(project("npm"), ["npm install"], ".github/workflows/update-deps.yml")).toEqual([]);
  });
});
