import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import type { Language } from "../../application/ports/language.ts";
import { type FileContent, readRegularFile } from "../snapshots/regular-file.ts";
import { extractorsOf } from "./extractors.ts";
import { levelsInThread, levelsOf } from "./levels.ts";
import { perform } from "./perform.ts";
import type { Outcome, Task } from "./task.ts";

/**
 * Makes this thread, or this process that another has started, a worker: for each batch of tasks that arrives, the outcomes
 * go back in the same order. Only a process of its own takes files that may crash it.
 */
export function serve(languages: readonly Language[]): void {
  const extractorOf = extractorsOf(languages);
  const levels = levelsOf(languages);
  const folder: unknown = parentPort ? workerData : process.argv[2];
  const answer = async (task: Task): Promise<Outcome> => {
    const content = contentFor(task, folder);
    if ("reason" in content) return { kind: "unread", reason: content.reason };
    // A level takes a byte at least: most files are too small to be counted through.
    const isLong = content.bytes.length > levelsInThread;
    if (parentPort && isLong && levels(task.language, content.bytes) > levelsInThread) return { kind: "risky" };
    return perform(task, content.bytes, await extractorOf(task.language, task.depth));
  };
  const work = async (tasks: readonly Task[]): Promise<readonly Outcome[]> => {
    const outcomes: Outcome[] = [];
    for (const task of tasks) outcomes.push(await answer(task));
    return outcomes;
  };
  if (parentPort) parentPort.on("message", async (tasks) => parentPort?.postMessage(await work(tasks)));
  else process.on("message", async (tasks: readonly Task[]) => process.send?.(await work(tasks)));
}

function contentFor({ path, realPath = path, bytes }: Task, folder: unknown): FileContent {
  if (bytes) return { bytes };
  return typeof folder === "string"
    ? readRegularFile(join(folder, realPath))
    : { reason: { en: "its content did not arrive", "zh-CN": "没有收到它的内容" } };
}
