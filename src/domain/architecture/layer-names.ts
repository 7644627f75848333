/** How much a folder name says: `strong` alone is telling, `medium` beside a strong one, `ambiguous` only to fill a gap. */
export type Strength = "strong" | "medium" | "ambiguous";

/** What a folder name may stand for. */
export interface Meaning {
  readonly layer: string;
  readonly strength: Strength;
}

/** Names of folders by layer and by how much they say. */
export type Vocabulary = Readonly<Record<string, Partial<Record<Strength, readonly string[]>>>>;

/** Words of clean, onion and hexagonal architecture, as the literature and well-kept repositories use them. */
export const cleanWords: Vocabulary = {
  domain: { strong: ["domain"], medium: ["entities", "entity"], ambiguous: ["model", "core"] },
  application: {
    strong: ["application", "usecase", "usecases"],
    medium: ["servicelayer"],
    ambiguous: ["app", "service", "services"],
  },
  infrastructure: {
    strong: ["infrastructure", "infra"],
    medium: ["adapters", "adapter", "persistence", "outbound", "driven", "gateways"],
  },
  interface: {
    medium: [
      ...[
        "interface",
        "presentation",
        "web",
        "http",
        "rest",
        "grpc",
        "controllers",
        "controller",
        "handlers",
        "handler",
      ],
      ...["delivery", "entrypoints", "entrypoint", "inbound", "driving"],
    ],
    ambiguous: ["interfaces", "api", "ports"],
  },
};

/** Words of the classic three floors. `routes` alone may as well be addresses beside services that are programs. */
export const layeredWords: Vocabulary = {
  handlers: { strong: ["handlers", "handler", "controllers", "controller"], medium: ["routes"] },
  services: { strong: ["services", "service"] },
  models: { strong: ["models", "model"] },
};

/** Folders that wire the layers together. */
export const mainWords: ReadonlySet<string> = new Set([
  ...[
    "main",
    "cmd",
    "bootstrap",
    "compose",
    "composition",
    "config",
    "configuration",
    "di",
    "ioc",
    "container",
    "wiring",
  ],
]);

/** Folders of a kernel that every context may use. */
export const sharedWords: ReadonlySet<string> = new Set([
  ...["shared", "common", "kernel", "sharedkernel", "buildingblocks", "seedwork", "lib", "libs", "pkg", "crosscutting"],
]);

/** Folders whose sub-folders are contexts, if they hold layers. */
export const contextGroups: ReadonlySet<string> = new Set([
  ...["modules", "contexts", "boundedcontexts", "domains", "services", "microservices", "apps", "packages", "internal"],
]);

/** Folded so that `use-cases`, `use_cases` and `useCases` are one word. */
export function fold(name: string): string {
  return name.toLowerCase().replace(/[-_. ]/gu, "");
}

/** What the name of a folder stands for, if anything. */
export function meaningOf(name: string, vocabulary: Vocabulary): Meaning | undefined {
  return index(vocabulary).get(fold(name));
}

const indexes = new WeakMap<Vocabulary, ReadonlyMap<string, Meaning>>();

function index(vocabulary: Vocabulary): ReadonlyMap<string, Meaning> {
  const known = indexes.get(vocabulary);
  if (known) return known;
  const made = new Map(Object.entries(vocabulary).flatMap(([layer, words]) => entriesOf(layer, words)));
  indexes.set(vocabulary, made);
  return made;
}

const strengths: readonly Strength[] = ["strong", "medium", "ambiguous"];

function entriesOf(layer: string, words: Partial<Record<Strength, readonly string[]>>): (readonly [string, Meaning])[] {
  return strengths.flatMap((strength) => (words[strength] ?? []).map((word) => [word, { layer, strength }] as const));
}
