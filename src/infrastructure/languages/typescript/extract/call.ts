import { argumentsOf, stringIn } from "./argument.ts";
import type { Found } from "./found.ts";
import { importsOfGlob } from "./glob.ts";
import { pathOf, type Node } from "./node.ts";
import { isRebound, makesRequire, type RequireNames, type Scope } from "./scope.ts";

/** What a call needs to be understood. */
interface Surroundings {
  readonly names: RequireNames;
  readonly scope: Scope;
}

/** Methods of Jest 30, Vitest 4, Node's and Bun's test runners whose first argument is a module. */
const standIn =
  /^(?:(?:jest|vi|vitest)\.(?:mock|unmock|doMock|doUnmock|dontMock|setMock|deepUnmock|requireActual|requireMock|importActual|importMock|createMockFromModule|genMockFromModule|unstable_mockModule|unstable_unmockModule)|(?:\w+\.)?mock\.module)$/u;

/** Where `require` can be found besides its own name; `window` is Electron's. */
const globalRequires: ReadonlySet<string> = new Set(["module.require", "window.require", "globalThis.require"]);

/** Imports that a call or a `new` makes. */
export function importsOfCall(text: string, node: Node, { names, scope }: Surroundings): Found[] {
  const [first, second] = argumentsOf(node);
  if (!first) return [];

  const path = pathOf(node.callee);
  if (node.type === "NewExpression") return importsOfNew(text, path, [first, second]);
  if (path === undefined) return makesRequire(node.callee, names) ? stringIn(text, first, "value", "require") : [];
  if (standIn.test(path)) return stringIn(text, first.type === "ImportExpression" ? first.source : first, "test");
  if (path.startsWith("import.meta.")) return importsOfMeta(text, path, [first, second]);
  return importsOfRequire(text, path, { first, names, scope });
}

/** A URL may name what the program is about to write; inside `new Worker()` it is code that must be there. */
function importsOfNew(text: string, path: string | undefined, [first, second]: readonly (Node | undefined)[]): Found[] {
  if (path === "URL") return pathOf(second) === "import.meta.url" ? stringIn(text, first, "dynamic", "url") : [];
  const isWorker = path === "Worker" || path === "SharedWorker";
  if (!isWorker || first?.type !== "NewExpression" || pathOf(first.callee) !== "URL") return [];
  const found = importsOfNew(text, "URL", argumentsOf(first));
  // `/worker.js` starts at the root of a server, `@/worker.js` is an alias of Vite.
  return found.map((one) => (/^[.\w]/u.test(one.specifier) ? { ...one, form: "path" } : one));
}

function importsOfMeta(text: string, path: string, [first, second]: readonly (Node | undefined)[]): Found[] {
  if (path === "import.meta.resolve") return stringIn(text, first, "dynamic");
  if (path === "import.meta.require") return stringIn(text, first, "value", "require");
  if (path === "import.meta.glob") return importsOfGlob(text, first, second);
  return path === "import.meta.globEager" ? importsOfGlob(text, first, undefined, "value") : [];
}

function importsOfRequire(
  text: string,
  path: string,
  { first, names, scope }: Surroundings & { first: Node },
): Found[] {
  if (globalRequires.has(path)) return stringIn(text, first, "value", "require");
  if (path.endsWith("process.getBuiltinModule")) return stringIn(text, first, "value", "require");

  const resolves = path.endsWith(".resolve");
  const name = resolves ? path.slice(0, -".resolve".length) : path;
  if (!names.requires.has(name) || (name === "require" && isRebound(scope))) return [];
  return stringIn(text, first, resolves ? "dynamic" : "value", "require");
}
