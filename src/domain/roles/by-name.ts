import type { DeclaredType } from "../code/code-file.ts";
import type { TypeRole } from "./type-role.ts";

/** An ending of a type's name, with the layers in which it means what it says. */
interface Ending {
  readonly ending: RegExp;
  readonly layers: readonly string[];
  readonly role: TypeRole;
}

const anywhere = ["domain", "application", "infrastructure", "interface"];

/** The first that fits counts. A name alone says little: the place must fit too. */
const endings: readonly Ending[] = [
  { ending: /Command(?:Handler|Service)$/u, layers: ["application"], role: "command-handler" },
  { ending: /(?:Query(?:Handler|Service)|[a-z]Queries)$/u, layers: ["application"], role: "query-handler" },
  { ending: /(?:EventHandler|EventListener|EventSubscriber)$/u, layers: ["application"], role: "event-handler" },
  { ending: /IntegrationEvent$/u, layers: ["domain", "application"], role: "integration-event" },
  { ending: /[a-z]Event$/u, layers: ["domain"], role: "domain-event" },
  { ending: /[a-z]Command$/u, layers: ["application"], role: "command" },
  { ending: /[a-z]Query$/u, layers: ["application"], role: "query" },
  { ending: /(?:ReadModel|Projection)$/u, layers: anywhere, role: "read-model" },
  { ending: /UseCase$/u, layers: ["application"], role: "use-case" },
  { ending: /Controller$/u, layers: ["interface", "infrastructure"], role: "controller" },
  { ending: /[a-z]Mapper$/u, layers: anywhere, role: "mapper" },
  { ending: /[a-z]Factory$/u, layers: ["domain"], role: "factory" },
  { ending: /(?:DomainService|[a-z]Service|[a-z]Policy)$/u, layers: ["domain"], role: "domain-service" },
];

const repositoryName = /(?:Repository|Repo)(?:Port|Interface|Impl|I)?$/u;
const contracts = new Set(["interface"]);

/** What name and place say of a type together; `undefined` if they say nothing. */
export function roleByName({ type, file }: DeclaredType): TypeRole | undefined {
  const { layer } = file.place;
  if (layer === undefined) return undefined;
  const name = simpleName(type.name);
  if (isRepository(type)) return isContract(type) ? "repository" : "repository-implementation";
  return (
    endings.find(({ ending, layers }) => layers.includes(layer) && ending.test(name))?.role ?? roleByFolder(file, name)
  );
}

/** Folders of the application that hold one kind of handlers, as Go's packages do: `app/command`, `application/queries`. */
const handlerFolders: readonly { readonly folder: RegExp; readonly role: TypeRole }[] = [
  { folder: /(?:^|\/)commands?\//u, role: "command-handler" },
  { folder: /(?:^|\/)quer(?:y|ies)\//u, role: "query-handler" },
  { folder: /(?:^|\/)events?\//u, role: "event-handler" },
];

/** What stands beside handlers are their messages, ports and views: only what says that it handles does. */
function roleByFolder({ path, place }: DeclaredType["file"], name: string): TypeRole | undefined {
  if (place.layer !== "application" || !/[a-z]Handler$/u.test(name)) return undefined;
  return handlerFolders.find(({ folder }) => folder.test(path))?.role;
}

/** What implements something else than a repository is no repository, whatever it is called: `OrderServiceJpaRepositoryImpl`. */
function isRepository({ name, implements: promised = [] }: DeclaredType["type"]): boolean {
  if (!repositoryName.test(simpleName(name))) return false;
  const names = promised.flatMap((one) => one.name?.name ?? []);
  return !name.endsWith("Impl") || names.length === 0 || names.some((one) => repositoryName.test(one));
}

/** True for what only promises: an interface, or an abstract class. */
export function isContract({ kind, modifiers }: DeclaredType["type"]): boolean {
  return contracts.has(kind) || modifiers.includes("abstract");
}

/** The last part of a name: that of the type itself. */
export function simpleName(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1);
}
