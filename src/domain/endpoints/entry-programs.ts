import type { Architecture } from "../architecture/architecture.ts";
import type { Code } from "../code/code.ts";
import type { CodeFile, Readable } from "../code/code-file.ts";
import { nameOfPlace } from "../code/name-of-place.ts";
import type { Graph } from "../graph/graph.ts";
import type { Position } from "../syntax/position.ts";
import { isEndpoint } from "./endpoints.ts";

/** Names of files that start a program in each language. */
const entryFile = /(?:^|\/)(?:(?:main|server|app|index)\.[cm]?[jt]s|main\.go|(?:Main|\w*Application)\.java)$/u;
/** Programs beside the product: whoever runs them looks into them. */
const aside = /(?:^|\/)_?(?:tools?|scripts?|examples?|samples?|demos?)\//iu;
/** So many statements are an errand; more are a procedure of their own. */
const mostStatements = 15;

/** True for a file that starts a program and wires it together. */
export function startsProgram({ path, place }: Pick<Readable, "path" | "place">): boolean {
  return (
    place.role === "main" && entryFile.test(path) && !aside.test(path.replace(/\b(?:com|org|net)\/example\//u, ""))
  );
}

/** Something that does not belong where a program is wired together. */
export interface Load {
  readonly at: Position;
  readonly kind: "sql" | "handler" | "type";
  /** As people call it. */
  readonly what: string;
}

/** Work that stands in a file that starts a program: SQL, long handlers, types of the model. */
export function loadsOf(code: Code, file: CodeFile): readonly Load[] {
  const { functions, sql } = file.syntax;
  const handlers = functions.flatMap((one, index): readonly Load[] => {
    const isLong = (one.statements ?? 0) > mostStatements && isEndpoint(code, file, index);
    return isLong ? [{ at: one, kind: "handler", what: one.name || nameOfPlace(file, one) }] : [];
  });
  const types = code.roles.all.filter((one) => one.file === file && one.role !== "controller");
  return [
    ...sql.map((one): Load => ({ at: one, kind: "sql", what: nameOfPlace(file, one) })),
    ...handlers,
    ...types.map(({ type }): Load => ({ at: type, kind: "type", what: type.name })),
  ];
}

/** Units of the project that have layers to which work could be moved: two at least. */
export function layeredUnits({ modules }: Graph, { placeOf, unitOf }: Architecture): ReadonlySet<string> {
  const layers = new Map<string, Set<string>>();
  for (const { origin, files } of modules.values()) {
    if (origin !== "project") continue;
    for (const path of files) {
      const { layer } = placeOf(path);
      if (layer === undefined) continue;
      const unit = unitOf(path);
      layers.set(unit, (layers.get(unit) ?? new Set()).add(layer));
    }
  }
  return new Set([...layers].flatMap(([unit, names]) => (names.size > 1 ? [unit] : [])));
}
