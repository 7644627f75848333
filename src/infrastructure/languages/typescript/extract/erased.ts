import type { Comment, EcmaScriptModule, StaticImport } from "oxc-parser";
import { standsForType } from "./type-place.ts";

/** What the parser tells without a tree. */
interface Read {
  readonly module: EcmaScriptModule;
  readonly comments: readonly Pick<Comment, "start" | "end">[];
}

/**
 * Imports without `type` that a compiler leaves out, by the start of their specifiers: their names are mentioned, and only
 * where types stand (TypeScript Handbook, "Import Elision"). Judged by the words around each mention, for a syntax tree
 * costs more than parsing; what they leave open stays a value. Decorators can make values of the types they see
 * (`emitDecoratorMetadata`), so a file that has some keeps all. `verbatimModuleSyntax` is not asked.
 */
export function erasedIn(text: string, { module, comments }: Read): ReadonlySet<number> {
  const candidates = module.staticImports.filter(isCandidate);
  if (candidates.length === 0) return new Set();

  const gaps = [...comments, ...module.staticImports].sort((a, b) => a.start - b.start);
  if (hasDecorator(text, gaps)) return new Set();
  const mentions = mentionsOf(candidates.flatMap(namesOf), text, gaps);
  const isErased = (one: StaticImport) => {
    const own = namesOf(one).map((name) => mentions.get(name));
    return own.includes("type") && !own.includes("value");
  };
  return new Set(candidates.filter(isErased).map(({ moduleRequest }) => moduleRequest.start));
}

function hasDecorator(text: string, gaps: Gaps): boolean {
  return outside(text, /@[\w$]/g, gaps).some(({ index }) => !/[\w$"'`/.]/u.test(text[index - 1] ?? ""));
}

/** Types begin with a capital by custom. Elements of JSX may use `React` unseen. */
function isCandidate(one: StaticImport): boolean {
  const names = namesOf(one);
  return names.length > 0 && names.every((name) => /^[$_]*\p{Lu}/u.test(name) && name !== "React");
}

function namesOf({ entries }: StaticImport): readonly string[] {
  return entries.filter(({ isType }) => !isType).map(({ localName }) => localName.value);
}

/** All of them, since a pattern of all wanted names would try every name at every place. */
const identifier = /[\w$\u0080-\uffff]+/g;

/** How each name is mentioned; once as a value makes it one. */
function mentionsOf(names: readonly string[], text: string, gaps: Gaps): ReadonlyMap<string, "type" | "value"> {
  const elements = text.includes("</") ? [...text.matchAll(/<\/([\w$]+)/g)].map(([, name = ""]) => name) : [];
  const found = new Map<string, "type" | "value">(elements.map((name) => [name, "value"]));
  const wanted = new Set(names);
  for (const { 0: name, index } of outside(text, identifier, gaps)) {
    if (!wanted.has(name)) continue;
    if (found.get(name) === "value" || /[$.]/u.test(text[index - 1] ?? "")) continue;
    found.set(name, standsForType(text, index, index + name.length) ? "type" : "value");
  }
  return found;
}

/** Comments and imports, in the order of the text. */
type Gaps = readonly { readonly start: number; readonly end: number }[];

/** Matches that begin outside of the gaps. */
function outside(text: string, pattern: RegExp, gaps: Gaps): readonly RegExpExecArray[] {
  let next = 0;
  return [...text.matchAll(pattern)].filter(({ index }) => {
    while ((gaps[next]?.end ?? text.length) <= index) next += 1;
    return (gaps[next]?.start ?? text.length) > index;
  });
}
