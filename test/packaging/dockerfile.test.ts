import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const instructions = readFileSync("Dockerfile", "utf8")
  .replaceAll(/\\\n/gu, " ")
  .split("\n")
  .filter((line) => /^[A-Z]+ /u.test(line));
const lastStage = instructions.slice(instructions.findLastIndex((line) => line.startsWith("FROM ")));

/** What is copied from the repository. */
const copied = instructions
  .filter((line) => line.startsWith("COPY ") && !line.includes("--from="))
  .flatMap((line) => line.split(" ").slice(1, -1));

describe("the image", () => {
  it("is built from files that are there and that Docker is given", () => {
    const given = readFileSync(".dockerignore", "utf8").split("\n");
    expect(given[0]).toBe("*");
    for (const path of copied) {
      expect(existsSync(path), path).toBe(true);
      expect(given).toContain(`!${path}`);
    }
    expect(given.filter((line) => line.startsWith("!")).length).toBe(copied.length);
  });

  it("runs as a user without rights, with git and without what built it", () => {
    expect(lastStage.findLast((line) => line.startsWith("USER "))).toBe("USER 10001");
    expect(lastStage.join("\n")).toMatch(/install .* git=/u);
    expect(lastStage.join("\n")).not.toMatch(/\bnpm\b|\bgcc\b|build-essential|\bpython/u);
    expect(lastStage[0]).not.toContain("node:");
  });

  it("reads repositories of other users", () => {
    expect(lastStage.join("\n")).toContain("git config --system --add safe.directory '*'");
  });
});
