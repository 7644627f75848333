import { createHash } from "node:crypto";
import type { GoMod, GoReplace, GoWork } from "../../../../src/domain/packages/go/go-file.ts";
import { compareGo } from "../../../../src/domain/packages/go/go-version.ts";
import { escapePath, escapeVersion, unescapePath, unescapeVersion } from "../../../../src/domain/packages/go/escape.ts";
import { filePathFault, importPathFault, modulePathFault } from "../../../../src/domain/packages/go/module-path.ts";
import { pathMajorFault, splitPathVersion } from "../../../../src/domain/packages/go/path-version.ts";
import { matchesPrefixPatterns } from "../../../../src/domain/packages/go/prefix-patterns.ts";
import { commitDay, pseudoBase, pseudoVersion } from "../../../../src/domain/packages/go/pseudo-version.ts";
import { readMod } from "../../../../src/domain/packages/go/read-mod.ts";
import { readWork } from "../../../../src/domain/packages/go/read-work.ts";
import {
  buildOf,
  canonical,
  canonicalVersion,
  compare,
  majorOf,
  prereleaseOf,
} from "../../../../src/domain/packages/go/semver.ts";
import { type FileHash, hash1 } from "../../../../src/infrastructure/ecosystems/go-modules/cache/hash1.ts";
import type { Query } from "./x-mod.ts";

/** The same answers from our own functions, in the same form. */
export function ourAnswer([name, ...words]: Query): readonly string[] {
  const [a = "", b = ""] = words;
  switch (name) {
    case "canonical":
      return [canonical(a) ?? "", canonicalVersion(a) ?? "", majorOf(a), prereleaseOf(a), buildOf(a)];
    case "compare":
      return [String(Math.sign(compare(a, b)))];
    case "compareGo":
      return [String(Math.sign(compareGo(a, b)))];
    case "path":
      return pathAnswer(a);
    case "version":
      return [escapeVersion(a) ?? "", unescapeVersion(a) ?? ""];
    case "pathMajor":
      return [pathMajorFault(a, b) ?? ""];
    case "pseudo":
      return pseudoAnswer(a);
    case "prefix":
      return [String(matchesPrefixPatterns(a, b))];
    case "hash":
      return hashAnswer(words);
    case "work":
      return workAnswer(readWork(a, "go.work"));
    default:
      return modAnswer(readMod(a, "go.mod", name === "lax" ? "lax" : "strict"));
  }
}

function pathAnswer(path: string): readonly string[] {
  const { prefix = "", major = "" } = splitPathVersion(path) ?? {};
  const faults = [modulePathFault(path), importPathFault(path), filePathFault(path)];
  return [...faults.map((fault) => fault ?? ""), prefix, major, escapePath(path) ?? "", unescapePath(path) ?? ""];
}

function pseudoAnswer(version: string): readonly string[] {
  const pseudo = pseudoVersion(version);
  if (!pseudo) return ["no"];
  const base = pseudoBase(pseudo);
  const [tag, fault] = "tag" in base ? [base.tag, ""] : ["", base.fault];
  return ["yes", tag, fault, pseudo.revision, commitDay(pseudo) ?? ""];
}

function hashAnswer(words: readonly string[]): readonly string[] {
  const files = words.flatMap((name, index): readonly FileHash[] => {
    const content = index % 2 === 0 ? words[index + 1] : undefined;
    return content === undefined ? [] : [[name, createHash("sha256").update(content).digest("hex")]];
  });
  return [hash1(files)];
}

function faultsOf({ faults }: GoMod | GoWork): readonly string[] {
  return ["faults", ...faults.map(({ error, at }) => `${at.line} ${error}`)];
}

function modAnswer(mod: GoMod): readonly string[] {
  if (mod.faults.length > 0) return faultsOf(mod);
  const version = (text: string) => canonicalVersion(text) ?? text;
  return [
    "read",
    ...(mod.module ? [`module ${mod.module.text}`, `deprecated ${mod.module.deprecated ?? ""}`] : []),
    ...(mod.go ? [`go ${mod.go.text}`] : []),
    ...(mod.toolchain ? [`toolchain ${mod.toolchain.text}`] : []),
    ...mod.requires.map((one) => `require ${one.path} ${version(one.version)} ${one.indirect}`),
    ...mod.excludes.map((one) => `exclude ${one.path} ${version(one.version)}`),
    ...mod.replaces.map(replaced),
    ...mod.retracts.map(({ low, high, rationale }) => `retract ${low} ${high} ${rationale}`),
    ...mod.tools.map(({ text }) => `tool ${text}`),
    ...mod.ignores.map(({ text }) => `ignore ${text}`),
  ];
}

function workAnswer(work: GoWork): readonly string[] {
  if (work.faults.length > 0) return faultsOf(work);
  return [
    "read",
    ...(work.go ? [`go ${work.go.text}`] : []),
    ...(work.toolchain ? [`toolchain ${work.toolchain.text}`] : []),
    ...work.uses.map(({ text }) => `use ${text}`),
    ...work.replaces.map(replaced),
  ];
}

function replaced({ path, version = "", target, targetVersion = "" }: GoReplace): string {
  const full = (text: string) => canonicalVersion(text) ?? text;
  return `replace ${path} ${full(version)} => ${target} ${full(targetVersion)}`;
}
