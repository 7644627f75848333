import { spawnSync } from "node:child_process";
import { renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { removeFolders, temporaryFolder } from "../snapshots/repository.ts";
import { cli, type HookedRepository, hookScript, hooked, offender, writeProgram } from "./hooked.ts";

afterAll(removeFolders);

const forbidden = "boundaries/forbidden-dependency";
const unresolved = "boundaries/unresolved-import";
const wrong = (path = "src/domain/order.ts", line = 1) => `${forbidden} ${path}:${line}`;

interface State {
  readonly state: string;
  /** Changes a repository whose first commit is clean. */
  readonly change: (repository: HookedRepository) => void;
  /** What follows `git commit`. */
  readonly words?: readonly string[];
  /** What the hook finds; a commit with nothing found is made. */
  readonly finds?: readonly string[];
}

const states: readonly State[] = [
  {
    state: "an offender only in the working tree",
    change: ({ write, git }) => {
      write({ "src/domain/money.ts": "export const money = 2;\n" });
      git("add", "-A");
      write({ "src/domain/order.ts": offender });
    },
  },
  {
    state: "an offender only in the index",
    change: ({ write, git }) => {
      write({ "src/domain/order.ts": offender });
      git("add", "-A");
      write({ "src/domain/order.ts": "export const order = 1;\n" });
    },
    finds: [wrong()],
  },
  {
    state: "a partly staged file whose staged part is fine",
    change: ({ write, git }) => {
      write({ "src/domain/order.ts": "export const order = 2;\n" });
      git("add", "-A");
      write({ "src/domain/order.ts": offender });
    },
  },
  {
    state: "a partly staged file, by the lines that are staged",
    change: ({ write, git }) => {
      write({ "src/domain/order.ts": offender });
      git("add", "-A");
      write({ "src/domain/order.ts": `// One line more.\n${offender}` });
    },
    finds: [wrong()],
  },
  {
    state: "an untracked offender",
    change: ({ write, git }) => {
      write({ "src/domain/money.ts": "export const money = 2;\n" });
      git("add", "-A");
      write({ "src/domain/new.ts": offender });
    },
  },
  {
    state: "an offender announced by intent-to-add",
    change: ({ write, git }) => {
      write({ "src/domain/money.ts": "export const money = 2;\n", "src/domain/new.ts": offender });
      git("add", "src/domain/money.ts");
      git("add", "--intent-to-add", "src/domain/new.ts");
    },
  },
  {
    state: "a deletion that is staged while the file stays",
    change: ({ git }) => git("rm", "-q", "--cached", "src/domain/order.ts"),
    finds: [`${unresolved} src/application/place.ts:1`],
  },
  {
    state: "a deletion that is not staged",
    change: ({ write, git, folder }) => {
      write({ "src/domain/money.ts": "export const money = 2;\n" });
      git("add", "-A");
      rmSync(join(folder, "src/domain/order.ts"));
    },
  },
  {
    state: "a rename that leaves an import behind",
    change: ({ git }) => git("mv", "src/domain/order.ts", "src/domain/orders.ts"),
    finds: [`${unresolved} src/application/place.ts:1`],
  },
  {
    state: "a rename that git does not know of yet",
    change: ({ write, git, folder }) => {
      write({ "src/domain/money.ts": "export const money = 2;\n" });
      git("add", "-A");
      renameSync(join(folder, "src/domain/order.ts"), join(folder, "src/domain/orders.ts"));
    },
  },
  {
    state: "git commit -a with an edited offender",
    change: ({ write }) => write({ "src/domain/order.ts": offender }),
    words: ["-a"],
    finds: [wrong()],
  },
  {
    state: "git commit -a beside an untracked offender",
    change: ({ write }) => write({ "src/domain/money.ts": "export const money = 2;\n", "src/domain/new.ts": offender }),
    words: ["-a"],
  },
  {
    state: "git commit -a with a file that is gone",
    change: ({ folder }) => rmSync(join(folder, "src/domain/order.ts")),
    words: ["-a"],
    finds: [`${unresolved} src/application/place.ts:1`],
  },
  {
    state: "git commit <path> that leaves a staged offender out",
    change: ({ write, git }) => {
      write({ "src/domain/order.ts": offender, "src/domain/money.ts": "export const money = 2;\n" });
      git("add", "src/domain/order.ts");
    },
    words: ["src/domain/money.ts"],
  },
  {
    state: "git commit <path> of an offender that was not staged",
    change: ({ write, git }) => {
      write({ "src/domain/order.ts": offender, "src/domain/money.ts": "export const money = 2;\n" });
      git("add", "src/domain/money.ts");
    },
    words: ["src/domain/order.ts"],
    finds: [wrong()],
  },
  {
    state: "git commit --include <path>, which takes what is staged along",
    change: ({ write, git }) => {
      write({ "src/domain/order.ts": offender, "src/domain/money.ts": "export const money = 2;\n" });
      git("add", "src/domain/order.ts");
    },
    words: ["--include", "src/domain/money.ts"],
    finds: [wrong()],
  },
  {
    state: "paths with blanks and in Chinese",
    change: ({ write, git }) => {
      write({ "src/domain/a b/订单.ts": 'import "../../infrastructure/db";\n' });
      git("add", "-A");
    },
    finds: [wrong("src/domain/a b/订单.ts")],
  },
  {
    state: "a configuration only in the index",
    change: ({ write, git, folder }) => {
      write({ "src/domain/order.ts": offender, "arch-lint.yaml": `rules:\n  ${forbidden}: off\n` });
      git("add", "-A");
      rmSync(join(folder, "arch-lint.yaml"));
    },
  },
  {
    state: "a configuration only in the working tree",
    change: ({ write, git }) => {
      write({ "src/domain/order.ts": offender });
      git("add", "-A");
      write({ "arch-lint.yaml": `rules:\n  ${forbidden}: off\n` });
    },
    finds: [wrong()],
  },
  { state: "nothing at all", change: () => {}, words: ["--allow-empty"] },
];

test.each(states)("a commit is judged with $state", ({ change, words = [], finds = [] }) => {
  const repository = hooked();
  change(repository);
  const { made, findings, said } = repository.commit(...words);
  expect({ findings, made }, said).toEqual({ findings: finds, made: finds.length === 0 });
});

describe("what HEAD has already", () => {
  const old = (options?: string) => {
    const repository = hooked(options);
    repository.write({ "src/domain/order.ts": offender });
    repository.git("commit", "-q", "--no-verify", "-am", "an old finding");
    return repository;
  };

  test("does not stop a commit, wherever its line went", () => {
    const { write, commit } = old();
    write({ "src/domain/order.ts": `// One.\n// Two.\n${offender}` });
    expect(commit("-a")).toMatchObject({ made: true, findings: [] });
  });

  test("does not stop a commit that moves its file", () => {
    const { write, git, commit } = old();
    git("mv", "src/domain/order.ts", "src/domain/orders.ts");
    write({ "src/application/place.ts": 'import { order } from "../domain/orders";\nexport const place = order;\n' });
    expect(commit("-a")).toMatchObject({ made: true, findings: [] });
  });

  test("does not stop the commit that replaces it, but what is added to it does", () => {
    const { write, git, commit } = old();
    expect(commit("--amend")).toMatchObject({ made: true, findings: [] });
    write({ "src/domain/money.ts": 'import "../infrastructure/db";\n' });
    git("add", "-A");
    expect(commit("--amend")).toMatchObject({ made: false, findings: [wrong("src/domain/money.ts")] });
  });

  test("stops it where everything counts", () => {
    const { write, commit } = old("--scope all");
    write({ "src/domain/money.ts": "export const money = 2;\n" });
    expect(commit("-a")).toMatchObject({ made: false, findings: [wrong()] });
  });

  test("is everything that a first commit does not have", () => {
    const { git, commit } = old();
    git("update-ref", "-d", "HEAD");
    expect(commit()).toMatchObject({ made: false, findings: [wrong()] });
  });
});

describe("a merge", () => {
  /** Two branches that both changed money.ts; `theirs` changed another file too. */
  const parted = (theirs: Readonly<Record<string, string>>, money = "export const money = 3;\n") => {
    const repository = hooked();
    const { git, write } = repository;
    git("checkout", "-qb", "topic");
    write({ ...theirs, "src/domain/money.ts": "export const money = 2;\n" });
    git("add", "-A");
    git("commit", "-q", "--no-verify", "-m", "theirs");
    git("checkout", "-q", "main");
    write({ "src/domain/money.ts": money });
    git("commit", "-q", "--no-verify", "-am", "ours");
    return repository;
  };

  test("is not held to account for what the other side had", () => {
    const { attempt, write, git, commit } = parted({ "src/domain/order.ts": offender });
    expect(attempt(["merge", "topic"]).made).toBe(false);
    write({ "src/domain/money.ts": "export const money = 5;\n" });
    git("add", "-A");
    expect(commit()).toMatchObject({ made: true, findings: [] });
  });

  test("is for what the one who merges wrote", () => {
    const { attempt, write, git, commit } = parted({ "src/domain/order.ts": offender });
    attempt(["merge", "topic"]);
    write({ "src/domain/money.ts": 'import "../infrastructure/db";\n' });
    git("add", "-A");
    expect(commit()).toMatchObject({ made: false, findings: [wrong("src/domain/money.ts")] });
  });

  test("that needs no help is not either", () => {
    const repository = hooked();
    const { git, write, attempt } = repository;
    git("checkout", "-qb", "topic");
    write({ "src/domain/order.ts": offender });
    git("commit", "-q", "--no-verify", "-am", "theirs");
    git("checkout", "-q", "main");
    write({ "src/domain/money.ts": "export const money = 3;\n" });
    git("commit", "-q", "--no-verify", "-am", "ours");
    const { made, findings, said } = attempt(["merge", "-q", "--no-edit", "topic"]);
    expect({ made, findings }, said).toEqual({ made: true, findings: [] });
    expect(said).toContain("No new findings");
  });

  test("of three branches is not either", () => {
    const repository = hooked();
    const { git, write, attempt } = repository;
    for (const [name, file] of [
      ["one", "src/domain/one.ts"],
      ["two", "src/domain/two.ts"],
    ] as const) {
      git("checkout", "-qb", name, "main");
      write({ [file]: 'import "../infrastructure/db";\n' });
      git("add", "-A");
      git("commit", "-q", "--no-verify", "-m", name);
    }
    git("checkout", "-q", "main");
    write({ "src/domain/money.ts": "export const money = 3;\n" });
    git("commit", "-q", "--no-verify", "-am", "ours");
    const { made, findings, said } = attempt(["merge", "-q", "--no-edit", "one", "two"]);
    expect({ made, findings }, said).toEqual({ made: true, findings: [] });
  });

  test("that needs no help is judged by the hook for merges", () => {
    const repository = hooked();
    const { git, write, attempt } = repository;
    git("checkout", "-qb", "topic");
    git("rm", "-q", "src/domain/money.ts");
    git("commit", "-q", "--no-verify", "-m", "theirs");
    git("checkout", "-q", "main");
    write({ "src/application/pay.ts": 'import "../domain/money";\n' });
    git("add", "-A");
    git("commit", "-q", "--no-verify", "-m", "ours");
    const { made, findings } = attempt(["merge", "-q", "--no-edit", "topic"]);
    expect({ made, findings }).toEqual({ made: false, findings: [`${unresolved} src/application/pay.ts:1`] });
  });

  test("that is not finished cannot be checked, and says which file it is about", () => {
    const { attempt, folder } = parted({});
    attempt(["merge", "topic"]);
    const { made, said } = attempt(["-c", "alias.judge=!sh .git/hooks/pre-commit", "judge"], folder);
    expect(made).toBe(false);
    expect(said).toContain("src/domain/money.ts");
    expect(said).toContain("unfinished merge in the index");
    const { status } = spawnSync(process.execPath, [cli, "check", folder, "--staged", "--no-cache"]);
    expect(status).toBe(2);
    expect(said).not.toContain("TOUCHED");
  });
});

describe("a repository inside another", () => {
  test("is left to its own hook", () => {
    const outer = hooked();
    const inner = hooked();
    inner.write({ "src/domain/order.ts": offender });
    inner.git("commit", "-q", "--no-verify", "-am", "an offender");
    outer.git("-c", "protocol.file.allow=always", "submodule", "add", "-q", inner.folder, "libs/shop");
    expect(outer.commit()).toMatchObject({ made: true, findings: [] });

    const folder = join(outer.folder, "libs/shop");
    writeProgram(join(outer.folder, ".git/modules/libs/shop/hooks/pre-commit"), hookScript());
    outer.write({ "libs/shop/src/domain/money.ts": 'import "../infrastructure/db";\n' });
    expect(outer.attempt(["commit", "-qam", "next"], folder)).toMatchObject({
      made: false,
      findings: [wrong("src/domain/money.ts")],
    });
  });

  test("is a linked worktree, with an index of its own", () => {
    const { git, write, attempt, commit, folder } = hooked();
    const linked = join(temporaryFolder(), "linked");
    git("worktree", "add", "-q", linked, "-b", "linked");
    write({ "src/domain/money.ts": "export const money = 2;\n" });
    writeProgram(join(linked, "src/domain/order.ts"), offender);
    expect(attempt(["commit", "-qam", "next"], linked)).toMatchObject({ made: false, findings: [wrong()] });
    expect(commit("-a")).toMatchObject({ made: true, findings: [] });
    expect(folder).not.toBe(linked);
  });
});
