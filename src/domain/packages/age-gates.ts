import type { Location } from "../source/location.ts";
import type { ManagerSettings } from "./manager-settings.ts";

/** A setting that keeps releases out until they have a certain age. */
export interface AgeGate {
  readonly setting: string;
  readonly value: string;
  readonly hours: number;
  readonly at: Location;
}

/** Hours of one unit of each setting: npm 11.10 counts days, pnpm 10.16 and yarn 4.10 minutes, bun 1.3 seconds. */
const units: Readonly<Record<string, number>> = {
  "min-release-age": 24,
  minimumReleaseAge: 1 / 60,
  npmMinimalAgeGate: 1 / 60,
  "install.minimumReleaseAge": 1 / 3600,
};

/** Hours of the suffixes that yarn takes. */
const suffixes: Readonly<Record<string, number>> = { ms: 1 / 3_600_000, s: 1 / 3600, m: 1 / 60, h: 1, d: 24, w: 168 };

/** The age gates of a settings file; a value that is no number is left out. */
export function ageGatesIn({ values }: ManagerSettings): readonly AgeGate[] {
  return Object.entries(units).flatMap(([setting, unit]) => {
    const stated = values.get(setting);
    const hours = stated && hoursOf(stated.text, unit);
    return stated && hours !== undefined ? [{ setting, value: stated.text, hours, at: stated.at }] : [];
  });
}

function hoursOf(text: string, unit: number): number | undefined {
  const found = /^(\d+(?:\.\d+)?)(ms|s|m|h|d|w)?$/u.exec(text);
  if (!found) return undefined;
  return Number(found[1]) * (suffixes[found[2] ?? ""] ?? unit);
}
