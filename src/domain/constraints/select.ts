import { anyGlob } from "../patterns/glob.ts";
import { namesPackage } from "../packages/policy.ts";
import type { Place } from "../architecture/layer.ts";
import { remember } from "../source/remember.ts";
import type { Selection } from "./constraint.ts";
import type { Spot, View } from "./view.ts";

/** Compiles a selection: says whether a spot meets all its conditions, those about places at one and the same file. */
export function select(wanted: Selection, { architecture }: View): (spot: Spot) => boolean {
  const isFile = fileMatcher(wanted.files);
  const standsRight = (path: string) =>
    isFile(path) && matchesPlace(wanted, architecture.placeOf(path)) && isOneOf(wanted.unit, architecture.unitOf(path));
  const asks = asksForPlace(wanted);
  return ({ module, paths }) =>
    isOneOf(wanted.origin, module.origin) &&
    isOneOf(wanted.language, module.language) &&
    isPackage(wanted.package, module.id) &&
    (!asks || paths.some(standsRight));
}

/** True if a selection asks where something stands in the project, not only what it is. */
export function asksForPlace({ files, layer, context, service, unit, role }: Selection): boolean {
  return [files, layer, context, service, unit, role].some((list) => list !== undefined);
}

function fileMatcher(files: readonly string[] | undefined): (path: string) => boolean {
  if (files === undefined) return () => true;
  const onlyExceptions = files.length > 0 && files.every((pattern) => pattern.startsWith("!"));
  return remember(anyGlob(onlyExceptions ? ["**", ...files] : files));
}

function matchesPlace({ layer, context, service, role }: Selection, place: Place): boolean {
  return (
    isOneOf(layer, place.layer) &&
    isOneOf(context, place.context) &&
    isOneOf(service, place.service) &&
    isOneOf(role, place.role)
  );
}

function isOneOf<Value>(wanted: readonly Value[] | undefined, value: Value | undefined): boolean {
  return wanted === undefined || (value !== undefined && wanted.includes(value));
}

function isPackage(wanted: readonly string[] | undefined, id: string): boolean {
  return wanted === undefined || wanted.some((entry) => namesPackage(entry, id));
}
