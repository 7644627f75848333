import type { Thread } from "./thread.ts";
import type { Outcome, Task } from "./task.ts";

/** What a pool of worker threads works through. */
export interface Work {
  /** Starts a thread, or what works like one. */
  readonly start: () => Thread;
  readonly threads: number;
  readonly tasks: readonly Task[];
  /** How many tasks are sent at once. */
  readonly batch?: number;
  /** Adds the content to tasks whose files a worker cannot read by itself, shortly before they are sent. */
  prepare(tasks: readonly Task[]): Promise<readonly Task[]>;
  /** Called once for each task, in no particular order. */
  done(task: Task, outcome: Outcome): void;
}

/** Small enough to keep all threads busy to the end, large enough for messages not to count. */
const defaultBatch = 32;
const noOutcome: Outcome = {
  kind: "failed",
  reason: { en: "its worker thread gave no answer", "zh-CN": "工作线程没有给出结果" },
};
/** After this many dead threads, files that were with one when it died are given up without another attempt. */
const mostLosses = 20;

/**
 * Works through all tasks in worker threads. When one dies, the files it had are tried again one by one, so that the
 * culprit is known and only it is lost.
 */
export async function runPool(work: Work): Promise<void> {
  const batches = batchesOf(work.tasks, work.batch ?? defaultBatch);
  const suspects: Task[] = [];
  let losses = 0;

  const attempt = async (thread: Thread, tasks: readonly Task[]): Promise<boolean> => {
    const batch = await thread.perform(await work.prepare(tasks));
    if ("outcomes" in batch) {
      for (const [index, task] of tasks.entries()) work.done(task, batch.outcomes[index] ?? noOutcome);
      return true;
    }
    losses += 1;
    if (tasks.length > 1 && losses < mostLosses) suspects.push(...tasks);
    else for (const task of tasks) work.done(task, { kind: "failed", reason: batch.lost });
    return false;
  };
  const next = (): readonly Task[] | undefined => {
    const suspect = suspects.pop();
    return suspect ? [suspect] : batches.pop();
  };
  const runThread = async (): Promise<void> => {
    let thread: Thread | undefined;
    for (let tasks = next(); tasks; tasks = next()) {
      thread ??= work.start();
      if (!(await attempt(thread, tasks))) thread = undefined;
    }
    thread?.end();
  };
  await Promise.all(Array.from({ length: work.threads }, runThread));
}

/** Cuts tasks into batches, in reverse, since they are taken from the end. */
function batchesOf(tasks: readonly Task[], size: number): (readonly Task[])[] {
  const count = Math.ceil(tasks.length / size);
  return Array.from({ length: count }, (_, index) => tasks.slice(index * size, (index + 1) * size)).reverse();
}
