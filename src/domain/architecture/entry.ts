/** Names of files that start a program or wire it together, wherever they stand. */
const entryAnywhere = /^(?:main|Program|compose|composition-root|bootstrap)\.\w+$/u;

/** Names that do so only where they stand above the layers. */
const entryAbove =
  /^(?:(?:index|app|server|cli|container|startup|start|worker|di|wire|wire_gen|setup|config|docs)\.\w+|.+\.module\.[jt]s|\w+(?:Application|Configuration|Config|Module)\.(?:java|kt))$/u;

/** True for a composition root: `main.go`, anything below `cmd/`, or an entry file directly in the folder of an area. */
export function entryOf(path: string, areaFolders: ReadonlySet<string>): boolean {
  const slash = path.lastIndexOf("/");
  const folder = slash < 0 ? "." : path.slice(0, slash);
  const name = path.slice(slash + 1);
  if (entryAnywhere.test(name) || /(?:^|\/)cmd\/.*\.go$/u.test(path)) return true;
  return entryAbove.test(name) && areaFolders.has(folder);
}

/** True for a composition root that nobody but another one has reason to import. */
export function isCompositionRoot(path: string): boolean {
  return entryAnywhere.test(path.slice(path.lastIndexOf("/") + 1));
}

/** A controller that was put beside its use case, as many codebases do on purpose. */
const doorFile = /(?:controller|handler|route[rs]?|resolver|endpoint)s?(?:\.\w+)*\.\w+$/iu;

/** A handler of commands, queries or events is a use case, whoever calls it. */
const messageHandler = /(?:command|query|event|message|saga)s?[-_.]?handlers?(?:\.\w+)*\.\w+$/iu;

/** True for a file whose name says that it takes requests from callers. */
export function isDoor(path: string): boolean {
  return doorFile.test(path) && !messageHandler.test(path);
}

/** True for a contract of the application that stands beside the adapter which keeps it: `order.repository.port.ts`. */
export function isPort(path: string): boolean {
  return /\.port\.[cm]?ts$/u.test(path);
}

/** True for a file that only wires what stands around it: a module of NestJS, a configuration of Spring. */
export function isWiring(path: string): boolean {
  return /(?:\.module\.[jt]s|(?:Configuration|Config|Module)\.(?:java|kt))$/u.test(path);
}
