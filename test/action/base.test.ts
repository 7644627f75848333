import { describe, expect, it } from "vitest";
import { chooseBase } from "../../src/interface/action/event/base.ts";
import { type Event, isReadOnly, reviewedCommit } from "../../src/interface/action/event/event.ts";
import { payloadSchema } from "../../src/interface/action/event/payload.ts";
import * as events from "./events.ts";

const id = (sign: string) => sign.repeat(40);
const base = id("b");
const tip = id("d");
const merge = id("e");
const moved = id("c");
const old = id("1");

function event(name: string, payload: unknown, more: Partial<Event> = {}): Event {
  return { name, payload: payloadSchema.parse(payload), commit: merge, actor: "dev", ...more };
}

const at = (commit: string, ...parents: readonly string[]) => ({ baseRef: "", head: { commit, parents } });
const exactly = (revision: string, head: string) => ({
  kind: "commit",
  revisions: [revision],
  fetch: { base: revision, head },
});
const sinceMain = { kind: "commit", revisions: ["refs/remotes/origin/main", "refs/heads/main"] };

describe("the base of a pull request", () => {
  const pull = event("pull_request", events.pullRequest({ base, head: tip, merge }));

  it("is the first parent of the merge that GitHub checks out, also when the base branch has moved on", () => {
    expect(chooseBase(pull, at(merge, base, tip))).toEqual(exactly(base, merge));
    expect(chooseBase(pull, at(merge, moved, tip))).toEqual(exactly(moved, merge));
  });

  it("is that also if the head was pushed to between event and checkout", () => {
    expect(chooseBase(pull, at(merge, moved, id("9")))).toEqual(exactly(moved, merge));
  });

  it("is what the event names where the workflow checks out the head, be that a merge itself", () => {
    expect(chooseBase(pull, at(tip, old))).toEqual(exactly(base, tip));
    expect(chooseBase(pull, at(tip, old, moved))).toEqual(exactly(base, tip));
  });

  it("is what the event names where something else is checked out", () => {
    expect(chooseBase(pull, at(old, base, moved))).toEqual(exactly(base, old));
  });
});

describe("the base of a push", () => {
  const feature = "refs/heads/feature";
  it.each<[string, events.PushShape, unknown]>([
    ["the tip before it", { before: base, after: tip }, exactly(base, tip)],
    ["the tip before it, on a branch", { before: base, after: tip, ref: feature }, exactly(base, tip)],
    ["where a new branch left the default one", { after: tip, ref: feature }, sinceMain],
    ["where a forced branch left the default one", { before: old, after: tip, ref: feature, forced: true }, sinceMain],
    ["the tip before it, forced on the default branch", { before: old, after: tip, forced: true }, exactly(old, tip)],
    ["none: the first push of all", { after: tip }, { kind: "none" }],
    ["none: a tag", { after: tip, ref: "refs/tags/v1" }, { kind: "none" }],
    ["none: a branch that is gone", { before: base, after: id("0"), ref: feature, deleted: true }, { kind: "none" }],
  ])("is %s", (_name, shape, expected) => {
    expect(chooseBase(event("push", events.push(shape)), at(tip, base))).toEqual(expected);
  });
});

describe("the base of other events", () => {
  it("of a merge queue is what the group is merged into", () => {
    expect(chooseBase(event("merge_group", events.mergeGroup(base, tip)), at(tip, base))).toEqual(exactly(base, tip));
  });

  it.each([
    ["workflow_dispatch", events.workflowDispatch],
    ["schedule", events.schedule],
    ["release", { action: "published", repository: events.repository }],
    ["", {}],
  ])("of %s is none", (name, payload) => {
    expect(chooseBase(event(name, payload), at(tip, base))).toEqual({ kind: "none" });
  });

  it("is what the workflow says, whatever the event", () => {
    const asked = { ...at(tip, base), baseRef: "release/2" };
    const expected = { kind: "commit", revisions: ["release/2", "refs/remotes/origin/release/2"] };
    expect(chooseBase(event("schedule", events.schedule), asked)).toEqual(expected);
    expect(chooseBase(event("pull_request", events.pullRequest({ base, head: tip })), asked)).toEqual(expected);
  });
});

describe("a token that may only read", () => {
  const from = (kind: "branch" | "fork" | "gone") => events.pullRequest({ base, head: tip }, kind);
  it.each([
    ["a branch of the same repository", event("pull_request", from("branch")), false],
    ["a fork", event("pull_request", from("fork")), true],
    ["a fork that is gone", event("pull_request", from("gone")), true],
    ["Dependabot", event("pull_request", from("branch"), { actor: "dependabot[bot]" }), true],
    ["a push", event("push", events.push({})), false],
  ])("belongs to a pull request from a fork or from Dependabot: %s", (_name, one, expected) => {
    expect(isReadOnly(one)).toBe(expected);
  });
});

it("reviews the head of a pull request and of a merge group, never a merge that is made for the run", () => {
  expect(reviewedCommit(event("pull_request", events.pullRequest({ base, head: tip })))).toBe(tip);
  expect(reviewedCommit(event("merge_group", events.mergeGroup(base, tip)))).toBe(tip);
  expect(reviewedCommit(event("push", events.push({})))).toBe(merge);
});
