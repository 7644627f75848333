import { readFileSync } from "node:fs";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { type GitHubServer, type Kind, startServer } from "../github/server.ts";
import { removeFolders } from "../snapshots/repository.ts";
import { pullRequest, schedule } from "./events.ts";
import { nodes, runStep, type Step, token } from "./runner.ts";
import { offender, type PullRequestRepository, shopWith } from "./shop.ts";

const marker = "<!-- arch-lint:default -->";
const ours = { login: "github-actions[bot]" };

const servers: GitHubServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});
afterAll(removeFolders);

async function serve(kind?: Kind): Promise<GitHubServer> {
  const server = await startServer(kind);
  servers.push(server);
  return server;
}

/** Runs the action on a pull request. */
function onPullRequest(shop: PullRequestRepository, server: GitHubServer, more: Partial<Step> = {}) {
  const payload = pullRequest(shop);
  const step = { workspace: shop.folder, event: "pull_request", payload, sha: shop.merge, apiUrl: server.url };
  return runStep({ ...step, ...more });
}

describe.each(nodes)("the built action under %s", (_name, node) => {
  it("comments on what a change adds, and on nothing that was there", async () => {
    const shop = shopWith(offender(1));
    const server = await serve();
    const { code, outputs, commands, summary, log } = await onPullRequest(shop, server, { node });
    expect(code).toBe(1);
    expect(outputs).toMatchObject({
      ...{ verdict: "fail", "new-issues": "1", "existing-issues": "1", "fixed-issues": "0", degraded: "" },
      "comment-url": "https://host.example/comments/1000",
    });
    expect(commands).toHaveLength(1);
    expect(commands[0]).toMatch(/^::error file=src\/domain\/invoice\.ts,line=1,/u);
    const [comment] = server.comments;
    expect(comment?.body.startsWith(`${marker}\n### ❌ arch-lint: 1 new error, 0 new warnings\n`)).toBe(true);
    expect(comment?.body).toContain(`blob/${shop.head}/src/domain/invoice.ts#L1`);
    expect(comment?.body).not.toContain("order.ts");
    expect(comment?.body).toContain("#### What changes");
    expect(summary).toContain("#### What changes");
    expect(summary).toContain("1 that was there before");
    expect(log).toContain("src/domain/invoice.ts:1:8");
    expect(log).not.toContain(token);
  });

  it("is silent on a clean first run", async () => {
    const server = await serve();
    const { code, outputs, commands, summary } = await onPullRequest(
      shopWith({ "src/domain/x.ts": "export {};\n" }),
      server,
      { node },
    );
    expect(code).toBe(0);
    expect(outputs).toMatchObject({ verdict: "pass", "new-issues": "0", "existing-issues": "1" });
    expect(outputs).not.toHaveProperty("comment-url");
    expect(server.comments).toEqual([]);
    expect(server.received.filter(({ method }) => method !== "GET")).toEqual([]);
    expect(commands).toEqual([]);
    expect(summary).toContain("all clear, nothing new");
  });

  it("edits its comment on page 2 to all clear, and leaves one that only looks like it", async () => {
    const server = await serve();
    for (let id = 1; id <= 150; id++) server.comments.push({ id, body: "Nice.", user: { login: "dev" } });
    server.comments.unshift({ id: 700, body: `${marker}\nLike ours`, user: { login: "another[bot]" } });
    server.comments.push({ id: 701, body: `${marker}\n### ❌ arch-lint: 3 new errors`, user: ours });
    const { code, outputs } = await onPullRequest(shopWith({}), server, { node });
    expect(code).toBe(0);
    expect(outputs["comment-url"]).toBe("https://host.example/comments/701");
    expect(server.comments.find(({ id }) => id === 701)?.body).toContain("all clear, nothing new");
    expect(server.comments.find(({ id }) => id === 700)?.body).toBe(`${marker}\nLike ours`);
    expect(server.comments).toHaveLength(152);
  });

  it.each([
    ["a change with a finding", offender(1), 1, "fail"],
    ["a clean change", {}, 0, "pass"],
  ])("lets the findings alone decide where it may not post: %s", async (_case, change, expected, verdict) => {
    for (const status of [403, 404]) {
      const server = await serve();
      server.trouble("/", { status }, Number.POSITIVE_INFINITY);
      const inputs = { comment: "always", "check-run": "true" };
      const { code, outputs, summary, log } = await onPullRequest(shopWith(change), server, { node, inputs });
      expect([log, summary, JSON.stringify(outputs)].join("\n")).not.toContain(token);
      expect({ status, code, verdict: outputs.verdict }).toEqual({ status, code: expected, verdict });
      expect(outputs.degraded).toMatch(/^comment: .*; check run: /u);
      expect(summary).toContain("Not everything could be posted");
      expect(summary).toContain("compared with");
    }
  });
});

