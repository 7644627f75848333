import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

/** The bundle's files that an entry loads: at once, or ever. */
function loaded(entry: string, when: "at once" | "ever"): readonly string[] {
  const seen = new Set<string>();
  const visit = (name: string): void => {
    // The bundle holds texts that look like imports too.
    if (seen.has(name) || !existsSync(join("dist", name))) return;
    seen.add(name);
    const code = readFileSync(join("dist", name), "utf8");
    const form =
      when === "ever" ? /(?:from|import)\s*\(?\s*"\.\/(?<name>[^"]+)"/gu : /(?:from|import)\s*"\.\/(?<name>[^"]+)"/gu;
    for (const { groups } of code.matchAll(form)) visit(groups?.name ?? "");
  };
  visit(entry);
  return [...seen];
}

const holdsOctokit = (name: string) => readFileSync(join("dist", name), "utf8").includes("octokit-core.js");

describe("octokit", () => {
  it("is loaded when there is something to post, and by no verb of the command line", () => {
    expect(loaded("action.js", "ever").filter(holdsOctokit)).toHaveLength(1);
    expect(loaded("action.js", "at once").filter(holdsOctokit)).toEqual([]);
    expect(loaded("comment.js", "at once").filter(holdsOctokit)).toEqual([]);
    const verbs = loaded("cli.js", "ever");
    expect(verbs.length).toBeGreaterThan(20);
    expect(verbs.filter(holdsOctokit)).toEqual([]);
  });
});
