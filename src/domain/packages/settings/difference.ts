import type { Location } from "../../source/location.ts";
import type { Stated } from "../manifest.ts";

/** A setting that the project and its lockfile do not state alike. */
export interface SettingDifference {
  readonly kind:
    | "override"
    | "catalog"
    | "patch"
    | "patch-path"
    | "patch-hash"
    | "setting"
    | "extensions"
    | "ignored-optional"
    | "trusted"
    | "configuration-package"
    | "manager";
  /** `""` for everything but catalogs. */
  readonly catalog: string;
  readonly name: string;
  /** `""`: not there. */
  readonly declared: string;
  readonly recorded: string;
  readonly at: Location;
}

type Stateds = ReadonlyMap<string, Stated>;

/** Compares what a lockfile recorded with what is declared, name by name; the place is the lockfile's, where it has one. */
export function differences(
  kind: SettingDifference["kind"],
  recorded: Stateds,
  declared: Stateds,
): readonly SettingDifference[] {
  const names = new Set([...recorded.keys(), ...declared.keys()]);
  return [...names].flatMap((name) => {
    const [here, there] = [declared.get(name), recorded.get(name)];
    const at = (there ?? here)?.at;
    if (!at || here?.text === there?.text) return [];
    return [{ kind, catalog: "", name, declared: here?.text ?? "", recorded: there?.text ?? "", at }];
  });
}

/** Names as a map, for lists whose items have no value. */
export function present(names: Iterable<readonly [name: string, at: Location]>): Stateds {
  return new Map([...names].map(([name, at]) => [name, { text: name, at }]));
}
