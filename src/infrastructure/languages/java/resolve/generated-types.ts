import type { Project } from "../../../../application/ports/language.ts";
import { inputOf, inputsByName, packagesInInputs } from "./generator-inputs.ts";
import { conventionalPackage, join } from "./names.ts";
import type { Ownership } from "./ownership.ts";
import type { TypeIndex } from "./type-index.ts";

/** Tells which missing types a generator most likely writes during the build. */
export interface GeneratedTypes {
  /** What speaks for it, in plain English; `undefined` if nothing does. Libraries' packages need better evidence. */
  evidence(type: string, unit: string, ownership: Ownership): string | undefined;
}

/** What generators leave in a bare checkout. */
interface Traces {
  readonly project: Project;
  readonly index: TypeIndex;
  /** Packages that a generator is told to write, and the file that tells it. */
  readonly packages: ReadonlyMap<string, string>;
  /** Packages that a build script names for whatever reason. */
  readonly mentioned: ReadonlyMap<string, string>;
  /** Schemas, grammars and messages by base name. */
  readonly inputs: ReadonlyMap<string, string>;
  /** Annotation processors that manifests name. */
  readonly processors: readonly Processor[];
}

/** Collects the inputs of generators and what manifests tell them. */
export async function createGeneratedTypes(project: Project, index: TypeIndex): Promise<GeneratedTypes> {
  const manifests = await readScripts(project);
  const scripts = packagesInManifests(manifests);
  const traces: Traces = {
    project,
    index,
    packages: new Map([...scripts.told, ...(await packagesInInputs(project))]),
    mentioned: scripts.mentioned,
    inputs: inputsByName(project.paths),
    processors: processors.filter(({ word }) => manifests.some(([, text]) => word.test(text))),
  };
  return {
    evidence: (type, unit, ownership) =>
      fromNames(type, traces) ?? (ownership === "foreign" ? undefined : fromSurroundings(type, unit, traces)),
  };
}

function fromNames(type: string, traces: Traces): string | undefined {
  const inPackage = conventionalPackage(type);
  const told = toldPackage(inPackage, traces);
  if (told) return `"${told.source}" tells a generator to write package "${told.name}".`;

  const simple = type.slice(inPackage.length + 1).split(".")[0] ?? type;
  const input = inputOf(simple, traces.inputs);
  if (input !== undefined) return `A generator most likely writes it from "${input}".`;

  const base = processedType(simple, inPackage, traces);
  return base && `An annotation processor most likely writes it from "${base}".`;
}

/** Generators divide what they write (DGS: `types`, `client`; jOOQ: `tables.records`), so a package of no source below it counts. */
function toldPackage(inPackage: string, { packages, index }: Traces) {
  const whole = packages.get(inPackage);
  if (whole !== undefined) return { name: inPackage, source: whole };
  if (index.packages.has(inPackage)) return undefined;
  for (let dot = inPackage.lastIndexOf("."); dot > 0; dot = inPackage.lastIndexOf(".", dot - 1)) {
    const name = inPackage.slice(0, dot);
    const source = packages.get(name);
    if (source !== undefined) return { name, source };
  }
  return undefined;
}

/** Sources that declare the package by hand speak against it. */
function fromSurroundings(type: string, unit: string, { mentioned, index, project }: Traces): string | undefined {
  const inPackage = conventionalPackage(type);
  if (index.packages.get(inPackage)?.some(({ isTest }) => !isTest)) return undefined;

  const script = mentioned.get(inPackage);
  if (script !== undefined) return `"${script}" names package "${inPackage}", most likely to a generator.`;

  const path = ignoredPath(type, unit, project);
  return path && `Git ignores "${path}", where a generator would write it.`;
}

const dottedName = /^[a-z]\w*(?:\.[a-z]\w*)+$/u;

type Script = readonly [path: string, text: string];

async function readScripts(project: Project): Promise<readonly Script[]> {
  const paths = project.paths.filter((path) =>
    /(?:^|\/)(?:pom\.xml|[^/]+\.gradle(?:\.kts)?|[^/]+\.versions\.toml)$/u.test(path),
  );
  return Promise.all(paths.map(async (path) => [path, (await project.read(path)) ?? ""] as const));
}

interface ScriptPackages {
  readonly told: ReadonlyMap<string, string>;
  readonly mentioned: ReadonlyMap<string, string>;
}

/** `<modelPackage>com.acme.api</modelPackage>` or `packageName = "com.acme.api"` tells; any other literal mentions. */
function packagesInManifests(manifests: readonly Script[]): ScriptPackages {
  const told = new Map<string, string>();
  const mentioned = new Map<string, string>();
  for (const [path, text] of manifests) {
    for (const [word, name] of wordsAndValues(text)) {
      if (!dottedName.test(name) || /group/iu.test(word)) continue;
      (/package/iu.test(word) ? told : mentioned).set(name, path);
    }
  }
  return { told, mentioned };
}

function wordsAndValues(text: string): readonly (readonly [word: string, value: string])[] {
  const elements = text.matchAll(/<(\w{1,60})>\s{0,99}([\w.]{3,200})\s{0,99}</gu);
  const literals = text.matchAll(/(\w{0,60})[\s=(:]{0,9}["']([\w.]{3,200})["']/gu);
  return [...elements, ...literals].map(([, word, value]) => [word ?? "", value ?? ""] as const);
}

/** An annotation processor: the word by which manifests name it, and the names it makes of a type's name. */
interface Processor {
  readonly word: RegExp;
  readonly derived: RegExp;
  /** True if the type they are made of may stand in any package, the JDK's included. */
  readonly anywhere?: boolean;
}

const processors: readonly Processor[] = [
  { word: /mapstruct/u, derived: /^(.+)Impl$/u },
  { word: /querydsl/u, derived: /^Q(.+)$/u },
  { word: /immutables/u, derived: /^(?:Immutable|Modifiable|ImmutableModifiable)(.+)$/u },
  { word: /auto-?value|auto\.value/u, derived: /^Auto(?:Value|Builder|OneOf)_(.+)$/u },
  { word: /jpamodelgen|hibernate-processor|eclipselink/u, derived: /^(.+)_$/u },
  { word: /dagger/u, derived: /^(?:Dagger)?(.+?)(?:_Factory|_MembersInjector)?$/u },
  { word: /freebuilder|record-?builder/u, derived: /^(.+)(?:_Builder|Builder)$/u },
  { word: /gem-processor/u, derived: /^(.+)Gem$/u, anywhere: true },
  { word: /micronaut/u, derived: /^\$(.+)\$Definition$/u },
];

/** The type an annotation processor of this build makes the name of; processors come by name, so the build must name them. */
function processedType(simple: string, inPackage: string, { index, processors: present }: Traces): string | undefined {
  for (const { derived, anywhere } of present) {
    const base = derived.exec(simple)?.[1];
    if (base === undefined || base === simple) continue;
    if (anywhere || index.types.has(`${inPackage}.${base}`)) return base;
  }
  return undefined;
}

const generatedRoots = ["src/generated/java", "src/main/generated", "src/generated", "src-gen", "generated", "gen"];

/** `target` and `build` are ignored everywhere and prove nothing; an ignored folder among the sources does. */
function ignoredPath(type: string, unit: string, project: Project): string | undefined {
  const paths = generatedRoots.map((root) => join(unit, root, `${type.replaceAll(".", "/")}.java`));
  return paths.find((path) => project.isIgnored(path));
}
