import { chmodSync, existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { Target } from "../../src/application/tool.ts";
import { gitHistory } from "../../src/infrastructure/snapshots/git-history.ts";
import { removeFolders, repository, runGit, type TestRepository, temporaryFolder } from "./repository.ts";

afterAll(removeFolders);

const day = (number: number) => `2025-03-0${number}T23:30:00-05:00`;

/** A commit that changes one file, written on a day of March 2025. */
function commit({ folder, git, write }: TestRepository, subject: string, number: number): string {
  write({ "order.ts": `export const order = "${subject.slice(0, 9)}${number}";\n` });
  git("add", "-A");
  git("-c", "user.name=a", "commit", "-q", "-m", subject, "--date", day(number));
  return runGit(folder, ["rev-parse", "HEAD"]).trim();
}

function targetAt(root: string, revision?: string): Target {
  const tree = revision === undefined ? { kind: "working-tree" as const } : { kind: "commit" as const, revision };
  return { root, tree, today: "2026-01-01" };
}

async function subjects(made: TestRepository, since?: string, at?: string): Promise<readonly string[]> {
  const { commits } = await gitHistory(targetAt(made.folder, at), since);
  return commits.map((one) => one.subject);
}

/** main: first, second, merge of side (which holds: aside), third. */
function merged(): TestRepository {
  const made = repository();
  commit(made, "first", 1);
  commit(made, "second", 2);
  made.git("tag", "v1");
  made.git("checkout", "-q", "-b", "side");
  made.write({ "aside.ts": "export {};\n" });
  made.git("add", "-A");
  made.git("commit", "-q", "-m", "aside");
  made.git("checkout", "-q", "main");
  made.git("merge", "-q", "--no-ff", "-m", "merge of side", "side");
  commit(made, "third", 4);
  return made;
}

describe("history", () => {
  test("goes from the oldest commit to the tree's own, by first parents", async () => {
    expect(await subjects(merged())).toEqual(["first", "second", "merge of side", "third"]);
  });

  test("tells the day as its author had it, and the whole id", async () => {
    const made = repository();
    const id = commit(made, "first", 1);
    expect((await gitHistory(targetAt(made.folder))).commits).toEqual([{ id, day: "2025-03-01", subject: "first" }]);
  });

  test.each([
    ["a tag", "v1", ["second", "merge of side", "third"]],
    ["the last commit", "HEAD", ["third"]],
    ["a commit beside the line", "side", ["aside", "merge of side", "third"]],
  ])("since %s is that commit and what followed", async (_name, since, expected) => {
    expect(await subjects(merged(), since)).toEqual(expected);
  });

  test("ends at the commit that is looked at", async () => {
    expect(await subjects(merged(), undefined, "v1")).toEqual(["first", "second"]);
  });

  test("cannot begin after its end, nor at what is no commit", async () => {
    const made = merged();
    await expect(subjects(made, "HEAD", "v1")).rejects.toThrow(/does not come from HEAD/u);
    await expect(subjects(made, "v2")).rejects.toThrow('git knows no commit "v2"');
    await expect(subjects(made, "--all")).rejects.toThrow('git knows no commit "--all"');
  });

  test("says that a shallow clone ends before it, which is no error", async () => {
    const made = merged();
    const folder = join(temporaryFolder(), "clone");
    runGit(temporaryFolder(), ["clone", "-q", "--depth=2", `file://${made.folder}`, folder]);
    const { commits, shallow } = await gitHistory(targetAt(folder));
    expect([commits.map(({ subject }) => subject), shallow]).toEqual([["merge of side", "third"], true]);
  });

  test("of a repository without commits is an error with a hint", async () => {
    await expect(subjects(repository())).rejects.toThrow('git knows no commit "HEAD"');
  });

  test("takes subjects as they are: long ones cut, other encodings read, line feeds gone", async () => {
    const made = repository();
    commit(made, `${"long ".repeat(100)}\nsecond line\n\nbody`, 1);
    made.git("config", "i18n.commitEncoding", "ISO-8859-1");
    made.git("config", "i18n.logOutputEncoding", "ISO-8859-1");
    writeFileSync(join(made.folder, "message"), Buffer.from("caf\xe9 \u001b[31m::error::x", "latin1"));
    made.git("commit", "-q", "--allow-empty", "-F", "message");
    const [long = "", other] = await subjects(made);
    expect([long.length, other]).toEqual([301, "café \u001b[31m::error::x"]);
  });
});

/** Makes the last commit a signed one, so that there is something to verify. */
function sign(made: TestRepository): string {
  const text = made.git("cat-file", "commit", "HEAD").replace("\n\n", "\ngpgsig -----BEGIN PGP SIGNATURE-----\n x\n\n");
  writeFileSync(join(made.folder, "signed"), text);
  const id = made.git("hash-object", "-t", "commit", "-w", "signed").trim();
  made.git("update-ref", "refs/heads/main", id);
  return id;
}

/** A program that leaves a mark when it runs. */
function trap(): { readonly program: string; readonly marker: string } {
  const folder = temporaryFolder();
  const [program, marker] = [join(folder, "program"), join(folder, "marker")];
  writeFileSync(program, `#!/bin/sh\ntouch '${marker}'\ncat\n`);
  chmodSync(program, 0o755);
  return { program, marker };
}

test("nothing runs that .git/config names, and no setting changes what is read", async () => {
  const made = merged();
  const { program, marker } = trap();
  sign(made);
  const before = await subjects(made);
  const settings = [
    ["log.showSignature", "true"],
    ["gpg.program", program],
    ["core.pager", program],
    ["pager.rev-list", program],
    ["alias.rev-list", `!${program}`],
    ["alias.merge-base", `!${program}`],
    ["core.fsmonitor", program],
    ["diff.external", program],
    ["diff.evil.textconv", program],
    ["core.sshCommand", program],
    ["mailmap.file", "/dev/zero"],
    ["log.date", "relative"],
    ["format.pretty", "raw"],
    ["log.follow", "true"],
    ["color.ui", "always"],
  ] as const;
  for (const [name, value] of settings) made.git("config", name, value);
  expect(before).toEqual(["first", "second", "merge of side", "third"]);
  expect(await subjects(made)).toEqual(before);
  expect(await subjects(made, "v1")).toEqual(before.slice(1));
  expect(existsSync(marker)).toBe(false);
});

test("the trap itself works: git alone runs the program for a signature", () => {
  const made = merged();
  const { program, marker } = trap();
  sign(made);
  made.git("config", "gpg.program", program);
  made.git("-c", "log.showSignature=true", "log", "-1");
  expect(existsSync(marker)).toBe(true);
});
