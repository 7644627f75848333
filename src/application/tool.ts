import type { Locale, Text } from "../domain/findings/text.ts";
import type { Scope } from "../domain/findings/comparison.ts";
import type { ArchitectureDiff } from "../domain/comparison/architecture-diff.ts";
import type { Problem } from "../domain/findings/problem.ts";
import type { Rule } from "../domain/findings/rule.ts";
import type { Report } from "../domain/findings/report.ts";
import type { Setting } from "../domain/findings/severity.ts";
import type { Graph } from "../domain/graph/graph.ts";
import type { Architecture } from "../domain/architecture/architecture.ts";
import type { ZeroMajor } from "../domain/packages/registry/lag.ts";
import type { OutdatedRow, OutdatedTotals } from "../domain/packages/registry/outdated-rows.ts";
import type { UnreadReason } from "../domain/packages/registry/unread.ts";
import type { Location } from "../domain/source/location.ts";
import type { Ecosystem } from "./ports/ecosystem.ts";
import type { HookChange, HookPlan, RunnerName } from "./ports/hook-runner.ts";
import type { Language } from "./ports/language.ts";
import type { RolesAnswer } from "./list-roles.ts";
import type { Trend, TrendRequest } from "./trend-answer.ts";

/** Which tree to look at, and with what. */
export interface Target {
  /** Folder of the project; absolute or relative to the current folder. */
  readonly root: string;
  /** Which of its trees: what lies in the folder, what git would commit, or what a commit holds. */
  readonly tree:
    | { readonly kind: "working-tree" }
    | { readonly kind: "index" }
    | {
        readonly kind: "commit";
        readonly revision: string;
        /** Where given, the newest commit that both revisions come from is meant, if git knows one. */
        readonly sharedWith?: string;
      };
  /** The tree is compared with the commit that it and this revision come from. */
  readonly base?: string;
  /** An index without a `base` is compared with what it would be committed on: HEAD and, in a merge, the other side. */
  readonly againstParents?: boolean;
  /** Which findings count where the tree is compared; absent: those that the base does not have. */
  readonly scope?: Scope;
  /** Whose configuration judges both trees; absent: each is judged by its own. */
  readonly rulesFrom?: "base" | "head";
  /** Path of the baseline relative to the root; `false`: use none. Absent: the one in its usual place, if there is one. */
  readonly baseline?: string | false;
  /** Path of the configuration file relative to the root; `false`: use none. Absent: look for one. */
  readonly config?: string | false;
  /** Severities that win over the configuration, by rule id. */
  readonly rules?: Readonly<Record<string, Setting>>;
  /** Folder of the facts cache; `false`: use none. Absent: the default place. */
  readonly cache?: string | false;
  /** Worker threads for parsing; 0: none. Absent: as many as pay. */
  readonly workers?: number;
  /** True: what a rule could not judge makes the run incomplete. */
  readonly strictUnknown?: boolean;
  /** True: caches of package managers are read and hashed as well, whole. */
  readonly verifyBytes?: boolean;
  /** A run that finds no source file is an error unless this is true. */
  readonly allowEmpty?: boolean;
  /** Today as `YYYY-MM-DD`, against which the dates of waivers are held. */
  readonly today: string;
  /** Called now and then with what the run is doing. */
  readonly progress?: (stage: Stage, done: number, total: number) => void;
}

export type Stage = "list" | "read" | "resolve" | "verify" | "check" | "ask" | "walk";

/** A chain of dependencies, first to last. */
export interface Chain {
  readonly steps: readonly {
    readonly from: string;
    readonly to: string;
    readonly kind: string;
    readonly specifier: string;
    readonly at: Location;
  }[];
}

/** How one part of the project comes to depend on another. */
export interface WhyAnswer {
  readonly from: string;
  readonly to: string;
  /** Shortest chains, of equal length, in order; empty if there is none. */
  readonly chains: readonly Chain[];
  /** False if part of the tree went unread: that there is no chain is then more than anybody knows. */
  readonly complete: boolean;
}

/** Whether a file may import something, also where neither exists yet. */
export interface ImportVerdict {
  readonly from: string;
  readonly target: string;
  readonly allowed: boolean;
  /** What stands against it; texts are made from the rule's messages. */
  readonly findings: Report["findings"];
  /** Where both ends stand, so that a reader can follow. */
  readonly places: { readonly from: Text; readonly target: Text };
  /** Ends in the project that stand in no layer: rules about layers say nothing of them, so "allowed" is worth less. */
  readonly layerless: readonly string[];
  /** Layers (or packages of the same category) that may be used instead. */
  readonly alternatives: readonly string[];
  /** False if part of the tree went unread: what stands there could object as well. */
  readonly complete: boolean;
}

export type GraphFormat = "json" | "dot" | "mermaid" | "d2" | "html";
export type Collapse = "layer" | "context" | "folder" | "module";

export interface DrawRequest {
  readonly format: GraphFormat;
  /** Language of what the drawing says; English by default. */
  readonly locale?: Locale;
  /** Absent: the finest that a reader can still take in. */
  readonly collapse?: Collapse;
  /** Only what this pattern matches, and its neighbours. */
  readonly focus?: string;
  /** Only what a finding is about. */
  readonly onlyFindings?: boolean;
}

export interface Drawing {
  readonly text: string;
  /** What was left out or collapsed to keep it readable, for a note on stderr. */
  readonly notes: readonly Text[];
}

/** A configuration that says what was seen, and what it would find. */
export interface InitProposal {
  /** Relative to the root. */
  readonly path: string;
  /** Data and comments; only these differ from one locale to another. */
  readonly text: Text;
  /** True if a configuration is there already; it is not overwritten unless asked. */
  readonly exists: boolean;
  /** What `check` says with the proposal in place. */
  readonly report: Report;
}

