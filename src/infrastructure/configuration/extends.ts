import { type Text, tell } from "../../domain/findings/text.ts";
import { posix } from "node:path";
import type { PresetName } from "../../domain/architecture/presets.ts";
import type { ProfileName } from "../../domain/architecture/profiles.ts";
import type { Location } from "../../domain/source/location.ts";
import type { Complaint, Words } from "./complaint.ts";
import { isReadable, readableEndings } from "./load-file.ts";
import { isPresetName, isProfileName, presetNames, profileNames } from "./schema/presets.ts";
import { closest, didYouMeanOne } from "./text/closest.ts";
import { quote } from "./text/quote.ts";
import { valueAt, type View } from "./text/view.ts";

/** What a configuration builds upon. */
export type Base =
  | { readonly kind: "preset"; readonly name: PresetName; readonly at: Location }
  | { readonly kind: "profile"; readonly name: ProfileName; readonly at: Location }
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

const twoPresets: Words = {
  message: { en: "Two presets cannot both hold.", "zh-CN": "两个预设不能同时生效。" },
  hint: { en: "Keep one of them.", "zh-CN": "请只保留其中一个。" },
};

type NamedBase =
  | { kind: "preset"; name: PresetName }
  | { kind: "profile"; name: ProfileName }
  | { kind: "file"; path: string };

function readBase(folder: string, text: string): NamedBase | Words {
  if (isPresetName(text)) return { kind: "preset", name: text };
  if (isProfileName(text)) return { kind: "profile", name: text };
  if (/^\.\.?\//u.test(text)) return readFile(folder, text);
  const near = closest(text, [...presetNames, ...profileNames]);
  const message = tell(noPreset, { name: quote(text) });
  if (near !== undefined) return { message, hint: tell(didYouMeanOne, { near }) };
  if (isReadable(text) && !text.includes(":") && !text.startsWith("/")) {
    return { message, hint: tell(withDot, { file: quote(`./${text}`) }) };
  }
  return {
    message: tell(foreign, { name: quote(text) }),
    hint: tell(presetOrFile, { names: [...presetNames, ...profileNames].join(", ") }),
  };
}

function readFile(folder: string, text: string): NamedBase | Words {
  const path = posix.normalize(posix.join(folder, text));
  if (path === ".." || path.startsWith("../") || path.startsWith("/")) {
    return {
      message: tell(outside, { file: quote(text) }),
      hint: { en: "Copy that file into the repository.", "zh-CN": "请把该文件复制到仓库中。" },
    };
  }
  if (isReadable(path)) return { kind: "file", path };
  return {
    message: tell(otherKind, { file: quote(text) }),
    hint: readableEndings,
  };
}

function textsOf(view: View | undefined): readonly { readonly text: string; readonly at: Location }[] {
  if (view?.kind === "list") return view.items.flatMap(textsOf);
  return view?.kind === "scalar" && typeof view.value === "string" ? [{ text: view.value, at: view.at }] : [];
}

const noPreset: Text = { en: "There is no preset {name}.", "zh-CN": "没有预设 {name}。" };
const withDot: Text = {
  en: "A file is named with ./ before it: {file}.",
  "zh-CN": "文件名前要写 ./，即 {file}。",
};
const foreign: Text = {
  en: "{name} cannot be extended: configuration is data and comes from this repository.",
  "zh-CN": "不能扩展 {name}：配置是数据，且只来自本仓库。",
};
const presetOrFile: Text = {
  en: "Name a preset ({names}) or a file beginning with ./ or ../.",
  "zh-CN": "请指定一个预设（{names}），或以 ./ 或 ../ 开头的文件。",
};
const outside: Text = {
  en: "{file} lies outside of the root, and configuration comes from this repository.",
  "zh-CN": "{file} 在根目录之外，而配置只来自本仓库。",
};
const otherKind: Text = {
  en: "{file} cannot be extended: configuration is data, in YAML or JSON.",
  "zh-CN": "不能扩展 {file}：配置是 YAML 或 JSON 格式的数据。",
};
