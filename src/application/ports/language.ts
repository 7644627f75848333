import type { Facts } from "../../domain/source/facts.ts";
import type { Syntax } from "../../domain/syntax/syntax.ts";
import type { Text } from "../../domain/findings/text.ts";
import type { Import, ImportKind } from "../../domain/source/import.ts";
import type { Origin } from "../../domain/graph/module.ts";

/** Something a language cannot see, told by `arch-lint explain <language>` and shown by a fixture. */
export interface Limit {
  readonly summary: Text;
  /** Folder below `fixtures/` that shows it. */
  readonly fixture: string;
}

/** A file of the project as resolvers see it. */
export interface ProjectFile {
  readonly path: string;
  readonly facts: Facts;
}

/** All that a resolver may know: names, facts and manifests. There are no file-system calls per import. */
export interface Project {
  /** Every path of the snapshot (source, manifests, assets), sorted. */
  readonly paths: readonly string[];
  /** Paths as a set, for look-ups. */
  has(path: string): boolean;
  /** The file that a symbolic link leads to; `undefined` for every other path. Absent: the tree has no links. */
  readonly realPathOf?: (path: string) => string | undefined;
  /** Source files of this language with their facts. */
  readonly files: readonly ProjectFile[];
  /** Text of a manifest or configuration file; `undefined` if the snapshot does not hold it. */
  read(path: string): Promise<string | undefined>;
  /** True if .gitignore excludes the path: a missing target there was most likely generated. */
  isIgnored(path: string): boolean;
}

/** Where one import leads. One import can lead to several modules (a glob) or to none that counts (its own module). */
export interface Resolution {
  readonly origin: Origin;
  /** Id of the module; see `Module.id`. For `unresolved` and `generated`: the specifier or the path it points to. */
  readonly module: string;
  /** The kind where it is only known now, since it takes other files to tell what a wildcard import is used for. */
  readonly kind?: ImportKind;
  /** The very file, where known. */
  readonly target?: string;
  /** For `unresolved`: why it leads nowhere, in plain words, with the place that was looked at. */
  readonly reason?: Text;
}

/** A manifest or configuration file that could not be understood. */
export interface ManifestProblem {
  readonly path: string;
  readonly message: Text;
  readonly line?: number;
  readonly column?: number;
  /** `note`: nothing was missed that the tree itself could tell. Absent: part of the tree went unchecked. */
  readonly weight?: "note";
}

export interface Resolver {
  /** Id of the module a source file of this language belongs to. */
  moduleOf(path: string): string;
  resolve(from: string, imported: Import): readonly Resolution[];
  /** Broken manifests met while the resolver was made. */
  readonly problems: readonly ManifestProblem[];
  /** Folders with a manifest of their own: npm workspaces, Go modules, Maven and Gradle modules. Sorted. */
  readonly units: readonly string[];
}

/** Sees one text and nothing else. Never throws: what it cannot read becomes a problem in the facts. */
export type Extract = (text: string, path: string) => Facts;

/** Reads one text to the depth `syntax`, and sees nothing else. Never throws: what it cannot read becomes a problem. */
export type ReadSyntax = (text: string, path: string) => Syntax;

/** How a language is read to the depth `syntax`. */
export interface SyntaxReader {
  /** Goes up whenever the reader says something else about the same text; part of the cache key. */
  readonly version: number;
  /** Loads the parser. */
  load(): Promise<ReadSyntax>;
}

/** What a language needs to say of itself. One folder below `infrastructure/languages` exports one such object. */
export interface Language {
  readonly id: "typescript" | "go" | "java";
  /** For people. */
  readonly name: string;
  /** File name endings, with the dot. */
  readonly extensions: readonly string[];
  /** Goes up whenever `extract` says something else about the same text; part of the cache key. */
  readonly version: number;
  readonly limits: readonly Limit[];
  /**
   * True where a link is its target under another name and no source file of its own: Node and TypeScript go by the real
   * path. For the compilers of Go and Java a link is a file of the folder that it stands in.
   */
  readonly followsLinks?: true;
  /** True where the parser is native code: a stack that overflows in it ends the process. */
  readonly isNative?: true;
  /** Loads the parser, which a run whose facts are all cached never needs. */
  extractor(): Promise<Extract>;
  /** Reads declarations, calls and all else that rules on code want to know. */
  readonly syntax?: SyntaxReader;
  resolver(project: Project): Promise<Resolver>;
  /** The module id that a specifier has as a package or platform module, for `can-import` and rule options. */
  externalId(specifier: string): string;
}
