import { afterEach, describe, expect, it } from "vitest";
import type { ReviewHost } from "../../src/application/ports/review-host.ts";
import { githubHost } from "../../src/infrastructure/github/index.ts";
import type { Patience } from "../../src/infrastructure/github/patience.ts";
import { type GitHubServer, type Kind, startServer, type Trouble } from "./server.ts";

const marker = "<!-- arch-lint:default -->";
const ours = { login: "github-actions[bot]" };
const now = Date.parse("2026-11-23T10:00:00Z");

let server: GitHubServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

/** A host whose pauses take no time, and the pauses that it made. */
async function hostOf(kind: Kind = {}, patience: Partial<Patience> = {}) {
  const started = await startServer(kind);
  server = started;
  const pauses: number[] = [];
  const wait = async (milliseconds: number) => void pauses.push(milliseconds);
  const place = { apiUrl: started.url, token: "a-token", owner: "shop", repo: "orders" };
  const host = githubHost(place, { now: () => now, wait, perRequest: 2_000, pauses: 60_000, ...patience });
  return { server: started, host, pauses };
}

const checkRun = (annotations: number) => ({
  ...{ name: "arch-lint", commit: "c0ffee", conclusion: "failure" as const, title: "t", summary: "s" },
  annotations: Array.from({ length: annotations }, (_, index) => ({
    ...{ path: "a.ts", line: index + 1, endLine: index + 1, level: "failure" as const, title: "r", message: "m" },
  })),
});

describe("own comments", () => {
  it("are found on any page, and those of others are not ours whatever they begin with", async () => {
    const { server, host } = await hostOf();
    for (let id = 1; id <= 230; id++) server.comments.push({ id, body: "hello", user: { login: "somebody" } });
    server.comments.push({ id: 500, body: `${marker}\nby another bot`, user: { login: "other[bot]" } });
    server.comments.push({ id: 501, body: `${marker}\nby us`, user: ours });
    server.comments.push({ id: 502, body: `quoted: ${marker}`, user: ours });
    server.comments.push({ id: 503, body: "<!-- arch-lint:other -->\n", user: ours });
    expect(await host.ownComments(3, marker)).toEqual({
      kind: "done",
      value: [{ id: 501, body: `${marker}\nby us`, address: "https://host.example/comments/501" }],
    });
    expect(server.requests("GET /repos/shop/orders/issues/3/comments")).toHaveLength(3);
  });

  it("are those of whoever the token belongs to", async () => {
    const { server, host } = await hostOf({ login: "octocat" });
    server.comments.push(
      { id: 1, body: `${marker}\na`, user: ours },
      { id: 2, body: `${marker}\nb`, user: { login: "octocat" } },
    );
    expect(await host.ownComments(3, marker)).toMatchObject({ value: [{ id: 2 }] });
  });

  it("are known on Gitea and Forgejo too, which have no GraphQL", async () => {
    const { server, host } = await hostOf({ root: "/api/v1", isGitea: true, login: "gitea-actions" });
    server.comments.push({ id: 9, body: `${marker}\na`, user: { login: "gitea-actions" } });
    expect(await host.ownComments(3, marker)).toMatchObject({ value: [{ id: 9 }] });
    expect(await host.updateComment(9, `${marker}\nb`)).toMatchObject({ kind: "done" });
    expect(await host.createComment(3, `${marker}\nc`)).toMatchObject({ kind: "done" });
    expect(await host.createCheckRun(checkRun(1))).toEqual({ kind: "refused", reason: "not-found" });
    expect(server.received.every(({ path }) => path.startsWith("/api/v1/"))).toBe(true);
  });
});

describe("a refusal", () => {
  const cases: readonly (readonly [string, Trouble, string])[] = [
    ["no permission", { status: 403 }, "forbidden"],
    ["no such thing, or not to be seen", { status: 404 }, "not-found"],
    ["bad credentials", { status: 401 }, "forbidden"],
    ["a body that it does not like", { status: 422 }, "rejected"],
    ["failure of the server", { status: 502 }, "server-error"],
    ["primary limit", { status: 403, headers: { "x-ratelimit-remaining": "0" } }, "too-many-requests"],
    ["secondary limit", { status: 429, headers: { "retry-after": "1" } }, "too-many-requests"],
    ["lost connection", "hang-up", "unreachable"],
  ];

  it.each(cases)("is a value: %s", async (_name, trouble, reason) => {
    const { server, host } = await hostOf();
    server.trouble("/", trouble, Number.POSITIVE_INFINITY);
    const refused = { kind: "refused", reason };
    expect(await host.ownComments(3, marker)).toEqual(refused);
    expect(await host.createComment(3, `${marker}\n`)).toEqual(refused);
    expect(await host.updateComment(3, `${marker}\n`)).toEqual(refused);
    expect(await host.createCheckRun(checkRun(1))).toEqual(refused);
    expect(await host.pullRequestsOf({ commit: "c0ffee" })).toEqual(refused);
  });

  it("is a value where nobody answers in time", async () => {
    const { server, host } = await hostOf({}, { perRequest: 50 });
    server.trouble("/", "silence", Number.POSITIVE_INFINITY);
    expect(await host.updateComment(3, "")).toEqual({ kind: "refused", reason: "timeout" });
  });

  it("is a value where nobody is there", async () => {
    const { server, host } = await hostOf();
    await server.close();
    expect(await host.updateComment(3, "")).toEqual({ kind: "refused", reason: "unreachable" });
  });
});