/** How commits come to be checked. */
export interface HooksProposal extends HookPlan {
  readonly runner: RunnerName;
}

/** What `explain` found under a name. */
export type Explanation =
  | { readonly kind: "rule"; readonly rule: Rule }
  | { readonly kind: "language"; readonly language: Language }
  | { readonly kind: "ecosystem"; readonly ecosystem: Ecosystem }
  | {
      readonly kind: "finding";
      readonly rule: Rule;
      readonly finding: Report["findings"][number];
      readonly lines: Lines;
    };

/** Lines of files by path; a file that cannot be read is absent. */
export type Lines = ReadonlyMap<string, readonly string[]>;

/** A report and the lines of the files that its findings point to. */
export interface ReportWithCode {
  readonly report: Report;
  readonly lines: Lines;
}

/** Everything known about one tree, for the verbs that look closer. */
export interface Survey {
  readonly graph: Graph;
  readonly architecture: Architecture;
  readonly report: Report;
}

/** A validated configuration with everything that was left unsaid. */
export interface ConfigView {
  /** Relative to the root; absent if none was found. */
  readonly path?: string;
  /** Effective configuration as YAML. */
  readonly text: string;
}

/** A snapshot of registries, taken and written. */
export interface SnapshotTaken {
  /** Relative to the root. */
  readonly path: string;
  /** ISO 8601, UTC. */
  readonly asOf: string;
  readonly hosts: readonly string[];
  /** How many packages and modules were read. */
  readonly read: number;
  /** Those that settings keep from being asked for. */
  readonly withheld: readonly Unread[];
  /** Those that could not be read; the snapshot is incomplete if there are any. */
  readonly unread: readonly Unread[];
}

export interface Unread {
  readonly name: string;
  readonly reason: UnreadReason;
}

/** How far direct dependencies are behind, as of a snapshot. */
export interface OutdatedAnswer {
  readonly asOf: string;
  readonly rows: readonly OutdatedRow[];
  readonly totals: OutdatedTotals;
}

/** How a baseline is to be written; with neither, it is made if there is none, and else only shrinks. */
export interface BaselineRequest {
  /** True: takes in what is new as well. */
  readonly update?: boolean;
  /** True: takes in nothing, also where there is no baseline yet. */
  readonly prune?: boolean;
  /** For entries that are taken in. */
  readonly reason?: string;
  /** Last day on which entries that are taken in hold, `YYYY-MM-DD`. */
  readonly until?: string;
}

/** A baseline that was written. */
export interface BaselineOutcome {
  /** Relative to the root. */
  readonly path: string;
  /** False where there was nothing to set aside and no file that says otherwise. */
  readonly written: boolean;
  readonly entries: number;
  /** How many findings the entries stand for. */
  readonly findings: number;
  /** Entries that are new, and entries that are gone. */
  readonly taken: number;
  readonly dropped: number;
  /** Findings that stand all the same. */
  readonly left: Report["findings"];
}

/** How much of a tree was looked at: source files, those in layers, and manifests, lockfiles and workflows. */
export type SeenInTree = Pick<Report["coverage"], "files" | "assigned" | "packageFiles">;

/** What a tree changes, held against a commit. */
export interface DiffAnswer {
  /** Names of the two trees. */
  readonly base: Text;
  readonly head: Text;
  readonly diff: ArchitectureDiff;
  /** How much there was to compare, so that "nothing changed" differs from "nothing looked at". */
  readonly seen: { readonly before: SeenInTree; readonly after: SeenInTree };
  /** What could not be read of either, and so was not compared. */
  readonly problems: readonly Problem[];
  /** False if there are problems: that something did not change is then more than anybody knows. */
  readonly complete: boolean;
}

/** What a user can ask for. Each member is one use case; `compose.ts` plugs the world into them. */
export interface Tool {
  readonly version: string;
  readonly rules: readonly Rule[];
  readonly languages: readonly Language[];
  check(target: Target): Promise<Report>;
  /** `check`, with what code frames are made of. */
  checkWithCode(target: Target): Promise<ReportWithCode>;
  survey(target: Target): Promise<Survey>;
  why(target: Target, from: string, to: string): Promise<WhyAnswer>;
  /** Writes the file of known findings. */
  baseline(target: Target, request: BaselineRequest): Promise<BaselineOutcome>;
  canImport(target: Target, from: string, what: string): Promise<ImportVerdict>;
  /** `topic`: a rule id, a language id, or the fingerprint of a finding of this tree. */
  explain(target: Target, topic: string): Promise<Explanation>;
  /** What the types of the project are taken for, and why. */
  roles(target: Target): Promise<RolesAnswer>;
  draw(target: Target, request: DrawRequest): Promise<Drawing>;
  init(target: Target): Promise<InitProposal>;
  /** Absent `wanted`: the runner that the repository uses; an error if it uses several. */
  proposeHooks(target: Target, wanted?: RunnerName): Promise<HooksProposal>;
  writeHook(target: Target, change: HookChange): Promise<void>;
  writeConfig(target: Target, file: { readonly path: string; readonly text: string }): Promise<void>;
  config(target: Target): Promise<ConfigView>;
  /** Opens connections, as nothing else does. `fresh`: asks for everything again, whatever the last snapshot says. */
  snapshotRegistry(target: Target, options: { readonly fresh: boolean }): Promise<SnapshotTaken>;
  outdated(target: Target, zero: ZeroMajor): Promise<OutdatedAnswer>;
  trend(target: Target, request: TrendRequest): Promise<Trend>;
  /** `base`: a revision; what is compared with is the newest commit that the tree shares with it. */
  diff(target: Target, base: string): Promise<DiffAnswer>;
}
