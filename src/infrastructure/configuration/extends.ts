import { posix } from "node:path";
import type { PresetName } from "../../domain/architecture/presets.ts";
import type { Location } from "../../domain/source/location.ts";
import type { Complaint, Words } from "./complaint.ts";
import { isReadable } from "./load-file.ts";
import { isPresetName, presetNames } from "./schema/presets.ts";
import { closest } from "./text/closest.ts";
import { quote } from "./text/quote.ts";
import { valueAt, type View } from "./text/view.ts";

/** What a configuration builds upon. */
export type Base =
  | { readonly kind: "preset"; readonly name: PresetName; readonly at: Location }
  | { readonly kind: "file"; readonly path: string; readonly at: Location };

/** What `extends` names, in its order, and what is wrong with the rest. Its type is the schema's business. */
export interface Extends {
  readonly bases: readonly Base[];
  readonly complaints: readonly Complaint[];
}

/** Reads `extends` of a file that lies in `folder`. */
export function readExtends(folder: string, view: View): Extends {
  const bases: Base[] = [];
  const complaints: Complaint[] = [];
  for (const { text, at } of textsOf(valueAt(view, "extends"))) {
    const base = readBase(folder, text);
    if ("message" in base) complaints.push({ at, ...base });
    else if (base.kind === "preset" && bases.some(({ kind }) => kind === "preset"))
      complaints.push({ at, ...twoPresets });
    else bases.push({ ...base, at });
  }
  return { bases, complaints };
}

const twoPresets = { message: "Two presets cannot both hold.", hint: "Keep one of them." };

type NamedBase = { kind: "preset"; name: PresetName } | { kind: "file"; path: string };

function readBase(folder: string, text: string): NamedBase | Words {
  if (isPresetName(text)) return { kind: "preset", name: text };
  if (/^\.\.?\//u.test(text)) return readFile(folder, text);
  const near = closest(text, presetNames);
  const message = `There is no preset ${quote(text)}.`;
  if (near !== undefined) return { message, hint: `Did you mean "${near}"?` };
  if (isReadable(text) && !text.includes(":") && !text.startsWith("/")) {
    return { message, hint: `A file is named with ./ before it: ${quote(`./${text}`)}.` };
  }
  return {
    message: `${quote(text)} cannot be extended: configuration is data and comes from this repository.`,
    hint: `Name a preset (${presetNames.join(", ")}) or a file beginning with ./ or ../.`,
  };
}

function readFile(folder: string, text: string): NamedBase | Words {
  const path = posix.normalize(posix.join(folder, text));
  if (path === ".." || path.startsWith("../") || path.startsWith("/")) {
    return {
      message: `${quote(text)} lies outside of the root, and configuration comes from this repository.`,
      hint: "Copy that file into the repository.",
    };
  }
  if (isReadable(path)) return { kind: "file", path };
  return {
    message: `${quote(text)} cannot be extended: configuration is data, in YAML or JSON.`,
    hint: "Name a file that ends with .yaml, .yml, .json or .jsonc.",
  };
}

function textsOf(view: View | undefined): readonly { readonly text: string; readonly at: Location }[] {
  if (view?.kind === "list") return view.items.flatMap(textsOf);
  return view?.kind === "scalar" && typeof view.value === "string" ? [{ text: view.value, at: view.at }] : [];
}
