import type { UnknownCounts } from "./unknown-reason.ts";
import type { Architecture } from "../architecture/architecture.ts";
import type { Weakening } from "../comparison/weakenings.ts";
import type { Code } from "../code/code.ts";
import type { Reads } from "../code/code-file.ts";
import type { Written } from "../architecture/written.ts";
import type { Dependency } from "../graph/dependency.ts";
import type { Graph } from "../graph/graph.ts";
import type { ExampleArtifacts } from "../packages/artifacts/artifacts.ts";
import type { Packages } from "../packages/packages.ts";
import type { Facts } from "../source/facts.ts";
import type { Location } from "../source/location.ts";
import type { TreeFiles } from "../source/tree-files.ts";
import type { Baseline, BaselineEntry, SettledEntry } from "./baseline.ts";
import type { Severity, Setting } from "./severity.ts";
import type { Params, Text } from "./text.ts";
import type { Waiver } from "./waiver.ts";

/** Everything a rule may look at. It is finished and shared: rules change nothing and read nothing else. */
export interface Codebase {
  readonly graph: Graph;
  readonly architecture: Architecture;
  /** The configuration in force, for faults in what it says; absent if there is none. */
  readonly written?: Written;
  /** Manifests, lockfiles, settings and workflows; empty if no rule that runs needs them. */
  readonly packages: Packages;
  /** What files declare and do, as far as the rule `reads` them. */
  readonly code: Code;
  /** Which files there are, and what the sources among them say before their code is read. */
  readonly tree: TreeFiles;
  /** The commit that the tree is compared with, where there is one (`check --base`). */
  readonly base?: Base;
  /** Waivers with what became of them; empty until all other rules have run (`needs: "settlement"`). */
  readonly waivers: readonly Waiver[];
  /** Entries of the baseline with what became of them; empty until all other rules have run. */
  readonly baseline: readonly SettledEntry[];
}

/** What rules may know of the commit that a tree is compared with. */
export interface Base {
  readonly packages: Packages;
  readonly baseline?: Baseline;
  /** What the tree's configuration lets through and the commit's own did not, whichever is in force. */
  readonly weakenings: readonly Weakening[];
  /** True if the commit has such a dependency too, under the names that its ends have today. */
  knows(dependency: Pick<Dependency, "from" | "to">): boolean;
  /** True if what an entry of a baseline takes in was found in the commit, under the names of today. */
  has(entry: BaselineEntry): boolean;
  /** What became of a file of the tree since the commit. */
  fateOf(path: string): Fate;
  /** True if a schema differs from that of the commit in blanks and comments alone. */
  isReformatted(path: string): boolean;
  /** What a source file stated in the commit, under the name that it has today. */
  factsOf(path: string): Facts | undefined;
  /** The name that a file, module or folder of the commit has today, as a part of a finding's subject. */
  nameToday(part: string): string;
}

/** What became of a file since a commit: its content is the same, another, or the commit did not have the file. */
export type Fate = "same" | "edited" | "added";

/** One step of the evidence: an edge of the graph at its place in the text. */
export interface Step {
  readonly from: string;
  readonly to: string;
  readonly at: Location;
}

/** What a rule yields: facts about a fault, no text and no severity. */
export interface Fault {
  readonly at: Location;
  /** Key into the rule's `messages`. */
  readonly message: string;
  readonly params: Params;
  /** What the fault is about (from, to, symbol), without positions: the finding keeps its identity when lines move. */
  readonly subject: readonly string[];
  /** A cycle or a path, in order. */
  readonly path?: readonly Step[];
  /** All that a knot ties together, sorted: a knot that lost some of them is no new fault, whatever cycle shows it. */
  readonly members?: readonly string[];
}

/** A text that a rule may say, with the way out where it differs from the rule's own `fix`. */
export interface Message {
  readonly text: Text;
  readonly fix?: Text;
  /** Lower than the rule's own severity, for a fault that weighs less. */
  readonly severity?: Severity;
}

/** Files by path. A mark `expect: area/rule` in a line says that the rule must report that very line. */
export type FileTree = Readonly<Record<string, string>>;

/**
 * `given` is in both trees; `bad` holds at least one mark; `good` yields nothing. They run as tests. A mark at the end of
 * a line in a format without comments (JSON, go.sum) is taken out before the file is read.
 */
export interface Examples {
  readonly given?: FileTree;
  /** With `given`, the tree of the commit that both are compared with, for rules that need one. */
  readonly base?: FileTree;
  /** What is installed beside both, for rules that look there: paths with `node_modules` in them. */
  readonly installed?: FileTree;
  /** What the caches of the machine hold, for rules that look there (`check --verify-bytes`). */
  readonly machine?: ExampleArtifacts;
  readonly bad: FileTree;
  readonly good: FileTree;
}

/** The part of a zod schema that the domain needs to know. */
export interface Schema<Options> {
  parse(value: unknown): Options;
}

/** How many things a rule looked at, and how many it could not judge, by reason (a short name: `no-publish-time`). */
export interface Examination {
  readonly examined: number;
  readonly unknown: UnknownCounts;
}

/**
 * Yields faults and returns how many things it looked at, so that "nothing found" differs from "nothing looked at". A
 * rule whose subjects cannot all be judged returns an `Examination`.
 */
export type Check<Options> = (codebase: Codebase, options: Options) => Generator<Fault, number | Examination>;

/** A rule as its file declares it. */
export interface RuleDefinition<Options> {
  /** `area/the-wrong-thing`, equal to its path below `rules/`; reads well after the word "allow". */
  readonly id: string;
  /** States the fault in one sentence. */
  readonly summary: Text;
  /** The consequence of the fault. */
  readonly why: Text;
  /** The way out. */
  readonly fix: Text;
  /** First version that has the rule. */
  readonly since: string;
  /** Severity where no configuration says otherwise. */
  readonly severity: Setting;
  /** The stage it needs: the import graph, that and the code of files, that and the packages, or what became of waivers and baseline after all other rules. */
  readonly needs: "imports" | "syntax" | "packages" | "settlement";
  /** Chooses the files whose code it looks at; without it a rule sees no code. Files of no rule are not parsed. */
  readonly reads?: Reads;
  /** Paths of texts beside code that it wants to read. */
  texts?(options: Options): readonly string[];
  /** True if a fault may be the trace of an attack: always an error, and no baseline takes it in without a reason. */
  readonly tamper?: true;
  /** What it looks at beside the tree: this machine, or what a change did. No baseline takes in what is no fact of the tree. */
  readonly beside?: "machine" | "change";
  /** What counts in the number it returns: `dependencies`, `modules`, … */
  readonly examines: Text;
  readonly messages: Readonly<Record<string, Message>>;
  readonly examples: Examples;
  readonly options?: Schema<Options>;
  readonly check: Check<Options>;
}

/** A rule as the engine runs it: its options are checked by its own schema. */
export type Rule = RuleDefinition<unknown>;

/** Turns a definition with typed options into a rule that takes whatever its schema accepts. */
export function defineRule<Options>(definition: RuleDefinition<Options> & { readonly options: Schema<Options> }): Rule {
  const { options, check, texts } = definition;
  return {
    ...definition,
    ...(texts && { texts: (value: unknown) => texts(options.parse(value ?? {})) }),
    check: (codebase, value) => check(codebase, options.parse(value ?? {})),
  };
}
