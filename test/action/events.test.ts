import { execFileSync } from "node:child_process";
import { afterAll, describe, expect, it } from "vitest";
import { removeFolders, runGit, temporaryFolder } from "../snapshots/repository.ts";
import { mergeGroup, pullRequest, push } from "./events.ts";
import { runStep, type Step } from "./runner.ts";
import { offender, type PullRequestRepository, shopWith } from "./shop.ts";

afterAll(removeFolders);

const zeros = "0".repeat(40);

/** Runs the action without anything to post, in a repository of its own choice. */
function stepIn(folder: string, step: Pick<Step, "event" | "payload"> & Partial<Step>) {
  const inputs = { comment: "never", ...step.inputs };
  return runStep({ workspace: folder, ...step, inputs });
}

/** What a job clones: by default one commit deep, as actions/checkout does it. */
function cloneOf(shop: PullRequestRepository, commit: string, depth: readonly string[] = ["--depth=1"]): string {
  const folder = temporaryFolder();
  const git = (...words: readonly string[]) => runGit(folder, words);
  shop.git("config", "uploadpack.allowAnySHA1InWant", "true");
  git("init", "-q");
  git("remote", "add", "origin", `file://${shop.folder}`);
  git("fetch", "-q", ...depth, "origin", commit);
  git("checkout", "-q", "--detach", commit);
  return folder;
}

describe("a shallow clone", () => {
  it("lacks the base: that is neither all new nor nothing new, and the two commits to fetch are named", async () => {
    const shop = shopWith(offender(1));
    const folder = cloneOf(shop, shop.merge);
    const step = { event: "pull_request", payload: pullRequest(shop), sha: shop.merge };
    const { code, outputs, log, summary, commands } = await stepIn(folder, step);
    expect({ code, verdict: outputs.verdict }).toEqual({ code: 2, verdict: "fail" });
    expect(outputs).not.toHaveProperty("new-issues");
    const command = `git fetch --depth=1 origin ${shop.base} ${shop.merge}`;
    expect(log).toContain(command);
    expect(commands).toHaveLength(1);
    expect(summary).toContain("The check could not be done");

    execFileSync(command.split(" ")[0] ?? "", command.split(" ").slice(1), { cwd: folder, stdio: "ignore" });
    const fetched = await stepIn(folder, step);
    expect(fetched.code).toBe(1);
    expect(fetched.outputs).toMatchObject({ "new-issues": "1", "existing-issues": "1" });
    expect(fetched.summary).toContain(`compared with commit ${shop.base.slice(0, 7)}\n`);
  });

  it("two commits deep has the base of a pull request", async () => {
    const shop = shopWith(offender(1));
    const folder = cloneOf(shop, shop.merge, ["--depth=2"]);
    const { outputs } = await stepIn(folder, { event: "pull_request", payload: pullRequest(shop), sha: shop.merge });
    expect(outputs).toMatchObject({ "new-issues": "1", "existing-issues": "1" });
  });

  it("of the head of a pull request needs its base too", async () => {
    const shop = shopWith(offender(1));
    const folder = cloneOf(shop, shop.head);
    const { code, log } = await stepIn(folder, { event: "pull_request", payload: pullRequest(shop), sha: shop.merge });
    expect(code).toBe(2);
    expect(log).toContain(`git fetch --depth=1 origin ${shop.base} ${shop.head}`);
  });
});

