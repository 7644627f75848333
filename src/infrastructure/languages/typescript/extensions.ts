/** Endings of files that this language reads, longest facts first: TypeScript, JavaScript, then markup with scripts inside. */
export const sourceExtensions = [
  ".ts",
  ".tsx",
  ".mts",
  ".cts",
  ".js",
  ".jsx",
  ".mjs",
  ".cjs",
  ".vue",
  ".svelte",
  ".astro",
] as const;

const endings: ReadonlySet<string> = new Set(sourceExtensions);

/** The ending of a path with its dot, or `""`. */
export function extensionOf(path: string): string {
  const dot = path.lastIndexOf(".");
  return dot > path.lastIndexOf("/") + 1 ? path.slice(dot) : "";
}

const markup: ReadonlySet<string> = new Set([".vue", ".svelte", ".astro"]);

/** True for the ending of a file that has scripts inside of markup. */
export function isMarkup(extension: string): boolean {
  return markup.has(extension);
}

/** True for the ending of a file without types of its own. */
export function isJavaScript(extension: string): boolean {
  return /^\.[mc]?jsx?$/u.test(extension);
}

/** True if this language reads the file; every other existing file is an asset. */
export function isSource(path: string): boolean {
  return endings.has(extensionOf(path));
}

/** True for a file that only declares types: `a.d.ts`, `a.d.mts`, `a.d.cts`, `a.d.css.ts`. */
export function isDeclaration(path: string): boolean {
  return /\.d(?:\.[\w-]+)?\.[mc]?ts$/u.test(path);
}
