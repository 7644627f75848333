import { isBuilt, pathFrom } from "./paths.ts";

/** A file or folder of the repository that a command runs, or reads its input from. */
export interface RunTarget {
  /** As written in the command. */
  readonly name: string;
  /** Relative to the root. */
  readonly path: string;
  /** A file with this path must be there, or one with this ending in the folder. */
  readonly wants: "file" | "go-files";
}

/** Programs that run a script which they are given. */
const interpreters: ReadonlySet<string> = new Set([
  ...["sh", "bash", "zsh", "python", "python3", "node", "deno", "bun", "tsx", "ts-node", "perl", "ruby"],
]);

const script = /^[\w@./-]+\.(?:go|[cm]?[jt]s|sh|py|pl|rb)$/u;

/** Options of `go run` that take a word of their own (Go 1.25, `go help build`); one that changes the folder is not followed. */
const valued: ReadonlySet<string> = new Set([
  ...["-tags", "-exec", "-mod", "-modfile", "-overlay", "-p", "-pgo", "-pkgdir", "-toolexec", "-ldflags", "-gcflags"],
  ...["-asmflags", "-buildmode", "-buildvcs", "-compiler", "-cover", "-coverpkg", "-covermode", "-installsuffix"],
]);

/**
 * What of the repository a command runs. Programs that are looked for in PATH, and packages that go.mod brings, are not
 * judged; neither is what lies where tools put what they build.
 */
export function runTargets(words: readonly string[], folder: string): readonly RunTarget[] {
  const [program = "", ...args] = words;
  const named = program === "go" && args[0] === "run" ? goRun(args.slice(1)) : ran(program, args);
  return named.flatMap(({ name, wants }) => {
    const path = pathFrom(folder, name);
    return path === undefined || isBuilt(path) ? [] : [{ name, path, wants }];
  });
}

type Named = Omit<RunTarget, "path">;

function goRun(args: readonly string[]): readonly Named[] {
  let at = 0;
  for (let word = args[at]; word?.startsWith("-"); word = args[at]) {
    if (word === "-C" || word.startsWith("-C=")) return [];
    at += valued.has(word) ? 2 : 1;
  }
  const rest = args.slice(at);
  const count = rest.findIndex((word) => !word.endsWith(".go"));
  const files = rest.slice(0, count < 0 ? rest.length : count);
  if (files.length > 0) return files.map((name) => ({ name, wants: "file" }));
  const [target = ""] = rest;
  return target === "." || /^\.\.?\//u.test(target) ? [{ name: target, wants: "go-files" }] : [];
}

function ran(program: string, args: readonly string[]): readonly Named[] {
  if (/^\.\.?\//u.test(program)) return [{ name: program, wants: "file" }];
  if (!interpreters.has(program)) return [];
  const [first = ""] = args;
  return script.test(first) ? [{ name: first, wants: "file" }] : [];
}
