import { cleanWords, meaningOf } from "./layer-names.ts";
import type { Context } from "./layer.ts";

const serviceFolders = new Set(["services", "apps", "microservices", "svc"]);
const libraryFolders = new Set(["libs", "lib", "packages", "shared", "pkg", "common", "shared-lib", "libraries"]);
const serviceName = /[-_](?:service|svc)$/u;
/** A playground or an example is called so too. */
const appName = /[-_]app$/u;

/**
 * Services are units (folders with a manifest of their own) in a folder that is named for them, or that say so
 * themselves (`order-service`); `order-app` is one if it is also deployed. One alone is no neighbour to anybody: at least two
 * make a set.
 */
export function findServices(units: readonly string[], deployed: ReadonlySet<string> = new Set()): readonly Context[] {
  const named = units.filter((unit) => isService(unit, deployed) && !isLayerOf(unit, units));
  const found = named.filter((unit) => !named.some((other) => unit.startsWith(`${other}/`)));
  return found.length < 2 ? [] : found.map((folder) => ({ name: nameOf(folder), folder }));
}

function isService(unit: string, deployed: ReadonlySet<string>): boolean {
  const parent = unit.split("/").at(-2);
  if (parent !== undefined && serviceFolders.has(parent)) return true;
  const isNamed = serviceName.test(unit) || (appName.test(unit) && deployed.has(unit));
  return isNamed && !isLibrary(unit);
}

/** `orders-app` beside `orders-domain` is a layer of orders, not a program of its own. */
function isLayerOf(unit: string, units: readonly string[]): boolean {
  const stem = unit.replace(serviceName, "").replace(appName, "");
  if (stem === unit) return false;
  return units.some((other) => {
    const meaning = other.startsWith(`${stem}-`) ? meaningOf(other.slice(stem.length + 1), cleanWords) : undefined;
    return meaning !== undefined && meaning.strength !== "ambiguous";
  });
}

/** True for a file of a shared library: it must not know any service. */
export function isLibrary(path: string): boolean {
  return path.split("/").some((folder) => libraryFolders.has(folder));
}

function nameOf(folder: string): string {
  return folder.slice(folder.lastIndexOf("/") + 1);
}