describe("a comment", () => {
  it("is made on a clean first run only where a team always wants one, and never where it wants none", async () => {
    for (const [comment, expected] of [
      ["always", 1],
      ["on-failure", 0],
      ["never", 0],
    ] as const) {
      const server = await serve();
      await onPullRequest(shopWith({}), server, { inputs: { comment } });
      expect({ comment, made: server.comments.length }).toEqual({ comment, made: expected });
    }
    const server = await serve();
    await onPullRequest(shopWith(offender(1)), server, { inputs: { comment: "never" } });
    expect(server.received).toEqual([]);
  });

  it("of one project leaves that of another alone", async () => {
    const server = await serve();
    const shop = shopWith(offender(1));
    await onPullRequest(shop, server, { inputs: { "comment-id": "api" } });
    await onPullRequest(shop, server, { inputs: { "comment-id": "web" } });
    await onPullRequest(shop, server, { inputs: { "comment-id": "api" } });
    expect(server.comments.map(({ body }) => body.split("\n")[0])).toEqual([
      "<!-- arch-lint:api -->",
      "<!-- arch-lint:web -->",
    ]);
  });

  it("is not written again if it would say the same", async () => {
    const server = await serve();
    const shop = shopWith(offender(1));
    await onPullRequest(shop, server);
    await onPullRequest(shop, server);
    expect(server.requests("PATCH")).toEqual([]);
    expect(server.comments).toHaveLength(1);
  });

  it("outlasts a server that fails, a limit and a lost connection", async () => {
    const server = await serve();
    server.trouble("GET ", { status: 503, headers: { "retry-after": "0" } });
    server.trouble("GET ", { status: 429, headers: { "retry-after": "0" } });
    server.trouble("POST /repos/shop/orders/issues", { status: 403, headers: { "retry-after": "0" } });
    const { outputs } = await onPullRequest(shopWith(offender(1)), server);
    expect(outputs).toMatchObject({ degraded: "", "comment-url": "https://host.example/comments/1000" });
  });

  it("that the host does not take changes no verdict", async () => {
    const server = await serve();
    server.trouble("POST /repos/shop/orders/issues", { status: 422 });
    const { code, outputs } = await onPullRequest(shopWith(offender(1)), server);
    expect({ code, degraded: outputs.degraded }).toEqual({ code: 1, degraded: "comment: the host did not accept it" });
  });

  it("is made on Gitea and Forgejo, at the address that the runner gives", async () => {
    const server = await serve({ root: "/api/v1", isGitea: true, login: "gitea-actions" });
    const shop = shopWith(offender(1));
    for (let run = 0; run < 2; run++) {
      const { outputs } = await onPullRequest(shop, server, { inputs: { "check-run": "true" } });
      expect(outputs.degraded).toBe("check run: the host does not know it, or the token may not see it");
    }
    expect(server.comments).toHaveLength(1);
  });
});

describe("a pull request from a fork", () => {
  it("is judged like any other; what the token may not post is told with the way out", async () => {
    const shop = shopWith(offender(1));
    const server = await serve();
    server.trouble("POST", { status: 403 }, Number.POSITIVE_INFINITY);
    const { code, outputs, commands } = await onPullRequest(shop, server, { payload: pullRequest(shop, "fork") });
    expect(code).toBe(1);
    expect(commands).toHaveLength(1);
    expect(outputs.degraded).toMatch(/forks and from Dependabot get a token that may only read/u);
  });

  it("runs no configuration that is code, and may not name code in one that is data", async () => {
    const code = 'import { writeFileSync } from "node:fs";\nwriteFileSync("pwned", "");\nexport default {};\n';
    const programs = ["arch-lint.config.js", "arch-lint.config.ts", ".dependency-cruiser.mjs", "webpack.config.mjs"];
    const shop = shopWith(Object.fromEntries(programs.map((name) => [name, code])));
    const server = await serve();
    expect((await onPullRequest(shop, server)).code).toBe(0);
    expect(shop.git("status", "--porcelain")).toBe("");

    for (const text of [
      "plugins: [./evil.js]\n",
      "extends: ./evil.js\n",
      "extends: npm:evil\n",
      "parser: ./evil.js\n",
    ]) {
      const named = shopWith({ "arch-lint.yaml": text, "evil.js": code });
      const { code: exit, outputs } = await onPullRequest(named, server);
      expect({ text, exit, verdict: outputs.verdict }).toEqual({ text, exit: 2, verdict: "fail" });
      expect(named.git("status", "--porcelain")).toBe("");
    }
  });
});

