import type { PackageFacts } from "../../../domain/packages/file-facts.ts";
import type { GoFile, GoMod, GoWork } from "../../../domain/packages/go/go-file.ts";
import { readMod } from "../../../domain/packages/go/read-mod.ts";
import { readSum } from "../../../domain/packages/go/read-sum.ts";
import { readVendor } from "../../../domain/packages/go/read-vendor.ts";
import { readWork } from "../../../domain/packages/go/read-work.ts";
import type { Stated } from "../../../domain/packages/manifest.ts";
import type { ToolchainStatement } from "../../../domain/packages/toolchain.ts";
import { placesIn } from "../../documents/places.ts";
import { conflict, conflictIn, unparsed } from "../../documents/unparsed.ts";

/** Reads one file of Go's module system. What Go would refuse in it is kept with it: rules of `go/` tell of that. */
export function readGoFile(text: string, path: string): readonly PackageFacts[] {
  const marker = conflictIn(text);
  if (marker !== undefined) return [unparsed(placesIn(path, text)(marker), conflict.reason, conflict.fix)];
  const file = fileOf(text, path);
  const isManifest = file.kind === "go.mod" || file.kind === "go.work";
  return [{ kind: "go", file }, ...(isManifest ? toolchainsOf(file) : [])];
}

function fileOf(text: string, path: string): GoFile {
  if (path.endsWith("go.mod")) return readMod(text, path);
  if (path.endsWith("go.work")) return readWork(text, path);
  return path.endsWith("modules.txt") ? readVendor(text, path) : readSum(text, path);
}

/** The `go` line is the least that the code needs; `toolchain` is what Go runs unless it is newer already. */
function toolchainsOf({ go, toolchain }: GoMod | GoWork): readonly PackageFacts[] {
  const name = toolchain?.text.replace(/^go/u, "");
  return [
    ...(go ? [statement(go, { raw: go.text, role: "minimum", source: "go directive" })] : []),
    ...(toolchain && name !== undefined && name !== "default"
      ? [statement(toolchain, { raw: name, role: "used", source: "toolchain directive" })]
      : []),
  ];
}

function statement({ at }: Stated, said: Pick<ToolchainStatement, "raw" | "role" | "source">): PackageFacts {
  return { kind: "toolchain", statement: { tool: "go", ...said, at } };
}
