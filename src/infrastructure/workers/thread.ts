import { Worker } from "node:worker_threads";
import type { Outcome, Task } from "./task.ts";

/** One worker thread, which performs a batch at a time. */
export interface Thread {
  /** The outcomes in the order of the tasks, or why there are none: the thread died or took too long, and is of no more use. */
  perform(tasks: readonly Task[]): Promise<Batch>;
  end(): void;
}

/** What became of a batch. */
export type Batch = { readonly outcomes: readonly Outcome[] } | { readonly lost: string };

/** How a thread is made. */
export interface ThreadPlan {
  /** Module that calls `serve`. */
  readonly entry: URL;
  /** Folder the worker may read from. */
  readonly folder: string | undefined;
  /** A batch that takes longer, in milliseconds, hangs. */
  readonly timeLimit: number;
  /** A thread whose heap grows beyond this, in MiB, dies, and not the run with it. */
  readonly memory: number;
}

/** Starts a worker thread. */
export function startThread({ entry, folder, timeLimit, memory }: ThreadPlan): Thread {
  const worker = new Worker(entry, {
    workerData: folder,
    resourceLimits: { maxOldGenerationSizeMb: memory },
    stdout: true,
    stderr: true,
  });
  let finish: ((batch: Batch) => void) | undefined;
  let death: string | undefined;

  const settle = (batch: Batch): void => {
    if ("lost" in batch) death = batch.lost;
    finish?.(batch);
    finish = undefined;
  };
  worker.on("message", (outcomes: readonly Outcome[]) => settle({ outcomes }));
  worker.on("error", (error) => settle({ lost: `its parser failed: ${error.message}` }));
  worker.on("exit", () => settle({ lost: death ?? "its parser ended the thread" }));

  return {
    perform(tasks) {
      if (death !== undefined) return Promise.resolve({ lost: death });
      return new Promise((resolve) => {
        const timer = setTimeout(() => {
          settle({ lost: `its parser took more than ${timeLimit / 1000} seconds` });
          void worker.terminate();
        }, timeLimit);
        finish = (batch) => {
          clearTimeout(timer);
          resolve(batch);
        };
        worker.postMessage(tasks);
      });
    },
    end: () => void worker.terminate(),
  };
}
