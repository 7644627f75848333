import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { reportLimit } from "../../src/interface/action/comment/read-report.ts";
import { type GitHubServer, type Kind, startServer } from "../github/server.ts";
import { removeFolders, temporaryFolder } from "../snapshots/repository.ts";
import { pullRequest, push, workflowRun } from "./events.ts";
import { nodes, runStep, type Step } from "./runner.ts";
import { offender, shopWith } from "./shop.ts";

const servers: GitHubServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});
afterAll(removeFolders);

const head = "c".repeat(40);
const open = (number: number, sha = head) => ({ number, state: "open", head: { sha } });

async function serve(kind: Kind = { pulls: [open(3)] }): Promise<GitHubServer> {
  const server = await startServer(kind);
  servers.push(server);
  return server;
}

/** Runs the second action of the pair, in an empty folder: it checks nothing out. */
function commentOn(server: GitHubServer, report: string, more: Partial<Step> = {}) {
  const step = { workspace: temporaryFolder(), event: "workflow_run", payload: workflowRun(head), sha: "f".repeat(40) };
  const inputs = { "report-file": report, ...more.inputs };
  return runStep({ ...step, apiUrl: server.url, entry: "comment", ...more, inputs });
}

/** The report that the first action of the pair leaves behind, changed by whoever opened the pull request. */
async function reportOf(change: (report: Record<string, unknown>) => unknown = (report) => report): Promise<string> {
  const shop = shopWith(offender(1));
  const step = { workspace: shop.folder, event: "pull_request", payload: pullRequest(shop, "fork"), sha: shop.merge };
  const { outputs } = await runStep({ ...step, inputs: { comment: "never" } });
  const report = change(JSON.parse(readFileSync(outputs["report-file"] ?? "", "utf8")));
  return written(JSON.stringify(report));
}

function written(text: string): string {
  const file = join(temporaryFolder(), "report.json");
  writeFileSync(file, text);
  return file;
}

describe.each(nodes)("the second action of the pair under %s", (_name, node) => {
  it("comments with what the first one found, on the pull request that the host knows", async () => {
    const server = await serve({ pulls: [open(5, "d".repeat(40)), open(3)] });
    const { code, outputs, log } = await commentOn(server, await reportOf(), { node });
    expect({ code, log }).toEqual({ code: 0, log: "" });
    expect(outputs).toEqual({ "comment-url": "https://host.example/comments/1000", degraded: "" });
    expect(server.comments[0]?.body).toContain("1 new, 1 existing, 0 fixed");
    expect(server.comments[0]?.body).toContain(`blob/${head}/src/domain/invoice.ts#L1`);
    expect(server.requests("GET /repos/shop/orders/pulls")[0]?.path).toContain("head=forker%3Afeature");
    expect(server.requests("POST /repos/shop/orders/issues/3/comments")).toHaveLength(1);
  });
});

describe("a report from somewhere else", () => {
  it.each([
    ["no JSON", "nothing"],
    ["a list", "[]"],
    ["the report of another tool", JSON.stringify({ schemaVersion: 1, tool: { name: "eslint", version: "1" } })],
    ["an error", JSON.stringify({ schemaVersion: 1, error: { code: "usage", message: "x", hint: "y" } })],
  ])("is refused if it is %s", async (_case, text) => {
    const server = await serve();
    const { code, log } = await commentOn(server, written(text));
    expect(code).toBe(2);
    expect(log).toContain("no report of arch-lint");
    expect(server.received).toEqual([]);
  });

  it("is refused if it holds what no report holds", async () => {
    const server = await serve();
    const file = await reportOf((report) => ({ ...report, pullRequest: 9 }));
    expect((await commentOn(server, file)).code).toBe(2);
    expect(server.received).toEqual([]);
  });

  it.skipIf(process.platform === "win32")("is refused if it is missing, a link, a folder or too large", async () => {
    const server = await serve();
    const folder = temporaryFolder();
    const link = join(folder, "link.json");
    symlinkSync(await reportOf(), link);
    const large = written(" ".repeat(reportLimit + 1));
    mkdirSync(join(folder, "report.json"));
    for (const file of [join(folder, "gone.json"), link, large, join(folder, "report.json")]) {
      expect({ file, code: (await commentOn(server, file)).code }).toEqual({ file, code: 2 });
    }
    expect(server.received).toEqual([]);
  });

  it("says nothing that acts, in a comment or in the log", async () => {
    const evil = "</details> <img src=x> @octocat ![x](https://evil.example)\n::add-mask::x";
    const file = await reportOf((report) => ({
      ...report,
      findings: [
        {
          ...{ rule: evil, severity: "error", at: { path: `../../${evil}`, line: 1, column: 1 }, messageId: evil },
          ...{ params: {}, message: evil, fix: evil, fingerprint: evil, status: "new" },
        },
      ],
    }));
    const server = await serve();
    const { code, commands, log } = await commentOn(server, file);
    expect({ code, commands, log }).toEqual({ code: 0, commands: [], log: "" });
    const body = server.comments[0]?.body ?? "";
    const acting = body.replace(/`[^`]+`/gu, "");
    expect(acting).not.toMatch(/<img|<\/details> |@octocat|!\[x\]\(/u);
    expect(body).not.toContain("blob/");
    expect(body.split("\n").filter((line) => line.startsWith("::"))).toEqual([]);
  });
});

describe("no comment is made, and nothing fails,", () => {
  it.each<[string, Kind, unknown, string]>([
    ["where the head has moved on", { pulls: [open(3, "e".repeat(40))] }, workflowRun(head), "no open pull request"],
    ["where several have this head", { pulls: [open(3), open(4)] }, workflowRun(head), "2 open pull requests"],
    ["after another event", { pulls: [open(3)] }, workflowRun(head, "push"), "no open pull request"],
    ["in another event", { pulls: [open(3)] }, push({}), "no open pull request"],
  ])("%s", async (_case, kind, payload, reason) => {
    const server = await serve(kind);
    const { code, outputs } = await commentOn(server, await reportOf(), { payload });
    expect(code).toBe(0);
    expect(outputs.degraded).toContain(reason);
    expect(server.comments).toEqual([]);
  });

  it("where the token may not", async () => {
    const server = await serve();
    server.trouble("/", { status: 403 }, Number.POSITIVE_INFINITY);
    const { code, outputs } = await commentOn(server, await reportOf());
    expect({ code, degraded: outputs.degraded }).toEqual({
      code: 0,
      degraded: "comment: the token may not do that; the job needs `permissions: pull-requests: write`",
    });
  });

  it("where nothing is new and nothing was said before", async () => {
    const server = await serve();
    const file = await reportOf((report) => ({ ...report, findings: [] }));
    await commentOn(server, file);
    expect(server.comments).toEqual([]);
    server.comments.push({ id: 1, body: "<!-- arch-lint:default -->\nold", user: { login: "github-actions[bot]" } });
    await commentOn(server, file);
    expect(server.comments[0]?.body).toContain("all clear");
  });
});