describe("annotations and check runs", () => {
  it("are ten of eleven errors, with the other counted and all of them in the log", async () => {
    const server = await serve();
    const { commands, log, outputs } = await onPullRequest(shopWith(offender(11)), server);
    expect(commands.filter((command) => command.startsWith("::error "))).toHaveLength(10);
    expect(commands.at(-1)).toContain("1 more error and 0 more warnings");
    for (let line = 1; line <= 11; line++) expect(log).toContain(`src/domain/invoice.ts:${line}:`);
    expect(outputs["new-issues"]).toBe("11");
  });

  it("hold fifty a request", async () => {
    const server = await serve();
    await onPullRequest(shopWith(offender(51)), server, { inputs: { "check-run": "true" } });
    const sent = server.requests("/check-runs");
    expect(sent.map(({ method }) => method)).toEqual(["POST", "PATCH"]);
    expect(sent[0]?.body).toMatchObject({ name: "arch-lint", conclusion: "failure", status: "completed" });
  });

  it("are left out where nobody wants them", async () => {
    const server = await serve();
    const inputs = { annotations: "false" };
    expect((await onPullRequest(shopWith(offender(2)), server, { inputs })).commands).toEqual([]);
    expect(server.requests("/check-runs")).toEqual([]);
  });
});

describe("reports", () => {
  it("are files beside the tree that hold everything, whatever counts", async () => {
    const shop = shopWith(offender(2));
    const { outputs } = await onPullRequest(shop, await serve());
    const sarif = JSON.parse(readFileSync(outputs["sarif-file"] ?? "", "utf8"));
    expect(sarif.runs[0].results).toHaveLength(3);
    const report = JSON.parse(readFileSync(outputs["report-file"] ?? "", "utf8"));
    expect(report.comparison).toMatchObject({ new: 2, existing: 1 });
    expect(readFileSync(outputs["html-file"] ?? "", "utf8")).toMatch(/^<!doctype html>/iu);
    expect(shop.git("status", "--porcelain", "--ignored")).toBe("");
  });

  it("that the options ask for are written too", async () => {
    const shop = shopWith(offender(1), { ".gitignore": "*.xml\n" });
    const { log } = await onPullRequest(shop, await serve(), { inputs: { args: "-f junit:out.xml\n-f text" } });
    expect(readFileSync(`${shop.folder}/out.xml`, "utf8")).toContain("<testsuite");
    expect(log).toContain("invoice.ts:1:8");
  });
});