describe("a change in the whole history", () => {
  it("of a pull request is measured where it left the base branch, also with the head checked out", async () => {
    const shop = shopWith(offender(1));
    shop.git("switch", "-q", "--detach", shop.head);
    const { outputs } = await stepIn(shop.folder, {
      event: "pull_request",
      payload: pullRequest(shop),
      sha: shop.merge,
    });
    expect(outputs).toMatchObject({ "new-issues": "1", "existing-issues": "1" });
  });

  it("of a merge queue is measured against what the group is merged into", async () => {
    const shop = shopWith(offender(1));
    const payload = mergeGroup(shop.base, shop.merge);
    const { outputs, code } = await stepIn(shop.folder, { event: "merge_group", payload, sha: shop.merge });
    expect(code).toBe(1);
    expect(outputs).toMatchObject({ "new-issues": "1", "existing-issues": "1" });
  });

  it("of a push is measured against the tip before it", async () => {
    const shop = shopWith(offender(1));
    const payload = push({ before: shop.base, after: shop.merge });
    const { outputs } = await stepIn(shop.folder, { event: "push", payload, sha: shop.merge });
    expect(outputs).toMatchObject({ "new-issues": "1", "existing-issues": "1" });
  });

  it.each([
    ["new", { before: zeros }],
    ["forced", { before: "f".repeat(40), forced: true }],
  ])("of a branch that is %s is measured where it left the default one", async (_name, more) => {
    const shop = shopWith(offender(1));
    const folder = cloneOf(shop, shop.head, []);
    const step = {
      event: "push",
      payload: push({ after: shop.head, ref: "refs/heads/feature", ...more }),
      sha: shop.head,
    };
    const alone = await stepIn(folder, step);
    expect(alone.code).toBe(2);
    expect(alone.log).toContain("fetch-depth: 0");

    runGit(folder, ["fetch", "-q", "origin", "main:refs/remotes/origin/main"]);
    expect((await stepIn(folder, step)).outputs).toMatchObject({ "new-issues": "1", "existing-issues": "1" });
  });

  it("of a forced push to the default branch needs the tip that it left behind", async () => {
    const shop = shopWith(offender(1));
    const before = "f".repeat(40);
    const payload = push({ before, after: shop.merge, forced: true });
    const { code, log } = await stepIn(shop.folder, { event: "push", payload, sha: shop.merge });
    expect(code).toBe(2);
    expect(log).toContain(`git fetch --depth=1 origin ${before} ${shop.merge}`);
  });

  it("is measured against what the workflow says, by its name at the origin too", async () => {
    const shop = shopWith(offender(1));
    const folder = cloneOf(shop, shop.merge, []);
    runGit(folder, ["fetch", "-q", "origin", "main:refs/remotes/origin/main"]);
    const step = { event: "workflow_dispatch", payload: {}, sha: shop.merge };
    const compared = await stepIn(folder, { ...step, inputs: { "base-ref": "main" } });
    expect(compared.outputs).toMatchObject({ "new-issues": "1", "existing-issues": "1" });
    expect((await stepIn(folder, { ...step, inputs: { "base-ref": "gone" } })).code).toBe(2);
    expect((await stepIn(folder, { ...step, inputs: { args: "--base origin/main" } })).outputs).toMatchObject({
      "new-issues": "1",
    });
  });
});

describe("a change", () => {
  it("of the rules alone is judged too", async () => {
    const config = { "arch-lint.yaml": "rules:\n  boundaries/forbidden-dependency: off\n" };
    const shop = shopWith(config);
    const step = { event: "pull_request", payload: pullRequest(shop), sha: shop.merge };
    expect((await stepIn(shop.folder, step)).outputs).toMatchObject({ "existing-issues": "0" });
    const byBase = await stepIn(shop.folder, { ...step, inputs: { args: "--rules-from base" } });
    expect(Number(byBase.outputs["existing-issues"])).toBeGreaterThan(0);
  });

  it("that moves a file makes no old finding new", async () => {
    const text = 'import { save } from "../infrastructure/database.ts";\n\nexport const keep = () => save("order");\n';
    const user = 'import { keep } from "../domain/old-order.ts";\n\nexport const place = () => keep();\n';
    const change = { "src/domain/order.ts": undefined, "src/domain/old-order.ts": text };
    const shop = shopWith({ ...change, "src/application/place-order.ts": user });
    const { outputs } = await stepIn(shop.folder, {
      event: "pull_request",
      payload: pullRequest(shop),
      sha: shop.merge,
    });
    expect(outputs).toMatchObject({ "new-issues": "0", "existing-issues": "1", "fixed-issues": "0" });
  });

  it("that closes a cycle by one line is told at that line", async () => {
    const closing = 'import "./mail.ts";\nexport const save = (name: string) => name;\n';
    const open = {
      "src/infrastructure/mail.ts": 'import { save } from "./database.ts";\n\nexport const send = save;\n',
    };
    const shop = shopWith({ "src/infrastructure/database.ts": closing }, open);
    const step = { event: "pull_request", payload: pullRequest(shop), sha: shop.merge };
    const { commands } = await stepIn(shop.folder, step);
    const cycle = commands.filter((command) => command.includes("title=boundaries/dependency-cycle"));
    expect(cycle.map((command) => /file=(?<file>[^,]+),line=(?<line>\d+)/u.exec(command)?.[0])).toEqual([
      "file=src/infrastructure/database.ts,line=1",
    ]);
  });
});

it("cannot be told from an event that nobody can read", async () => {
  const shop = shopWith({});
  const { code, log } = await stepIn(shop.folder, {
    event: "pull_request",
    payload: { pull_request: { number: "3" } },
  });
  expect(code).toBe(2);
  expect(log).toContain("The event of this run could not be read");
});
