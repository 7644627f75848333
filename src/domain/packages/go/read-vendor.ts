import type { VendoredModule, VendorList } from "./go-file.ts";
import { importPathFault } from "./module-path.ts";
import { isValid } from "./semver.ts";

interface Draft extends Omit<VendoredModule, "explicit" | "packages"> {
  explicit: boolean;
  readonly packages: string[];
}

/** Reads `vendor/modules.txt` as Go 1.26 does (cmd/go, readVendorList): what Go passes over, this does too. */
export function readVendor(text: string, path: string): VendorList {
  const modules: Draft[] = [];
  let current: Draft | undefined;
  let isWorkspace = false;
  for (const [index, content] of text.split("\n").entries()) {
    if (content.startsWith("# ")) {
      const started = moduleOf(content, path, index + 1);
      if (started !== "passed over") {
        current = started;
        if (started) modules.push(started);
      }
    } else if (content.startsWith("## ")) {
      if (!current) isWorkspace ||= content.trim() === "## workspace";
      else current.explicit ||= annotations(content).includes("explicit");
    } else if (current) current.packages.push(...packageOf(content));
  }
  const folder = path.slice(0, Math.max(0, path.length - "/vendor/modules.txt".length));
  return { kind: "vendor/modules.txt", path, folder, isWorkspace, modules, faults: [] };
}

function annotations(content: string): readonly string[] {
  return content
    .slice("## ".length)
    .split(";")
    .map((entry) => entry.trim());
}

/** `# path version [=> path [version]]` or `# path => path [version]`; packages that follow another line belong to nothing. */
function moduleOf(content: string, path: string, line: number): Draft | "passed over" | undefined {
  const [, name = "", second, ...rest] = content.trim().split(/\s+/u);
  if (second === undefined) return "passed over";
  const hasVersion = isValid(second);
  if (!hasVersion && second !== "=>") return undefined;
  const replacement = replacementOf(hasVersion ? rest : [second, ...rest]);
  return {
    path: name,
    ...(hasVersion && { version: second }),
    ...(replacement && { replacement }),
    explicit: false,
    packages: [],
    at: { path, line, column: 1, endLine: line, endColumn: content.trimEnd().length + 1 },
  };
}

function replacementOf([arrow, path, version, more]: readonly string[]): VendoredModule["replacement"] {
  if (arrow !== "=>" || path === undefined || more !== undefined) return undefined;
  if (version === undefined) return { path };
  return isValid(version) ? { path, version } : undefined;
}

function packageOf(content: string): readonly string[] {
  const [word = "", more] = content.trim().split(/\s+/u);
  return word !== "" && more === undefined && importPathFault(word) === undefined ? [word] : [];
}
