import { availableParallelism } from "node:os";
import type { Language } from "../../application/ports/language.ts";
import type { Depth } from "../../domain/source/facts.ts";
import type { Snapshot } from "../../application/ports/snapshot.ts";
import { contentOf } from "./content.ts";
import { startChild } from "./child.ts";
import type { ExtractorOf } from "./extractors.ts";
import { type LevelsOf, levelsHere } from "./levels.ts";
import { perform } from "./perform.ts";
import { runPool } from "./pool.ts";
import type { Outcome, Settled, Task } from "./task.ts";
import { startThread } from "./thread.ts";

/** How worker threads are used. */
export interface WorkerOptions {
  /** Module that calls `serve` with all languages. */
  readonly entry: URL;
  /** Number of threads; by default as many as there are processors, up to eight. */
  readonly threads?: number;
  /** From this many files of whatever language on, threads pay for their start; by default it depends on the languages. */
  readonly worthFrom?: number;
  /** Milliseconds after which a file counts as hanging its parser. */
  readonly timeLimit?: number;
  /** MiB of heap that one thread may use. */
  readonly memory?: number;
}

/** What is to be extracted. */
export interface ExtractionPlan {
  readonly snapshot: Snapshot;
  readonly tasks: readonly Task[];
  readonly extractorOf: ExtractorOf;
  readonly levelsOf: LevelsOf;
  readonly workers: WorkerOptions | undefined;
}

type Done = (task: Task, outcome: Settled) => void;

/**
 * Files below which extracting in this thread is done before others have started, have loaded their parsers and sent their
 * answers (see PERFORMANCE.md). The scanners for Go and Java need a fifth of the time that the parser takes, or less; parsers
 * that give a tree need ten times as much.
 */
const worthThreads: Readonly<Record<Depth, Readonly<Record<Language["id"], number>>>> = {
  imports: { typescript: 300, go: 9000, java: 9000 },
  syntax: { typescript: 100, go: 100, java: 100 },
};
const mostThreads = 8;
/** Files that may crash their process are few; each process has to load the parser anew. */
const mostChildren = 2;
const defaultTimeLimit = 30_000;
const defaultMemory = 2048;

/** Extracts the facts of all tasks: in worker threads if that pays, and out of this process where its life is at stake. */
export async function extractAll(plan: ExtractionPlan, done: Done): Promise<void> {
  const { workers, tasks } = plan;
  if (workers && isWorthThreads(tasks, workers)) {
    return extractInThreads(plan, { workers, tasks }, done);
  }
  const risky: Task[] = [];
  for (const task of tasks) {
    const outcome = await extractHere(plan, task);
    if (outcome.kind === "risky") risky.push(task);
    else done(task, outcome);
  }
  if (workers && risky.length > 0) await extractInThreads(plan, { workers, tasks: risky }, done);
}

function isWorthThreads(tasks: readonly Task[], { worthFrom }: WorkerOptions): boolean {
  if (worthFrom !== undefined) return tasks.length >= worthFrom;
  return tasks.reduce((sum, { language, depth }) => sum + 1 / worthThreads[depth][language], 0) >= 1;
}

async function extractHere(plan: ExtractionPlan, task: Task): Promise<Outcome> {
  const content = await contentOf(plan.snapshot, task);
  if ("reason" in content) return { kind: "unread", reason: content.reason };
  if (plan.workers && plan.levelsOf(task.language, content.bytes) > levelsHere) return { kind: "risky" };
  return perform(task, content.bytes, await plan.extractorOf(task.language, task.depth));
}

/** Files for other threads, and how these are used. */
interface Elsewhere {
  readonly workers: WorkerOptions;
  readonly tasks: readonly Task[];
}

async function extractInThreads(plan: ExtractionPlan, { workers, tasks }: Elsewhere, done: Done): Promise<void> {
  const { snapshot } = plan;
  const { entry, threads = availableParallelism(), timeLimit = defaultTimeLimit, memory = defaultMemory } = workers;
  const threadPlan = { entry, folder: snapshot.folder, timeLimit, memory };
  // What a worker cannot read may still exist as an object (a sparse checkout), or at least gets its reason here.
  const unread: Task[] = [];
  const risky: Task[] = [];
  const prepare = (batch: readonly Task[]) =>
    snapshot.folder === undefined ? withContent(snapshot, batch) : Promise.resolve(batch);
  const take = (task: Task, outcome: Outcome) => {
    if (outcome.kind === "unread") unread.push(task);
    else if (outcome.kind === "risky") risky.push(task);
    else done(task, outcome);
  };
  const most = Math.min(threads, mostThreads, tasks.length);
  await runPool({ tasks, threads: most, start: () => startThread(threadPlan), prepare, done: take });
  for (const task of unread) {
    const outcome = await extractHere(plan, task);
    if (outcome.kind === "risky") risky.push(task);
    else done(task, outcome);
  }
  await runPool({
    tasks: risky,
    threads: Math.min(most, mostChildren, risky.length),
    // Whatever dies takes nothing with it.
    batch: 1,
    start: () => startChild(threadPlan),
    prepare: (batch) => withContent(snapshot, batch),
    done: (task, outcome) => outcome.kind !== "risky" && done(task, outcome),
  });
}

async function withContent(snapshot: Snapshot, tasks: readonly Task[]): Promise<readonly Task[]> {
  return Promise.all(
    tasks.map(async (task) => {
      const bytes = await snapshot.read(task);
      // A copy of its own: sending a view would send all of the buffer it looks at.
      return bytes ? { ...task, bytes: new Uint8Array(bytes) } : task;
    }),
  );
}
