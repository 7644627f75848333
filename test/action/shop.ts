import { repository, type TestRepository } from "../snapshots/repository.ts";

/** A shop in three layers whose domain already reaches for the database once: the old finding. */
const first = {
  "package.json": JSON.stringify({ name: "orders", version: "1.0.0", type: "module" }),
  "src/domain/order.ts":
    'import { save } from "../infrastructure/database.ts";\n\nexport const keep = () => save("order");\n',
  "src/application/place-order.ts":
    'import { keep } from "../domain/order.ts";\n\nexport const place = () => keep();\n',
  "src/infrastructure/database.ts": "export const save = (name: string) => name;\n",
  "src/infrastructure/mail.ts": "export const send = (name: string) => name;\n",
  "src/interface/server.ts": 'import { place } from "../application/place-order.ts";\n\nplace();\n',
};

/** A file of the domain with `n` imports that it must not have; each leads to a file of its own. */
export function offender(n: number): Readonly<Record<string, string>> {
  const numbers = Array.from({ length: n }, (_, index) => index + 1);
  const lines = numbers.map((number) => `import "../infrastructure/channel-${number}.ts";`);
  const targets = numbers.map((number) => [`src/infrastructure/channel-${number}.ts`, `export const n = ${number};\n`]);
  return { "src/domain/invoice.ts": `${lines.join("\n")}\n`, ...Object.fromEntries(targets) };
}

/** A repository as a job finds it: a base, a head that left it, and the merge of both checked out. */
export interface PullRequestRepository extends TestRepository {
  readonly base: string;
  readonly head: string;
  readonly merge: string;
}

/** Makes a repository whose head adds files to the shop; a file of `undefined` is removed. */
export function shopWith(
  change: Readonly<Record<string, string | undefined>>,
  more: Readonly<Record<string, string>> = {},
): PullRequestRepository {
  const made = repository();
  const commit = (message: string) => {
    made.git("add", "--all");
    made.git("commit", "-q", "--allow-empty", "-m", message);
    return made.git("rev-parse", "HEAD").trim();
  };
  made.write({ ...first, ...more });
  commit("A shop");
  made.git("switch", "-q", "-c", "feature");
  for (const [path, text] of Object.entries(change)) {
    if (text === undefined) made.git("rm", "-q", path);
    else made.write({ [path]: text });
  }
  const head = commit("A change");
  made.git("switch", "-q", "main");
  made.write({ "README.md": "# Orders\n" });
  const base = commit("Main moves on");
  made.git("switch", "-q", "--detach");
  made.git("merge", "-q", "--no-ff", "-m", "Merge", "feature");
  return { ...made, base, head, merge: made.git("rev-parse", "HEAD").trim() };
}
