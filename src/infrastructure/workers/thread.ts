import { Worker } from "node:worker_threads";
import { type Text, tell } from "../../domain/findings/text.ts";
import { parserFailed } from "./perform.ts";
import { threadStack } from "./levels.ts";
import type { Outcome, Task } from "./task.ts";

/** One worker thread, which performs a batch at a time. */
export interface Thread {
  /** The outcomes in the order of the tasks, or why there are none: the thread died or took too long, and is of no more use. */
  perform(tasks: readonly Task[]): Promise<Batch>;
  end(): void;
}

/** What became of a batch. */
export type Batch = { readonly outcomes: readonly Outcome[] } | { readonly lost: Text };

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

const ended: Text = { en: "its parser ended the thread", "zh-CN": "解析器结束了工作线程" };
/** Said of a parser that hangs. */
export const tooSlow: Text = { en: "its parser took more than {n} seconds", "zh-CN": "解析器用时超过 {n} 秒" };

/** Starts a worker thread. */
export function startThread({ entry, folder, timeLimit, memory }: ThreadPlan): Thread {
  const worker = new Worker(entry, {
    workerData: folder,
    resourceLimits: { maxOldGenerationSizeMb: memory, stackSizeMb: threadStack },
    stdout: true,
    stderr: true,
  });
  let finish: ((batch: Batch) => void) | undefined;
  let death: Text | undefined;

  const settle = (batch: Batch): void => {
    if ("lost" in batch) death = batch.lost;
    finish?.(batch);
    finish = undefined;
  };
  worker.on("message", (outcomes: readonly Outcome[]) => settle({ outcomes }));
  worker.on("error", (error) => settle({ lost: parserFailed(error) }));
  worker.on("exit", () => settle({ lost: death ?? ended }));

  return {
    perform(tasks) {
      if (death !== undefined) return Promise.resolve({ lost: death });
      return new Promise((resolve) => {
        const timer = setTimeout(() => {
          settle({ lost: tell(tooSlow, { n: timeLimit / 1000 }) });
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
