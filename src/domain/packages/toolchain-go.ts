import { compareGo } from "./go/go-version.ts";
import type { Verdict } from "./toolchain-node.ts";

/**
 * Compares a version of Go that is used, as setup-go, asdf or a tag of an image takes it, with the `go` line. `1.22` stands
 * for its latest patch, `^1.21` and `>=1.21` for the latest release of all: these meet what any line of Go 1 needs.
 */
export function meetsGoLine(used: string, needed: string): Verdict {
  const parts = version.exec(used.trim())?.groups;
  if (!parts) return /^(?:>=?|\^)\s*\d/u.test(used.trim()) ? "met" : "unknown";
  const { major = "", minor, patch, pre = "" } = parts;
  if (minor === undefined || minor === "x") return "met";
  const isExact = pre !== "" || (patch !== undefined && patch !== "x");
  const [, line = ""] = /^(\d+\.\d+)/u.exec(needed) ?? [];
  if (line === "") return "unknown";
  if (!isExact) return compareGo(`${major}.${minor}`, line) >= 0 ? "met" : "unmet";
  // Go's own name of 1.22.0-rc.1 is 1.22rc1.
  const last = pre === "" ? `.${patch}` : pre.replace(".", "");
  return compareGo(`${major}.${minor}${last}`, needed) >= 0 ? "met" : "unmet";
}

const version =
  /^(?:go|v|~\s*)?(?<major>\d+)(?:\.(?<minor>\d+|x)(?:\.(?<patch>\d+|x))?)?-?(?<pre>(?:beta|rc)\.?\d+)?$/u;

/** True for a version that downloads what a newer `go` line needs unless told otherwise (Go 1.21, GOTOOLCHAIN=auto). */
export function switchesItself(used: string): boolean {
  const [, major, minor] = /(\d+)\.(\d+)/u.exec(used) ?? [];
  return major === "1" && Number(minor) >= 21;
}
