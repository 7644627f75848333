import { type ProfileName, profiles } from "../../../domain/architecture/profiles.ts";
import { type PresetName, presets } from "../../../domain/architecture/presets.ts";

/** Names of the presets, in the order in which they are told to people. */
export const presetNames = Object.keys(presets);

/** Names of the profiles, in the same order. */
export const profileNames = Object.keys(profiles);

/** True for the name of a profile. */
export function isProfileName(name: string): name is ProfileName {
  return Object.hasOwn(profiles, name);
}

/** True for the name of a preset, and not for what every object has, such as `constructor`. */
export function isPresetName(name: string): name is PresetName {
  return Object.hasOwn(presets, name);
}
