import { groupBy } from "../source/group-by.ts";
import type { Packages } from "./packages.ts";
import type { ToolchainStatement } from "./toolchain.ts";
import { meetsGoLine, switchesItself } from "./toolchain-go.ts";
import { folderOfStatement, needFinder } from "./toolchain-needs.ts";
import { meetsRange, type Verdict } from "./toolchain-node.ts";

/** A version that is used and cannot be what is needed. */
export interface ToolchainFault {
  /** The versions of a matrix, or the only one. */
  readonly used: readonly [ToolchainStatement, ...ToolchainStatement[]];
  readonly needed: ToolchainStatement;
  /** True if the go command fetches the version that it needs: it works, with another version than the one stated. */
  readonly switches: boolean;
}

/** What was seen of the versions that are used where something says what is needed. */
export interface ToolchainReading {
  readonly faults: readonly ToolchainFault[];
  readonly examined: number;
  readonly unknown: number;
}

/** Compares every version that is used with what the nearest manifest upwards needs; a matrix as a whole. */
export function readToolchains(packages: Packages): ToolchainReading {
  const needsOf = needFinder(packages);
  const faults: ToolchainFault[] = [];
  let examined = 0;
  let unknown = 0;
  for (const used of usedOf(packages)) {
    const [first] = used;
    for (const needed of needsOf(first.tool, folderOfStatement(first))) {
      examined++;
      const verdict = together(used.map((one) => verdictOf(one, needed)));
      if (verdict === "unknown") unknown++;
      if (verdict === "unmet") faults.push({ used, needed, switches: used.every(isSwitched) });
    }
  }
  return { faults, examined, unknown };
}

/** Statements of one matrix together, all others alone; in the order of the files. */
function usedOf({ toolchains }: Packages): readonly ToolchainFault["used"][] {
  const used = toolchains.filter(({ role, source }) => role === "used" && source !== "toolchain directive");
  const groups = groupBy([...used.entries()], ([index, { group, tool }]) => `${tool} ${group ?? index}`);
  return [...groups.values()].flatMap((entries) => {
    const [first, ...others] = entries.map(([, statement]) => statement);
    return first ? [[first, ...others] as const] : [];
  });
}

/** A matrix is at fault only if none of its versions will do. */
function together(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes("met")) return "met";
  return verdicts.includes("unknown") ? "unknown" : "unmet";
}

function verdictOf(used: ToolchainStatement, needed: ToolchainStatement): Verdict {
  return used.tool === "go" ? meetsGoLine(used.raw, needed.raw) : meetsRange(used.raw, needed.raw);
}

/** The official images of Go turn switching off (`GOTOOLCHAIN=local`). */
function isSwitched({ tool, source, raw }: ToolchainStatement): boolean {
  return tool === "go" && source !== "Dockerfile" && source !== "container" && switchesItself(raw);
}
