import { writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { bytes, cache, code, growth, hook, lockfiles, peers, real, start } from "./rows.mjs";

// `npm run bench [group …]`: measures, prints a table of ratios and writes them down. It fails on no figure, for a
// machine may be busy; whoever reads the table judges.

const groups = { start, peers, cache, code, hook, bytes, growth, lockfiles, real };
const wanted = process.argv.slice(2);
const names = wanted.length > 0 ? wanted : Object.keys(groups);
const heads = ["what", "ratio", "bound", "measured", ""];
const rows = [];

print(heads);
for (const name of names) {
  for (const row of groups[name]()) {
    rows.push({ group: name, ...row });
    print([row.what, figure(row.ratio), figure(row.bound), row.measured, verdict(row)]);
  }
}
const machine = { node: process.version, cores: availableParallelism() };
writeFileSync(new URL("../.bench/results.json", import.meta.url), `${JSON.stringify({ machine, rows }, null, 2)}\n`);

function print(cells) {
  const widths = [52, 6, 6, 20, 0];
  console.log(
    cells
      .map((cell, column) => cell.padEnd(widths[column]))
      .join("  ")
      .trimEnd(),
  );
}

function figure(value) {
  return value === undefined ? "" : value.toFixed(2);
}

function verdict({ ratio, bound }) {
  if (bound === undefined) return "";
  return ratio <= bound ? "met" : "MISSED";
}
