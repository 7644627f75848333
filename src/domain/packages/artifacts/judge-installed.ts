import type { UnknownReason } from "../../findings/unknown-reason.ts";
import { installedFolder, installedKey, type Vouched } from "./archive-questions.ts";
import type { Artifacts, InstalledPackage } from "./artifacts.ts";

/** An installed copy of a package, and what became of it. */
export type InstalledJudgement = InstalledPackage & { readonly folder: string };

/**
 * What became of the copies of a locked package. Where the package runs a script of its own when it is installed, nobody
 * can tell the script's changes from others.
 */
export function judgeInstalled(vouched: Vouched, { installed }: Artifacts): readonly InstalledJudgement[] {
  const { key, locked } = vouched;
  return installedFolder(vouched).map((folder) => {
    const copy = installed.get(installedKey(key, folder)) ?? unknown("not-installed");
    const isOwnDoing = copy.kind === "compared" && copy.differences.length > 0 && locked.installScript;
    return { folder, ...(isOwnDoing ? unknown("install-script") : copy) };
  });
}

function unknown(reason: UnknownReason): InstalledPackage {
  return { kind: "unknown", reason };
}
