import type { PackageFacts } from "../../../domain/packages/file-facts.ts";
import type { ManagerSettings } from "../../../domain/packages/manager-settings.ts";
import type { Stated } from "../../../domain/packages/manifest.ts";
import { conflict, conflictIn, unparsed } from "../../documents/unparsed.ts";
import { folderOf } from "../../documents/folder-of.ts";
import { placesIn } from "../../documents/places.ts";

/** One setting of an `.npmrc`. */
interface Setting {
  readonly key: string;
  readonly stated: Stated;
}

/**
 * Reads an `.npmrc` as npm does (package ini 6): `key = value`, `key[] = value`, `;` and `#` begin comments, quotes
 * around a value go. `${NAME}` stays as written. Of a setting that may be a secret only the key is kept.
 */
export function readNpmrc(text: string, path: string): readonly PackageFacts[] {
  const places = placesIn(path, text);
  const marker = conflictIn(text);
  if (marker !== undefined) return [unparsed(places(marker), conflict.reason, conflict.fix)];
  const settings: ManagerSettings = {
    path,
    folder: folderOf(path),
    manager: "npm",
    ...registriesIn([...settingsIn(text, places)]),
    overrides: [],
    catalogs: new Map(),
    scriptDecisions: new Map(),
  };
  return [{ kind: "settings", settings }];
}

function registriesIn(found: readonly Setting[]): Pick<ManagerSettings, "registry" | "scopedRegistries" | "values"> {
  const registry = found.findLast(({ key }) => key === "registry")?.stated;
  const scoped = found.filter(({ key }) => isScoped(key));
  const others = found.filter(({ key }) => key !== "registry" && !isScoped(key));
  return {
    ...(registry && { registry }),
    scopedRegistries: new Map(scoped.map(({ key, stated }) => [key.slice(0, -":registry".length), stated])),
    values: new Map(others.map(({ key, stated }) => [key, stated])),
  };
}

function isScoped(key: string): boolean {
  return /^@[^:/]+:registry$/u.test(key);
}

function* settingsIn(text: string, places: ReturnType<typeof placesIn>): Generator<Setting> {
  let start = 0;
  for (const line of text.split("\n")) {
    const found = settingIn(line);
    if (found) {
      const { key, value } = found;
      const from = start + line.indexOf(value, line.indexOf("=") + 1);
      const end = start + line.trimEnd().length;
      const shown = isSecret(key) ? "" : withoutCredentials(value);
      yield { key, stated: { text: shown, at: places(Math.min(from, end), end) } };
    }
    start += line.length + 1;
  }
}

/** Sections mean nothing to npm. A key alone is `true`. */
function settingIn(line: string): { readonly key: string; readonly value: string } | undefined {
  const bare = line.trim();
  if (bare === "" || bare.startsWith(";") || bare.startsWith("#") || bare.startsWith("[")) return undefined;
  const equals = bare.indexOf("=");
  const key = plain(equals < 0 ? bare : bare.slice(0, equals)).replace(/\[\]$/u, "");
  return { key, value: equals < 0 ? "true" : plain(bare.slice(equals + 1)) };
}

function plain(text: string): string {
  const bare = text.trim();
  const quote = bare.charAt(0);
  if ((quote === '"' || quote === "'") && bare.length > 1 && bare.endsWith(quote)) return bare.slice(1, -1);
  const comment = bare.search(/(?<!\\)[;#]/u);
  return (comment < 0 ? bare : bare.slice(0, comment)).replace(/\\([;#\\])/gu, "$1").trim();
}

/** What npm keeps out of its own output: credentials and keys. */
function isSecret(key: string): boolean {
  const name = key.slice(key.lastIndexOf(":") + 1).toLowerCase();
  return secrets.has(name) || name.startsWith("_");
}

const secrets: ReadonlySet<string> = new Set(["key", "cert", "otp", "password", "username", "email", "token"]);

/** An address without the user and password in it. */
function withoutCredentials(value: string): string {
  return value.replace(/:\/\/[^/@\s]*@/u, "://");
}
