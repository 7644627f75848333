import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** How often each command runs; the median counts. */
export const runs = Number(process.env.ARCH_LINT_BENCH_RUNS ?? 5);

/**
 * Runs commands in turn (A B A B), for the machine drifts, and gives the median time of each in milliseconds. A command:
 * `{ parameters, folder, before, after }`, the last two untimed.
 */
export function inTurn(commands, times = runs) {
  const taken = new Map(Object.keys(commands).map((name) => [name, []]));
  for (let run = 0; run < times; run++) {
    for (const [name, command] of Object.entries(commands)) {
      command.before?.(run);
      const start = performance.now();
      execute(command, []);
      taken.get(name).push(performance.now() - start);
      command.after?.(run);
    }
  }
  return Object.fromEntries([...taken].map(([name, all]) => [name, median(all)]));
}

/** The most memory that the process of a command had, in MiB, and its processor time in milliseconds; medians of three. */
export function cost(command) {
  const all = [1, 2, 3].map(() => {
    command.before?.(0);
    return told(command, "cost").split(" ").map(Number);
  });
  const [memory, processor] = [0, 1].map((column) => median(all.map((one) => one[column])));
  return { memory: memory / 1024, processor: processor / 1000 };
}

/** How many source files a command opens, in all its threads. */
export function opened(command) {
  command.before?.(0);
  return told(command, "opened").length;
}

function told(command, probe) {
  return execute(command, ["--import", new URL(`probes/${probe}.mjs`, import.meta.url).href]).output[3];
}

/** Runs node with parameters. 0 and 1 (findings) are fine; anything else ends the benchmark, unless it counts findings. */
function execute({ parameters, folder, countsFindings = false }, probes) {
  const result = spawnSync(process.execPath, [...probes, ...parameters], {
    cwd: folder ?? fileURLToPath(new URL("..", import.meta.url)),
    env: { ...process.env, BENCH_CORPUS: folder ?? "" },
    stdio: ["ignore", "ignore", "pipe", "pipe"],
    encoding: "utf8",
  });
  if (result.status === 0 || result.status === 1 || (countsFindings && result.status !== null)) return result;
  throw new Error(`${parameters.join(" ")} ended with ${result.status}: ${result.stderr}`);
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