describe("options", () => {
  it("are those of the command line, read without a shell", async () => {
    const shop = shopWith(offender(1));
    const server = await serve();
    const withArgs = (args: string, inputs = {}) => onPullRequest(shop, server, { inputs: { args, ...inputs } });
    expect((await withArgs("--fail-on never")).outputs).toMatchObject({ verdict: "warn" });
    expect((await withArgs("", { "fail-on": "never" })).code).toBe(0);
    expect((await withArgs("--rule boundaries/forbidden-dependency=off")).outputs["new-issues"]).toBe("0");
    expect((await withArgs("--locale zh-CN")).summary).toContain("新增 1 个错误");
    expect((await withArgs("", { scope: "all" })).code).toBe(1);

    const hostile = await withArgs("$(touch\tpwned) `id` ; touch pwned && id | cat >pwned");
    expect(hostile.code).toBe(2);
    expect(shop.git("status", "--porcelain")).toBe("");
  });

  it.each([
    [{ args: "--fial-on never" }, "--fail-on"],
    [{ comment: "sometimes" }, "comment"],
    [{ "comment-id": "x --> <b>" }, "comment-id"],
    [{ "max-annotations": "11" }, "max-annotations"],
    [{ scope: "old" }, "--scope"],
    [{ "check-run": "yes" }, "check-run"],
  ])("that cannot be meant are refused: %j", async (inputs, name) => {
    const { code, outputs, log, commands } = await onPullRequest(shopWith({}), await serve(), { inputs });
    expect({ code, verdict: outputs.verdict }).toEqual({ code: 2, verdict: "fail" });
    expect(log).toContain(name);
    expect(commands).toHaveLength(1);
  });

  it("may be about a folder of a larger repository", async () => {
    const files = Object.entries(offender(1)).map(([path, text]) => [`shops/${path}`, text]);
    const base = {
      "shops/package.json": "{}",
      "shops/src/domain/a.ts": "export {};\n",
      "shops/src/interface/a.ts": "export {};\n",
    };
    const shop = shopWith(Object.fromEntries(files), base);
    const server = await serve();
    const { commands, code } = await onPullRequest(shop, server, { inputs: { "working-directory": "shops" } });
    expect(code).toBe(1);
    expect(commands[0]).toContain("file=shops/src/domain/invoice.ts");
    expect(server.comments[0]?.body).toContain(`blob/${shop.head}/shops/src/domain/invoice.ts#L1`);
  });
});

describe.skipIf(process.platform === "win32")("text from the repository", () => {
  it("is never a command of the runner, whether in a name or in a line", async () => {
    const folder = "src/domain/%0A::error file=x::";
    const evil = [
      '::add-mask::x\nimport "../../infrastructure/mail.ts";\n',
      '/*\n::error::pwned\n  ::set-output name=a::b\n##[add-path]/tmp\n::stop-commands::\n*/ import "../../infrastructure/mail.ts";\n',
    ];
    const shop = shopWith({
      [`${folder}/a.ts`]: evil[1] ?? "",
      [`${folder}/\n::add-mask::b.ts`]: evil[1] ?? "",
      "src/c.ts": evil[0] ?? "",
    });
    const { commands, log } = await onPullRequest(shop, await serve());
    expect(log).toContain("add-mask");
    expect(commands.length).toBeGreaterThan(0);
    for (const command of commands)
      expect(command).toMatch(/^::(?:error|warning|notice) (?:file=src\/|title=arch-lint::)/u);
    // The properties end at the next `::`, which must be the one that we wrote.
    for (const command of commands) expect(command.slice(2).split("::")[0]).toMatch(/,title=[\w/-]+$|^notice title=/u);
  });

  it("is inert in the comment and in the summary, in what is told of the architecture too", async () => {
    const evil = "<img src=x> @octocat ``` ![x](https:--evil.example) a|b";
    const text = 'import "../../infrastructure/mail.ts";\nexport const x = 1;\n';
    const shop = shopWith({
      [`src/domain/${evil}/a.ts`]: text,
      "package.json": JSON.stringify({ name: "orders", dependencies: { [evil]: "1.0.0", "@octocat/x": "<b>" } }),
    });
    const server = await serve();
    const { summary } = await onPullRequest(shop, server);
    const [comment] = server.comments;
    expect(comment?.body).toContain("#### What changes");
    for (const page of [comment?.body ?? "", summary]) {
      // What is left without drawings, escaped signs and code is what could act.
      const acting = page
        .replace(/^```mermaid\n[\s\S]*?^```$/gmu, "")
        .replace(/\\[!-/:-@[-`{-~]|(?<!`)(?<fence>`+)(?!`)[\s\S]*?(?<!`)\k<fence>(?!`)/gu, "");
      expect(acting).not.toMatch(/<img|<b>|@octocat|!\[x\]\(/u);
    }
  });
});

it("posts nothing and compares with nothing where an event is about no change", async () => {
  const shop = shopWith(offender(1));
  const server = await serve();
  const step = { workspace: shop.folder, sha: shop.merge, apiUrl: server.url };
  const { code, outputs, log } = await runStep({ ...step, event: "schedule", payload: schedule });
  expect(code).toBe(1);
  expect(outputs).toMatchObject({ "new-issues": "2", "existing-issues": "0", degraded: "" });
  expect(log).toContain("Nothing to compare with here (schedule)");
  expect(server.received).toEqual([]);
});
