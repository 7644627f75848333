import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import type { Language } from "../../application/ports/language.ts";
import { type FileContent, readRegularFile } from "../snapshots/regular-file.ts";
import { extractorsOf } from "./extractors.ts";
import { perform } from "./perform.ts";
import type { Outcome, Task } from "./task.ts";

/** Makes this thread a worker: for each batch of tasks that arrives, the outcomes go back in the same order. */
export function serve(languages: readonly Language[]): void {
  const extractorOf = extractorsOf(languages);
  const folder: unknown = workerData;
  const answer = async (task: Task): Promise<Outcome> => {
    const content = contentFor(task, folder);
    if ("reason" in content) return { kind: "unread", reason: content.reason };
    return perform(task, content.bytes, await extractorOf(task.language));
  };
  parentPort?.on("message", async (tasks: readonly Task[]) => {
    const outcomes: Outcome[] = [];
    for (const task of tasks) outcomes.push(await answer(task));
    parentPort?.postMessage(outcomes);
  });
}

function contentFor({ path, realPath = path, bytes }: Task, folder: unknown): FileContent {
  if (bytes) return { bytes };
  return typeof folder === "string"
    ? readRegularFile(join(folder, realPath))
    : { reason: { en: "its content did not arrive", "zh-CN": "没有收到它的内容" } };
}
