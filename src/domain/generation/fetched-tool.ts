/** A tool that a command fetches before it runs it, or installs. */
export interface FetchedTool {
  /** A Go package (`example.com/gen/cmd/tags`), or one of npm. */
  readonly name: string;
  /** What stands behind the `@`; absent if nothing does. */
  readonly version?: string;
  /** True if what the project has installed is run instead, where it has it. */
  readonly prefersInstalled: boolean;
}

/** How programs of npm's world fetch others, and whether they first look at what is installed (npm 11, pnpm 10, yarn 4, bun 1.3). */
const runners: Readonly<Record<string, boolean>> = {
  ...{ npx: true, "npm exec": true, "npm x": true, bunx: true, "bun x": true },
  ...{ pnpx: false, "pnpm dlx": false, "yarn dlx": false },
};

/** The tools that a command fetches, given its words without quotes. Of `go` only what has a version: for the rest go.mod has one. */
export function fetchedTools(words: readonly string[]): readonly FetchedTool[] {
  const at = words.findIndex((word) => fetching.has(word));
  if (at < 0 || words[0] === "echo" || words[0] === "printf") return [];
  const command = words.slice(at);
  return command[0] === "go" ? ofGo(command) : ofNpm(command);
}

const fetching: ReadonlySet<string> = new Set(["go", ...Object.keys(runners).flatMap((one) => one.split(" ", 1))]);

/** `go run` takes one package and hands on the rest, `go install` takes many. */
function ofGo([, verb, ...args]: readonly string[]): readonly FetchedTool[] {
  if (verb !== "run" && verb !== "install") return [];
  const versioned = args.flatMap((word) => {
    const [, name, version] = /^([\w.-]+\.[\w.-]+\/[^@\s]+)@([\w.+/-]+)$/u.exec(word) ?? [];
    return name === undefined || version === undefined ? [] : [{ name, version, prefersInstalled: false }];
  });
  return verb === "run" ? versioned.slice(0, 1) : versioned;
}

function ofNpm(words: readonly string[]): readonly FetchedTool[] {
  const runner = runnerAt(words);
  if (!runner) return [];
  const { prefersInstalled, args } = runner;
  const { packages, program } = operandsOf(args);
  const named = packages.length > 0 ? packages : program;
  return named.flatMap((word) => {
    const [, name, version] = /^((?:@[\w.-]+\/)?[\w.-]+)(?:@([^:]+))?$/u.exec(word) ?? [];
    return name === undefined ? [] : [{ name, prefersInstalled, ...(version !== undefined && { version }) }];
  });
}

function runnerAt([first = "", second = "", ...rest]: readonly string[]) {
  const one = runners[first];
  if (one !== undefined) return { prefersInstalled: one, args: second === "" ? rest : [second, ...rest] };
  const two = runners[`${first} ${second}`];
  return two === undefined ? undefined : { prefersInstalled: two, args: rest };
}

/** Packages that `-p` names, else the program itself; what stands behind it is its own. */
function operandsOf(args: readonly string[]): {
  readonly packages: readonly string[];
  readonly program: readonly string[];
} {
  const packages: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const word = args[at] ?? "";
    if (word === "-p" || word === "--package") packages.push(args[++at] ?? "");
    else if (word.startsWith("--package=")) packages.push(word.slice("--package=".length));
    else if (word === "-c" || word === "--call") break;
    else if (!word.startsWith("-")) return { packages, program: [word] };
  }
  return { packages, program: [] };
}
