/**
 * Names of packages that the project changes after they were installed, by the files of patch-package:
 * `patches/name+1.0.0.patch`, `patches/@scope+name+1.0.0.dev.patch`, `patches/outer++inner+1.0.0.patch`.
 */
export function patchedPackages(paths: readonly string[]): ReadonlySet<string> {
  const files = paths.flatMap((path) => /(?:^|\/)patches\/([^/]+)\.patch$/u.exec(path)?.[1] ?? []);
  return new Set(files.map(nameIn));
}

function nameIn(file: string): string {
  const inner = file.slice(file.lastIndexOf("++") < 0 ? 0 : file.lastIndexOf("++") + 2);
  const [first = "", second = ""] = inner.split("+");
  return first.startsWith("@") ? `${first}/${second}` : first;
}
