import { availableParallelism } from "node:os";
import type { Extract, Language } from "../../application/ports/language.ts";
import type { Snapshot } from "../../application/ports/snapshot.ts";
import { contentOf } from "./content.ts";
import { perform } from "./perform.ts";
import { runPool } from "./pool.ts";
import type { Outcome, Task } from "./task.ts";

/** How worker threads are used. */
export interface WorkerOptions {
  /** Module that calls `serve` with all languages. */
  readonly entry: URL;
  /** Number of threads; by default as many as there are processors, up to eight. */
  readonly threads?: number;
  /** From this many files on, threads pay for their start. */
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
  readonly extractorOf: (id: Language["id"]) => Promise<Extract>;
  readonly workers: WorkerOptions | undefined;
}

type Done = (task: Task, outcome: Outcome) => void;

/** Files below which extracting in this thread is done before a second one has loaded its parser (see PERFORMANCE.md). */
const defaultWorthFrom = 300;
const mostThreads = 8;
const defaultTimeLimit = 30_000;
const defaultMemory = 2048;

/** Extracts the facts of all tasks, in worker threads if that pays. */
export async function extractAll(plan: ExtractionPlan, done: Done): Promise<void> {
  const { workers, tasks } = plan;
  if (workers && tasks.length >= (workers.worthFrom ?? defaultWorthFrom)) await extractInThreads(plan, workers, done);
  else for (const task of tasks) done(task, await extractHere(plan, task));
}

async function extractHere({ snapshot, extractorOf }: ExtractionPlan, task: Task): Promise<Outcome> {
  const content = await contentOf(snapshot, task);
  if ("reason" in content) return { kind: "unread", reason: content.reason };
  return perform(task, content.bytes, await extractorOf(task.language));
}

async function extractInThreads(plan: ExtractionPlan, workers: WorkerOptions, done: Done): Promise<void> {
  const { snapshot, tasks } = plan;
  const { entry, threads, timeLimit = defaultTimeLimit, memory = defaultMemory } = workers;
  // What a worker cannot read may still exist as an object (a sparse checkout), or at least gets its reason here.
  const unread: Task[] = [];
  await runPool({
    tasks,
    threads: threads ?? Math.min(availableParallelism(), mostThreads),
    plan: { entry, folder: snapshot.folder, timeLimit, memory },
    prepare: (batch) => (snapshot.folder === undefined ? withContent(snapshot, batch) : Promise.resolve(batch)),
    done: (task, outcome) => (outcome.kind === "unread" ? unread.push(task) : done(task, outcome)),
  });
  for (const task of unread) done(task, await extractHere(plan, task));
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
