import type { Place } from "../architecture/layer.ts";
import type { Code } from "../code/code.ts";
import type { CodeFile } from "../code/code-file.ts";
import { anyGlob } from "../patterns/glob.ts";
import type { CoreError } from "./core-errors.ts";

/** The files that turn errors into answers of one protocol. */
export interface Mapper {
  readonly protocol: string;
  readonly files: readonly CodeFile[];
}

/** The files behind the patterns of each protocol. */
export function mappersOf({ files }: Code, patterns: Readonly<Record<string, readonly string[]>>): readonly Mapper[] {
  return Object.entries(patterns).map(([protocol, globs]) => {
    const matches = anyGlob(globs);
    return { protocol, files: [...files.values()].filter(({ path }) => matches(path)) };
  });
}

/** Those of a mapper's files that could answer an error: written in its language, and of its context and service or of all. */
export function answering({ files }: Mapper, { file }: CoreError): readonly CodeFile[] {
  return files.filter((one) => one.language === file.language && sharesHouse(one.place, file.place));
}

function sharesHouse(one: Place, other: Place): boolean {
  const agrees = (a: string | undefined, b: string | undefined) => a === undefined || b === undefined || a === b;
  return agrees(one.context, other.context) && agrees(one.service, other.service);
}
