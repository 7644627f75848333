import type { Graph } from "../graph/graph.ts";
import type { TypePatterns } from "../roles/type-role.ts";
import { lazily } from "../source/lazily.ts";
import type { Name, TypeName } from "../syntax/name.ts";
import type { Call } from "../syntax/statement.ts";
import type { CodeFile, Reads } from "./code-file.ts";
import { type Declarations, makeDeclarations } from "./declarations.ts";
import { recognise, type Roles } from "../roles/recognise.ts";
import { type Links, linksOf } from "./links.ts";
import { fullName, fullNames } from "./outside-name.ts";
import { unwrapped } from "./unwrapped.ts";
import { type ValueTypes, valueTypes } from "./value-types.ts";

/** The code of the project as far as it was read, with what its names mean. */
export interface Code {
  /** By path, sorted. */
  readonly files: ReadonlyMap<string, CodeFile>;
  readonly declarations: Declarations;
  readonly types: ValueTypes;
  /** What types are for. */
  readonly roles: Roles;
  /** The full name of something in the manner of its language; see `fullName`. */
  nameOf(file: CodeFile, name: Name): string;
  /** All full names that something may go by, its own first; see `fullNames`. */
  namesOf(file: CodeFile, name: Name): readonly string[];
  /** The full name of a type, without its arguments and wrappers; `undefined` for one without a name. */
  typeNameOf(file: CodeFile, type: TypeName): string | undefined;
  /**
   * The full name of what is called: `java.time.Instant.now`, and for a method that of its receiver's type before it
   * (`database/sql.Tx.Exec`); `?.save` where nobody says what type the receiver has.
   */
  callName(file: CodeFile, call: Call): string;
  /** The same for each type that the receiver is of: also those of libraries that a type of the project builds on. */
  callNames(file: CodeFile, call: Call): readonly string[];
  /** The part that a rule reads, and nothing else, so that no other rule decides what it knows. */
  only(reads: Reads): Code;
}

/** What code is made of. */
export interface CodeParts {
  readonly files: ReadonlyMap<string, CodeFile>;
  readonly graph: Graph;
  /** Whether a rule that reads this sees a file. */
  readonly isSeen: (reads: Reads, file: CodeFile) => boolean;
  /** What the configuration says that types are for. */
  readonly types?: TypePatterns;
}

/** Puts the files that were read together. Everything is worked out on first use. */
export function makeCode({ files, graph, isSeen, types: patterns }: CodeParts): Code {
  const links = lazily(() => linksOf(graph));
  const meaning = { links, patterns };
  const parts = new Map<Reads, Code>();
  const only = (reads: Reads): Code => {
    const known = parts.get(reads);
    if (known) return known;
    const kept = [...files].filter(([, file]) => isSeen(reads, file));
    const part = codeOf(new Map(kept), meaning, only);
    parts.set(reads, part);
    return part;
  };
  return codeOf(files, meaning, only);
}

/** The code of a project of which no rule wants to see any. */
export function noCode(graph: Graph): Code {
  return makeCode({ files: new Map(), graph, isSeen: () => false });
}

/** What gives names their meaning. */
interface Meaning {
  readonly links: () => Links;
  readonly patterns: TypePatterns | undefined;
}

function codeOf(files: ReadonlyMap<string, CodeFile>, { links, patterns }: Meaning, only: Code["only"]): Code {
  const declarations = lazily(() => makeDeclarations(files.values(), links()));
  const types = lazily(() => valueTypes({ declarations: declarations(), namesOf }));
  const nameOf: Code["nameOf"] = (file, name) => fullName(links(), file, name);
  const namesOf: Code["namesOf"] = (file, name) => fullNames(links(), file, name);
  const roles = lazily(() => recognise({ files, declarations: declarations(), namesOf }, patterns));
  const typeNameOf: Code["typeNameOf"] = (file, type) => {
    const name = unwrapped(type)?.name;
    return name && nameOf(file, name);
  };
  return {
    files,
    get declarations() {
      return declarations();
    },
    get types() {
      return types();
    },
    get roles() {
      return roles();
    },
    nameOf,
    namesOf,
    typeNameOf,
    callName: (file, call) => types().fullNames(file, call)[0] ?? `?.${call.callee.name}`,
    callNames: (file, call) => types().fullNames(file, call),
    only,
  };
}
