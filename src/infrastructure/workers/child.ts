import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { type Text, tell } from "../../domain/findings/text.ts";
import type { Outcome, Task } from "./task.ts";
import { type Thread, type ThreadPlan, tooSlow } from "./thread.ts";

const crashed: Text = { en: "its parser crashed", "zh-CN": "解析器崩溃了" };

/** Starts a process that works like a worker thread, for files that may take their process down with them. */
export function startChild({ entry, folder, timeLimit, memory }: ThreadPlan): Thread {
  const child = fork(fileURLToPath(entry), folder === undefined ? [] : [folder], {
    execArgv: [`--max-old-space-size=${memory}`],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  let finish: ((answer: readonly Outcome[] | Text) => void) | undefined;
  let isDead = false;
  const settle = (answer: readonly Outcome[] | Text): void => {
    finish?.(answer);
    finish = undefined;
  };
  const die = (): void => {
    isDead = true;
    settle(crashed);
  };
  child.on("message", (outcomes: readonly Outcome[]) => settle(outcomes));
  child.on("error", die);
  child.on("exit", die);

  return {
    perform(tasks: readonly Task[]) {
      if (isDead) return Promise.resolve({ lost: crashed });
      return new Promise((resolve) => {
        const timer = setTimeout(() => {
          settle(tell(tooSlow, { n: timeLimit / 1000 }));
          child.kill("SIGKILL");
        }, timeLimit);
        finish = (answer) => {
          clearTimeout(timer);
          resolve(isOutcomes(answer) ? { outcomes: answer } : { lost: answer });
        };
        child.send([...tasks], (error) => error && die());
      });
    },
    end: () => void child.kill(),
  };
}

function isOutcomes(answer: readonly Outcome[] | Text): answer is readonly Outcome[] {
  return Array.isArray(answer);
}
