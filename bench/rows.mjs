import * as command from "./commands.mjs";
import { corpora } from "./corpora/corpora.mjs";
import { managers } from "./corpora/lockfiles.mjs";
import { sources } from "./corpora/prepare.mjs";
import { cost, inTurn, opened, runs } from "./measure.mjs";

// Each group measures something and gives its rows: what, the ratio, the bound on it, and what it was made from.

const milliseconds = (value) => `${Math.round(value)} ms`;
const mebibytes = (value) => `${Math.round(value)} MiB`;

function row(what, ratio, bound, [ours, theirs], unit = milliseconds) {
  return { what, ratio, bound, measured: `${unit(ours)} / ${unit(theirs)}`, ours, theirs };
}

/** Start-up, and a question that needs no graph. */
export function start() {
  const folder = corpora.typescript();
  inTurn({ fill: command.warm(folder) }, 1);
  const ends = ["src/modules/part001/domain/file1.ts", "npm:axios"];
  const { node, version, can } = inTurn(
    { node: command.bareNode, version: command.version, can: command.canImport(folder, ends) },
    2 * runs + 1,
  );
  return [
    row("arch-lint --version / node -e 0", version / node, 1.5, [version, node]),
    row("can-import on 6,000 files, warm / node -e 0", can / node, 4, [can, node]),
  ];
}

/** A cold run beside dependency-cruiser with the same two rules. */
export function peers() {
  const folder = corpora.typescript();
  const [ours, theirs] = [command.cold(folder), command.cruise(folder, ["src"])];
  const time = inTurn({ ours, theirs });
  const costs = { ours: cost(ours), theirs: cost(theirs) };
  const [memory, processor] = ["memory", "processor"].map((what) => [costs.ours[what], costs.theirs[what]]);
  return [
    row("check, cold / dependency-cruiser 17", time.ours / time.theirs, 1 / 8, [time.ours, time.theirs]),
    row("the same, processor time", processor[0] / processor[1], undefined, processor),
    row("the same, memory", memory[0] / memory[1], 0.6, memory, mebibytes),
  ];
}

/** What the cache is worth. */
export function cache() {
  const folder = corpora.typescript();
  const [cold, warm] = [command.cold(folder), command.warm(folder)];
  const files = { cold: opened(command.withoutCode(cold)), warm: opened(command.withoutCode(warm)) };
  const edited = command.edited(folder, "src/modules/part020/application/file5.ts");
  const time = inTurn({ cold, warm, edited });
  return [
    row("check, warm / cold", time.warm / time.cold, 1 / 3, [time.warm, time.cold]),
    row("source files opened, warm / cold", files.warm / files.cold, 0, [files.warm, files.cold], String),
    row("check, warm after one edit / warm", time.edited / time.warm, 1.2, [time.edited, time.warm]),
  ];
}

/** What rules on code cost beside those on imports, in the same repository; a real one if it is given. */
export function code() {
  const given = process.env.ARCH_LINT_BENCH_REPO;
  const folder = given ? corpora.real(given) : corpora.typescript();
  return [
    ["cold", command.cold, 2],
    ["warm", command.warm, 1.3],
  ].flatMap(([name, run, bound]) => {
    const [all, imports] = [run(folder), command.withoutRulesOnCode(run(folder))];
    const time = inTurn({ imports, all });
    const costs = { all: cost(all).processor, imports: cost(imports).processor };
    return [
      row(`check, ${name} / the same without rules on code`, time.all / time.imports, bound, [time.all, time.imports]),
      row("the same, processor time", costs.all / costs.imports, undefined, [costs.all, costs.imports]),
    ];
  });
}

/** What a hook costs before a commit: two trees are judged, all but one file of which are in the cache. */
export function hook() {
  const folder = corpora.typescript();
  const [warm, staged] = [command.warm(folder), command.staged(folder, "src/modules/part020/application/file5.ts")];
  inTurn({ warm, staged }, 1);
  const costs = { warm: cost(warm), staged: cost(staged) };
  const time = inTurn({ warm, staged });
  return [
    row("check --staged, warm / check, warm: processor time", costs.staged.processor / costs.warm.processor, 1.6, [
      costs.staged.processor,
      costs.warm.processor,
    ]),
    row("the same, time", time.staged / time.warm, 1.6, [time.staged, time.warm]),
  ];
}

/** Go and Java beside the bare reading of their files. */
export function bytes() {
  return ["go", "java"].map((language) => {
    const folder = corpora[language]();
    const read = command.readAll(folder, sources(folder, [`.${language}`]));
    const time = inTurn({ ours: command.cold(folder), read });
    return row(`check, ${language}, cold / reading the bytes`, time.ours / time.read, 3, [time.ours, time.read]);
  });
}

/** Sixty-four times as many modules. */
export function growth() {
  const [first, ...more] = corpora.growing.map(({ modules, folder }) => {
    const cold = command.cold(folder());
    const { time } = inTurn({ time: cold }, modules > 20_000 ? Math.min(runs, 3) : runs);
    return { modules, time: time / modules, memory: cost(cold).memory / modules };
  });
  return more.flatMap(({ modules, time, memory }) => {
    const sizes = `${modules.toLocaleString("en")} / ${first.modules.toLocaleString("en")} modules`;
    const each = (value) => `${(value * 1000).toFixed(0)} µs`;
    const kibibytes = (value) => `${(value * 1024).toFixed(0)} KiB`;
    return [
      row(`time a module, ${sizes}`, time / first.time, 1.25, [time, first.time], each),
      row(`memory a module, ${sizes}`, memory / first.memory, 1.25, [memory, first.memory], kibibytes),
    ];
  });
}

/** What a lockfile of 50,000 lines adds to a run without one. The bound is a second and 150 MiB, on top of start-up. */
export function lockfiles() {
  const bare = command.warm(corpora.lockfile("none"));
  const without = { ...inTurn({ time: bare }), ...cost(bare) };
  return managers.flatMap((manager) => {
    const ours = command.warm(corpora.lockfile(manager));
    const { time, base } = inTurn({ time: ours, base: bare });
    const memory = cost(ours).memory - without.memory;
    return [
      row(`50,000 lines, ${manager}: time added / 1 s`, (time - base) / 1000, 1, [time - base, 1000]),
      row(`50,000 lines, ${manager}: memory added / 150 MiB`, memory / 150, 1, [memory, 150], mebibytes),
    ];
  });
}

/** Cold and warm on a real repository; it is left as it is. */
export function real() {
  const folder = process.env.ARCH_LINT_BENCH_REPO;
  if (!folder) return [];
  const own = corpora.real(folder);
  const read = command.readAll(own, sources(own, [".ts", ".tsx", ".js", ".jsx", ".mjs", ".cjs", ".go", ".java"]));
  const time = inTurn({ cold: command.cold(own), warm: command.warm(own), read });
  return [
    row("a real repository, cold / reading the bytes", time.cold / time.read, undefined, [time.cold, time.read]),
    row("a real repository, warm / cold", time.warm / time.cold, 1 / 3, [time.warm, time.cold]),
  ];
}
