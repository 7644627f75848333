import type { Name } from "../syntax/name.ts";
import type { CodeFile, DeclaredFunction, DeclaredType, DeclaredVariable } from "./code-file.ts";
import type { Links } from "./links.ts";
import { scopeOf, scopesOf } from "./scopes.ts";

/** Finds what the project declares under a name that stands in a file. */
export interface Declarations {
  type(file: CodeFile, name: Name): DeclaredType | undefined;
  /** A function that belongs to no type. */
  function(file: CodeFile, name: Name): DeclaredFunction | undefined;
  /** A variable at the top of a file. */
  variable(file: CodeFile, name: Name): DeclaredVariable | undefined;
  /** Functions that belong to a type, wherever they stand (Go: in any file of the package). */
  methods(type: DeclaredType): readonly DeclaredFunction[];
}

interface Scope {
  readonly files: CodeFile[];
  readonly types: Map<string, DeclaredType>;
  readonly functions: Map<string, DeclaredFunction>;
  readonly variables: Map<string, DeclaredVariable>;
  readonly methods: Map<string, DeclaredFunction[]>;
}

/** How many files a name may be handed on through before it is taken for lost. */
const mostReexports = 20;

/** Indexes what files declare. The first declaration of a name in a scope counts, files by their paths. */
export function makeDeclarations(files: Iterable<CodeFile>, links: Links): Declarations {
  const scopes = new Map<string, Scope>();
  for (const file of files) addFile(scopes, scopeOf(links, file), file);

  const find = <Found>(file: CodeFile, name: Name, pick: (scope: Scope, name: string) => Found | undefined) => {
    const look = (key: string, wanted: string, left: number): Found | undefined => {
      const scope = scopes.get(key);
      if (!scope || left === 0) return undefined;
      return pick(scope, wanted) ?? reexported(links, scope, wanted, (next, as) => look(next, as, left - 1));
    };
    for (const key of scopesOf(links, file, name)) {
      const found = look(key, name.name, mostReexports);
      if (found) return found;
    }
    return undefined;
  };
  return {
    type: (file, name) => find(file, name, typeIn),
    function: (file, name) => find(file, name, ({ functions }, wanted) => functions.get(wanted)),
    variable: (file, name) => find(file, name, ({ variables }, wanted) => variables.get(wanted)),
    methods: ({ file, type }) => scopes.get(scopeOf(links, file))?.methods.get(type.name) ?? [],
  };
}

function addFile(scopes: Map<string, Scope>, key: string, file: CodeFile): void {
  const scope = scopes.get(key) ?? emptyScope();
  scopes.set(key, scope);
  scope.files.push(file);
  for (const type of file.syntax.types) {
    if (type.in !== undefined) continue;
    for (const name of namesOf(type)) if (!scope.types.has(name)) scope.types.set(name, { file, type });
  }
  for (const one of file.syntax.functions) addFunction(scope, { file, function: one });
  for (const one of file.syntax.variables) if (one.in === undefined) addVariable(scope, { file, variable: one });
}

function emptyScope(): Scope {
  return { files: [], types: new Map(), functions: new Map(), variables: new Map(), methods: new Map() };
}

function addVariable({ variables }: Scope, declared: DeclaredVariable): void {
  const [name = ""] = declared.variable.names;
  for (const one of namesOf({ name, modifiers: declared.variable.modifiers }))
    if (!variables.has(one)) variables.set(one, declared);
}

function addFunction({ functions, methods }: Scope, declared: DeclaredFunction): void {
  const { owner } = declared.function;
  if (owner !== undefined) {
    const known = methods.get(owner);
    if (known) known.push(declared);
    else methods.set(owner, [declared]);
  } else if (declared.function.in === undefined) {
    for (const one of namesOf(declared.function)) if (one && !functions.has(one)) functions.set(one, declared);
  }
}

function namesOf({
  name,
  modifiers,
}: {
  readonly name: string;
  readonly modifiers: readonly string[];
}): readonly string[] {
  return modifiers.includes("default") ? [name, "default"] : [name];
}

/** `Order.Line.of` is asked of `Order.Line` if there is such a type, else of `Order`. */
function typeIn({ types }: Scope, name: string): DeclaredType | undefined {
  const parts = name.split(".");
  for (let count = parts.length; count > 0; count--) {
    const found = types.get(parts.slice(0, count).join("."));
    if (found) return found;
  }
  return undefined;
}

function reexported<Found>(
  links: Links,
  { files }: Scope,
  wanted: string,
  look: (scope: string, name: string) => Found | undefined,
): Found | undefined {
  for (const file of files) {
    for (const { from, name, as } of file.syntax.reexports) {
      if (as !== wanted && as !== "*") continue;
      const scopes = scopesOf(links, file, from === undefined ? { name } : { from, name });
      for (const key of scopes) {
        const found = look(key, as === "*" ? wanted : name);
        if (found) return found;
      }
    }
  }
  return undefined;
}
