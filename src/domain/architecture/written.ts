import type { Location } from "../source/location.ts";

/** A configuration file, and where it and what it extends say things. */
export interface Written {
  /** Relative to the root. */
  readonly path: string;
  /** Key (`layers.domain.files`, `services`) → text that stands under it → its place. */
  readonly places: ReadonlyMap<string, ReadonlyMap<string, Location>>;
}

/** The place of the first text that stands under its key; failing that, the begin of the file. */
export function whereWritten(written: Written | undefined, ...texts: readonly (readonly [string, string])[]): Location {
  for (const [key, text] of texts) {
    const at = written?.places.get(key)?.get(text);
    if (at) return at;
  }
  return { path: written?.path ?? "arch-lint.yaml", line: 1, column: 1 };
}
