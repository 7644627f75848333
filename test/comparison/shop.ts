import type { FileTree } from "../../src/domain/findings/rule.ts";

/** What a shop is written in. */
export type Language = "typescript" | "go" | "java";

export const languages = ["typescript", "go", "java"] as const;
export const layers = ["domain", "application", "infrastructure"] as const;

/** A file, by numbers: which context, layer and file of that layer. */
export type Place = readonly [context: number, layer: number, file: number];

/** The names that everything has; two namings of the same shop differ by renames alone. */
export interface Naming {
  readonly root: string;
  readonly contexts: readonly [string, string];
  /** One for each file of a layer. */
  readonly files: readonly [string, string];
}

/** What imports what. */
export type Edges = readonly (readonly [Place, Place])[];

export const firstNames: Naming = { root: "modules", contexts: ["orders", "billing"], files: ["alpha", "beta"] };

const places: readonly Place[] = [0, 1].flatMap((context) =>
  [0, 1, 2].flatMap((layer) => [0, 1].map((file): Place => [context, layer, file])),
);

/** Two contexts of three layers with two files each, whose files import each other as the edges say. */
export function shopIn(language: Language, edges: Edges, naming: Naming = firstNames): FileTree {
  const files = places.map((place) => {
    const targets = edges.filter(([from, to]) => same(from, place) && !same(to, place)).map(([, to]) => to);
    return writers[language](place, unique(targets), naming);
  });
  return Object.fromEntries([...manifests[language], ...files]);
}

function same(one: Place, other: Place): boolean {
  return one.join() === other.join();
}

function unique(targets: readonly Place[]): readonly Place[] {
  return targets.filter((place, index) => targets.findIndex((one) => same(one, place)) === index);
}

type Named = readonly [path: string, text: string];

const manifests: Readonly<Record<Language, readonly Named[]>> = {
  typescript: [["package.json", '{ "name": "shop", "type": "module" }\n']],
  go: [["go.mod", "module example.com/shop\n\ngo 1.22\n"]],
  java: [["pom.xml", "<project><artifactId>shop</artifactId></project>\n"]],
};

/** Words of each file alone, so that it is known again wherever it goes. */
function body([context, layer, file]: Place, line: (word: string) => string): string {
  const own = `${["orders", "billing"][context]} ${layers[layer]} ${file}`;
  return Array.from({ length: 16 }, (_, index) => line(`${own}: what is written in line ${index}`)).join("\n");
}

const writers: Readonly<Record<Language, (place: Place, targets: readonly Place[], naming: Naming) => Named>> = {
  typescript: (place, targets, naming) => {
    const imports = targets.map((to, index) => `import { x as x${index} } from "../../../${pathOf(to, naming)}";`);
    const uses = targets.map((_, index) => `() => x${index}`).join(", ");
    const text = body(place, (line) => `// ${line}.`);
    return [`src/${pathOf(place, naming)}.ts`, `${imports.join("\n")}\nexport const x = [${uses}];\n${text}\n`];
  },
  go: (place, targets, naming) => {
    const [, layer] = place;
    const imports = targets.map((to, index) => `import p${index} "example.com/shop/internal/${folderOf(to, naming)}"`);
    const uses = targets.map((_, index) => `var _ = p${index}.X\n`).join("");
    const text = body(place, (line) => `// ${line}.`);
    return [
      `internal/${pathOf(place, naming)}.go`,
      `package ${layers[layer]}\n\n${imports.join("\n")}\n\n${uses}\n${text}\n`,
    ];
  },
  java: (place, targets, naming) => {
    const packageOf = (to: Place) => `shop.${folderOf(to, naming).replaceAll("/", ".")}`;
    const imports = targets.map((to) => `import ${packageOf(to)}.${classOf(to, naming)};`);
    const text = body(place, (line) => `// ${line}.`);
    return [
      `src/main/java/shop/${folderOf(place, naming)}/${classOf(place, naming)}.java`,
      `package ${packageOf(place)};\n\n${imports.join("\n")}\n\npublic class ${classOf(place, naming)} {}\n${text}\n`,
    ];
  },
};

function folderOf([context, layer]: Place, { root, contexts }: Naming): string {
  return `${root}/${contexts[context]}/${layers[layer]}`;
}

function pathOf(place: Place, naming: Naming): string {
  return `${folderOf(place, naming)}/${naming.files[place[2]]}`;
}

function classOf(place: Place, { files }: Naming): string {
  const name = files[place[2]] ?? "";
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
}
