import { folderOf } from "../architecture/lookup.ts";
import { locate } from "../code/locate.ts";
import { entriesIn } from "../packages/entries.ts";
import type { Packages } from "../packages/packages.ts";
import type { Codebase } from "../findings/rule.ts";
import type { Location } from "../source/location.ts";
import { ownWorkflows } from "../workflows/own-workflows.ts";
import { commandsIn, runsIn } from "../workflows/runs.ts";
import { placeIn } from "../workflows/script.ts";
import { shellCommands } from "../workflows/shell-commands.ts";
import type { Word } from "../workflows/shell-tokens.ts";
import { type FloatingTool, floatingGenerators, floatingTools, type Listed } from "./floating-tools.ts";
import { generateDirectives } from "./generate-directive.ts";
import { isGenerating } from "./generating-scripts.ts";

/** A command of a repository that may fetch a generator, and what of it floats. */
export interface ToolUse {
  readonly at: Location;
  /** What tells it from others of the same file: a folder, the name of a script or job. */
  readonly within: string;
  readonly floating: readonly FloatingTool[];
}

/** Commands of directives, scripts and workflows. */
export function* toolUses(codebase: Codebase): Generator<ToolUse> {
  const listed = listedIn(codebase.packages);
  yield* ofDirectives(codebase, listed);
  yield* ofScripts(codebase, listed);
  yield* ofWorkflows(codebase, listed);
}

function* ofDirectives({ code }: Codebase, listed: Listed): Generator<ToolUse> {
  for (const file of code.files.values()) {
    for (const directive of generateDirectives(file)) {
      const floating = floatingTools(directive.words, listed);
      yield { at: locate(file, directive), within: folderOf(file.path), floating };
    }
  }
}

/** A script that generates by its name has what it fetches judged, any other the known generators. */
function* ofScripts({ packages }: Codebase, listed: Listed): Generator<ToolUse> {
  for (const { scripts } of packages.manifests) {
    for (const [name, { text, at }] of scripts) {
      const floatingIn = isGenerating(name) ? floatingTools : floatingGenerators;
      const commands = shellCommands(text);
      yield { at, within: name, floating: commands.flatMap(({ words }) => floatingIn(plain(words), listed)) };
    }
  }
}

function* ofWorkflows({ packages }: Codebase, listed: Listed): Generator<ToolUse> {
  for (const { job, script } of runsIn(ownWorkflows(packages.workflows))) {
    for (const { words } of commandsIn(script)) {
      const [first, last] = [words[0], words.at(-1)];
      if (!first || !last) continue;
      const floating = floatingGenerators(plain(words), listed);
      yield { at: placeIn(script, first.start, last.end), within: job.id, floating };
    }
  }
}

/** A word that a variable makes says nothing. */
function plain(words: readonly Word[]): readonly string[] {
  return words.map(({ text, literal }) => (literal ? text : "$"));
}

function listedIn(packages: Packages): Listed {
  const names = new Set(
    packages.manifests.flatMap(({ name, requirements }) => [
      ...(name ? [name.text] : []),
      ...requirements.map((one) => one.name),
    ]),
  );
  for (const { locked } of entriesIn(packages)) names.add(locked.name);
  return names;
}
