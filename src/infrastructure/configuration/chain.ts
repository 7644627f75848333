import { type Text, tell } from "../../domain/findings/text.ts";
import { posix } from "node:path";
import type { ConfigurationFiles } from "../../application/ports/configuration.ts";
import type { PresetName } from "../../domain/architecture/presets.ts";
import type { Location } from "../../domain/source/location.ts";
import type { Complaint } from "./complaint.ts";
import { profileView } from "./profile-view.ts";
import { readExtends } from "./extends.ts";
import { loadFile } from "./load-file.ts";
import { quote } from "./text/quote.ts";
import type { View } from "./text/view.ts";
import type { Reading } from "./text/view-builder.ts";

/** More files than a configuration can sensibly be made of. */
const maxFiles = 50;

/** All files of a configuration, each one after those that it extends, so that the later one wins. */
export interface Chain {
  readonly views: readonly View[];
  readonly preset: PresetName;
  readonly complaints: readonly Complaint[];
  /** False if some of it could not be had, so that what seems to be missing may be there. */
  readonly isWhole: boolean;
}

interface Loading {
  readonly files: ConfigurationFiles;
  readonly seen: Set<string>;
  readonly views: View[];
  readonly complaints: Complaint[];
  preset: PresetName;
  isWhole: boolean;
}

/** Loads a configuration file and all that it extends. A file that is extended twice counts once. */
export async function loadChain(files: ConfigurationFiles, path: string): Promise<Chain> {
  const loading: Loading = { files, seen: new Set(), views: [], complaints: [], preset: "clean", isWhole: true };
  await load(loading, [path], { path, line: 1, column: 1 });
  return loading;
}

/** Loads the last file of the trail; the others are those that led there. `from` is the place that names it. */
async function load(loading: Loading, trail: readonly string[], from: Location): Promise<void> {
  const path = trail.at(-1) ?? "";
  loading.seen.add(path);
  const { view, complaints } = (await loadFile(loading.files, path)) ?? missing(path, from);
  loading.complaints.push(...complaints);
  if (view) {
    await loadBases(loading, trail, view);
    loading.views.push(view);
  } else loading.isWhole = false;
}

function missing(path: string, at: Location): Reading {
  return { complaints: [{ at, message: tell(noFile, { file: quote(path) }), hint: correctPath }] };
}

async function loadBases(loading: Loading, trail: readonly string[], view: View): Promise<void> {
  const { bases, complaints } = readExtends(posix.dirname(trail.at(-1) ?? ""), view);
  for (const complaint of complaints) refuse(loading, complaint);
  for (const base of bases) {
    if (base.kind === "preset") loading.preset = base.name;
    else if (base.kind === "profile") loading.views.push(profileView(base.name, base.at));
    else if (trail.includes(base.path)) refuse(loading, cycle(trail, base.path, base.at));
    else if (loading.seen.size >= maxFiles) refuse(loading, { at: base.at, ...tooMany });
    else if (!loading.seen.has(base.path)) await load(loading, [...trail, base.path], base.at);
  }
}

/** Tells that a base is left out. */
function refuse(loading: Loading, complaint: Complaint): void {
  loading.complaints.push(complaint);
  loading.isWhole = false;
}

const tooMany = {
  message: tell(
    { en: "This configuration is made of more than {n} files.", "zh-CN": "此配置由超过 {n} 个文件组成。" },
    { n: maxFiles },
  ),
  hint: { en: "Put what belongs together into one file.", "zh-CN": "请把相关的内容放进同一个文件。" },
};

function cycle(trail: readonly string[], path: string, at: Location): Complaint {
  const steps = [...trail.slice(trail.indexOf(path)), path].join(" → ");
  return { at, message: tell(itself, { steps }), hint: removeOne };
}

const noFile: Text = { en: "There is no file {file} here.", "zh-CN": "这里没有文件 {file}。" };
const correctPath: Text = { en: "Correct the path.", "zh-CN": "请改正路径。" };
const itself: Text = { en: "This file extends itself: {steps}.", "zh-CN": "此文件扩展了它自己：{steps}。" };
const removeOne: Text = { en: "Remove one of these extends.", "zh-CN": "请去掉其中一个 extends。" };