describe("patience", () => {
  const update = (host: ReviewHost) => host.updateComment(1, "b");
  const withComment = async () => {
    const made = await hostOf();
    made.server.comments.push({ id: 1, body: "a", user: ours });
    return made;
  };

  it.each<readonly [string, Trouble, readonly number[]]>([
    ["a failing server", { status: 503 }, [500, 1000]],
    ["a lost connection", "hang-up", [500, 1000]],
    ["retry-after", { status: 429, headers: { "retry-after": "7" } }, [7000, 7000]],
    [
      "the reset of a limit",
      { status: 403, headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(now / 1000 + 20) } },
      [20_000, 20_000],
    ],
  ])("waits for %s", async (_name, trouble, expected) => {
    const { server, host, pauses } = await withComment();
    server.trouble("PATCH", trouble, 2);
    expect(await update(host)).toMatchObject({ kind: "done" });
    expect(pauses).toEqual(expected);
  });

  it("ends after four tries", async () => {
    const { server, host } = await withComment();
    server.trouble("PATCH", { status: 500 }, Number.POSITIVE_INFINITY);
    expect(await update(host)).toEqual({ kind: "refused", reason: "server-error" });
    expect(server.requests("PATCH")).toHaveLength(4);
  });

  it("does not wait for an hour", async () => {
    const { server, host, pauses } = await withComment();
    const reset = String(now / 1000 + 3600);
    server.trouble("PATCH", { status: 403, headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": reset } });
    expect(await update(host)).toEqual({ kind: "refused", reason: "too-many-requests" });
    expect(pauses).toEqual([]);
  });

  it("is no patience with a missing permission", async () => {
    const { server, host } = await withComment();
    server.trouble("PATCH", { status: 403, headers: { "x-ratelimit-remaining": "4999" } });
    expect(await update(host)).toEqual({ kind: "refused", reason: "forbidden" });
    expect(server.requests("PATCH")).toHaveLength(1);
  });

  it("makes no second comment where the first was made although nobody said so", async () => {
    const { server, host } = await hostOf();
    server.trouble("POST /repos/shop/orders/issues/3/comments", { status: 502, does: true });
    expect(await host.createComment(3, `${marker}\nx`)).toMatchObject({ kind: "done", value: { id: 1000 } });
    expect(server.comments).toHaveLength(1);
  });

  it("makes a comment at the second try", async () => {
    const { server, host } = await hostOf();
    server.trouble("POST /repos/shop/orders/issues/3/comments", { status: 502 });
    expect(await host.createComment(3, `${marker}\nx`)).toMatchObject({ kind: "done" });
    expect(server.comments).toHaveLength(1);
  });
});

describe("a check run", () => {
  it.each([
    [0, [0]],
    [50, [50]],
    [51, [50, 1]],
    [120, [50, 50, 20]],
  ])("with %i annotations takes these batches: %j", async (annotations, batches) => {
    const { server, host } = await hostOf();
    expect(await host.createCheckRun(checkRun(annotations))).toEqual({
      kind: "done",
      value: "https://host.example/runs/7",
    });
    const sent = server.requests("/check-runs");
    expect(sent.map(({ body }) => annotationsIn(body))).toEqual(batches);
    expect(sent.map(({ method }) => method)).toEqual(["POST", ...batches.slice(1).map(() => "PATCH")]);
  });
});

function annotationsIn(body: unknown): number {
  const output: unknown = Reflect.get(Object(body), "output");
  const annotations: unknown = Reflect.get(Object(output), "annotations");
  return Array.isArray(annotations) ? annotations.length : -1;
}

describe("the pull requests of a commit", () => {
  const pull = (number: number, sha: string, state = "open") => ({ number, state, head: { sha } });

  it("are open and have it as their head, not somewhere below", async () => {
    const pulls = [pull(8, "c0ffee"), pull(5, "c0ffee"), pull(6, "c0ffee", "closed"), pull(7, "decade")];
    const { server, host } = await hostOf({ pulls });
    const answer = await host.pullRequestsOf({ commit: "c0ffee", label: "forker:feature/a b&c" });
    expect(answer).toEqual({ kind: "done", value: [5, 8] });
    expect(server.received[0]?.path).toContain(`head=${encodeURIComponent("forker:feature/a b&c")}`);
  });
});

it("sends the token to the host alone, and nothing goes to the log", async () => {
  const { server, host } = await hostOf();
  server.trouble("/", { status: 404 });
  await host.updateComment(1, "b");
  expect(server.received.map(({ authorization }) => authorization)).toEqual(["token a-token"]);
});
