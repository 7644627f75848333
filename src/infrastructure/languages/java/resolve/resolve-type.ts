import { type Text, tell } from "../../../../domain/findings/text.ts";
import type { Resolution } from "../../../../application/ports/language.ts";
import type { Knowledge } from "./knowledge.ts";
import { conventionalPackage, prefixesOf } from "./names.ts";
import { ownershipOf } from "./ownership.ts";
import { isPlatform } from "./platform.ts";
import { prefer } from "./preference.ts";
import type { Declaration } from "./type-index.ts";

/** Where a full name of a type leads: to a file of the project, to the JDK, to what is generated or missing, or to a library. */
export function resolveType(name: string, from: Declaration, known: Knowledge): readonly Resolution[] {
  const declaration = declarationOf(name, from, known);
  if (declaration) return toFile(declaration, from);

  // All files of a source root see the same, and they name the same libraries over and over.
  const key = `${from.root} ${name}`;
  const resolution = known.elsewhere.get(key) ?? resolveElsewhere(name, from, known);
  known.elsewhere.set(key, resolution);
  return [resolution];
}

function resolveElsewhere(name: string, from: Declaration, known: Knowledge): Resolution {
  const inPackage = conventionalPackage(name);
  if (isPlatform(inPackage)) return { origin: "platform", module: `java:${inPackage}` };

  const mayBeOwn = ownershipOf(inPackage, from, known) !== "foreign";
  const foreign = known.foreign.find(name, { from, mayBeOwn });
  return foreign ? { origin: "project", ...foreign } : missing(name, inPackage, { from, known });
}

/** The declaration of a type or of the type it is nested in: `a.b.Outer.Inner`, `a.b.Outer`. */
export function declarationOf(name: string, from: Declaration, { index, build }: Knowledge): Declaration | undefined {
  for (const prefix of prefixesOf(name)) {
    const candidates = index.types.get(prefix);
    if (candidates) return prefer(from, candidates, build);
  }
  return undefined;
}

/** A file of the project; nothing if a file refers to itself. */
export function toFile({ module, path }: Declaration, from: Declaration): readonly Resolution[] {
  return path === from.path ? [] : [{ origin: "project", module, target: path }];
}

/** What becomes of a name that no source declares. `inPackage` is the package it would be in. */
export function missing(name: string, inPackage: string, at: { from: Declaration; known: Knowledge }): Resolution {
  if (inPackage === "") return { origin: "unresolved", module: name, reason: tell(noPackage, { name }) };

  const ownership = ownershipOf(inPackage, at.from, at.known);
  if (at.known.generated.evidence(name, at.from.unit, ownership) !== undefined)
    return { origin: "generated", module: name };
  if (ownership !== "own") return { origin: "package", module: `java:${inPackage}` };
  return { origin: "unresolved", module: name, reason: reasonFor(name, inPackage, at.known) };
}

function reasonFor(name: string, inPackage: string, { index }: Knowledge): Text {
  const declared = index.packages.get(inPackage)?.map(({ module }) => `"${module}"`);
  if (!declared) return tell(undeclaredPackage, { package: inPackage });
  return tell(undeclaredType, { modules: declared.slice(0, 3).join(", "), type: name.slice(inPackage.length + 1) });
}

const noPackage: Text = { en: '"{name}" names no package.', "zh-CN": "“{name}”没有写明包名。" };
const undeclaredPackage: Text = {
  en: 'No source file declares package "{package}".',
  "zh-CN": "没有源文件声明包“{package}”。",
};
const undeclaredType: Text = {
  en: 'No source file in {modules} declares "{type}".',
  "zh-CN": "{modules} 中没有源文件声明“{type}”。",
};
