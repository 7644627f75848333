import type { Manifest, Stated } from "../packages/manifest.ts";
import { shellCommands } from "../workflows/shell-commands.ts";
import { type Program, programOf } from "../workflows/program.ts";

/** A script of a package.json that generates code, and the programs that it runs. */
export interface GeneratingScript {
  readonly name: string;
  readonly script: Stated;
  /** Relative to the root, `.` for the root itself. */
  readonly folder: string;
  readonly programs: readonly Program[];
}

/** `generate`, `codegen`, `prisma:generate`, `gen-types`, `pregenerate`. */
const generating = /^(?:.*[:_-])?(?:pre|post)?(?:generate|codegen|gen)(?:[:_-].*)?$/u;

/** True for the name of a script that generates code. */
export function isGenerating(name: string): boolean {
  return generating.test(name);
}

/** The scripts of a package.json that generate code by their names. One that changes the folder is left out. */
export function generatingScripts({ scripts, folder }: Manifest): readonly GeneratingScript[] {
  return [...scripts].flatMap(([name, script]) => {
    const programs = isGenerating(name) ? programsIn(script.text) : [];
    const isMoving = programs.some((program) => program.name === "cd" || program.name === "pushd");
    return programs.length === 0 || isMoving ? [] : [{ name, script, folder: folder === "" ? "." : folder, programs }];
  });
}

function programsIn(text: string): readonly Program[] {
  return shellCommands(text).flatMap((command) => programOf(command) ?? []);
}
