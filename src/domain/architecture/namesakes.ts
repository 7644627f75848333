import { type Text, tell } from "../findings/text.ts";
import type { Problem } from "../findings/problem.ts";
import type { Architecture } from "./architecture.ts";
import type { Settings } from "./settings.ts";

/**
 * Contexts of one name in several folders of one service count as one: a context may be spread over build modules. Where
 * nobody has said that they are one (`contexts.named`), it is worth a note: no rule sees what they import from each other.
 */
export function namesakes({ contexts, placeOf }: Architecture, settings: Settings): readonly Problem[] {
  const folders = new Map<string, { readonly name: string; readonly folders: string[] }>();
  for (const { name, folder } of contexts) {
    if (settings.contexts && Object.hasOwn(settings.contexts.named, name)) continue;
    const key = JSON.stringify([placeOf(`${folder}/any`).service, name]);
    const known = folders.get(key);
    if (known) known.folders.push(folder);
    else folders.set(key, { name, folders: [folder] });
  }
  const shared = [...folders.values()].filter((one) => one.folders.length > 1);
  return shared.map((one) => ({
    message: tell(oneName, { name: one.name, n: one.folders.length, folders: one.folders.join(", ") }),
    weight: "note",
  }));
}

const oneName: Text = {
  en: 'Context "{name}" stands in {n} folders ({folders}), which count as one context; give them names of their own under `contexts.named`, or this one to say that it is meant.',
  "zh-CN":
    "上下文“{name}”位于 {n} 个目录（{folders}），被视为同一个上下文；请在 `contexts.named` 中分别命名，或用此名列出它们以表明本意。",
};
