import { type Text, tell } from "../../../domain/findings/text.ts";
import type { GoFault, GoReplace } from "../../../domain/packages/go/go-file.ts";
import { readMod } from "../../../domain/packages/go/read-mod.ts";
import { isCut } from "../../../domain/packages/go/replacements.ts";
import type { Place } from "./places.ts";

/** What cannot be understood, and where. */
export interface ModFault extends Place {
  readonly message: Text;
}

/** A module that go.mod asks for. */
export interface Requirement {
  readonly path: string;
  readonly version: string;
}

/** Another module, or a folder, in the place of a module; `version` limits it to one version of that module. */
export interface Replacement {
  readonly path: string;
  readonly version?: string;
  /** A module path, or a folder relative to the manifest. */
  readonly target: string;
  readonly isFolder: boolean;
}

/** What a go.mod file says that decides where imports lead. */
export interface GoMod {
  /** The path that the module declares; absent in a broken manifest. */
  readonly module?: string;
  /** The version of Go that the module asks for at least: `1.27.0`. */
  readonly release?: string;
  readonly requirements: readonly Requirement[];
  readonly replacements: readonly Replacement[];
  readonly faults: readonly ModFault[];
}

/** Reads a go.mod file. What it does not understand is a fault; the rest still counts. */
export function readGoMod(text: string): GoMod {
  const mod = readMod(withoutMark(text), "go.mod");
  const { module, go, requires, replaces, faults } = mod;
  return {
    ...(module && { module: module.text }),
    ...(go && { release: go.text }),
    requirements: requires.map(({ path, version }) => ({ path, version })),
    replacements: replaces.map(replacementOf),
    faults: [...obstacles(faults), ...(module || isCut(mod) ? [] : [{ message: noModule, line: 1, column: 1 }])],
  };
}

/** A replacement as far as it decides where imports lead; go.mod and go.work write them alike. */
export function replacementOf({ path, version, target, isFolder }: GoReplace): Replacement {
  return { path, ...(version !== undefined && { version }), target, isFolder };
}

/** The faults that hide a directive. A version that cannot be does not change where an import leads; rules tell of it. */
export function obstacles(faults: readonly GoFault[]): readonly ModFault[] {
  return faults
    .filter(({ kind }) => kind === "syntax")
    .map(({ error, at }) => ({ message: tell(refused, { error }), line: at.line, column: at.column }));
}

/** Editors do not show a byte order mark. */
export function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/u, "");
}

const refused: Text = { en: "Go refuses this: {error}.", "zh-CN": "Go 不接受此处：{error}。" };
const noModule: Text = {
  en: "This go.mod does not say which module it is: it needs a module directive.",
  "zh-CN": "此 go.mod 没有说明是哪个模块：需要一条 module 指令。",
};
