import { describe, expect, it } from "vitest";
import type { HostAnswer, ReviewComment, ReviewHost } from "../../src/application/ports/review-host.ts";
import { type CommentMode, publishReview } from "../../src/application/publish-review.ts";

const address = "https://host.example/1";

/** A host that holds at most one comment of ours and writes down what it was told. */
function hostWith(earlier: string | undefined, refuses?: "forbidden") {
  const done: string[] = [];
  const answer = <Value>(value: Value): HostAnswer<Value> =>
    refuses ? { kind: "refused", reason: refuses } : { kind: "done", value };
  const comment = (verb: string, body: string): HostAnswer<ReviewComment> => {
    done.push(`${verb} ${body}`);
    return answer({ id: 1, body, address });
  };
  const host: ReviewHost = {
    ownComments: async () => answer(earlier === undefined ? [] : [{ id: 1, body: earlier, address }]),
    createComment: async (_pullRequest, body) => comment("create", body),
    updateComment: async (_id, body) => comment("update", body),
    createCheckRun: async ({ name }) => answer(name),
    pullRequestsOf: async () => answer([3]),
  };
  return { host, done };
}

const draft = (mode: CommentMode, isClear: boolean) => ({
  pullRequest: 3,
  mode,
  marker: "<!-- m -->",
  body: "new",
  isClear,
});

describe("a review", () => {
  it.each<[CommentMode, boolean, string | undefined, readonly string[]]>([
    ["on-failure", false, undefined, ["create new"]],
    ["on-failure", true, undefined, []],
    ["on-failure", true, "old", ["update new"]],
    ["on-failure", false, "old", ["update new"]],
    ["on-failure", false, "new", []],
    ["always", true, undefined, ["create new"]],
    ["always", false, "old", ["update new"]],
    ["never", false, undefined, []],
    ["never", false, "old", []],
  ])("%s, clear: %s, said before: %s", async (mode, isClear, earlier, expected) => {
    const { host, done } = hostWith(earlier);
    const { refusals } = await publishReview(host, { comment: draft(mode, isClear) });
    expect(done).toEqual(expected);
    expect(refusals).toEqual([]);
  });

  it("names every part that was refused, and does the other all the same", async () => {
    const { host } = hostWith(undefined, "forbidden");
    const checkRun = {
      name: "n",
      commit: "c",
      conclusion: "success",
      title: "t",
      summary: "s",
      annotations: [],
    } as const;
    expect(await publishReview(host, { comment: draft("always", true), checkRun })).toEqual({
      refusals: [
        { part: "comment", reason: "forbidden" },
        { part: "check-run", reason: "forbidden" },
      ],
    });
  });
});
