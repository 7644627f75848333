import type { Project } from "../../../../application/ports/language.ts";

/** Where schema languages say which package their types go to. */
const packageStatements: Readonly<Record<string, RegExp>> = {
  proto: /\boption\s+java_package\s*=\s*"([\w.]+)"|^[ \t]*package\s+([\w.]+)\s*;/gmu,
  avsc: /"namespace"\s*:\s*"([\w.]+)"/gu,
  avdl: /@namespace\("([\w.]+)"\)/gu,
  thrift: /^[ \t]*namespace\s+(?:java|\*)\s+([\w.]+)/gmu,
  xsd: /\btargetNamespace\s*=\s*["']([^"'\s]+)["']|<\w+:package\s+name\s*=\s*"([\w.]+)"/gu,
  wsdl: /\btargetNamespace\s*=\s*["']([^"'\s]+)["']/gu,
  xjb: /<\w+:package\s+name\s*=\s*"([\w.]+)"/gu,
};

/** Packages that schemas of the project make generators write, and the schema that says so. */
export async function packagesInInputs(project: Project): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const path of project.paths) {
    const ending = path.slice(path.lastIndexOf(".") + 1);
    const statement = Object.hasOwn(packageStatements, ending) ? packageStatements[ending] : undefined;
    const text = statement ? await project.read(path) : undefined;
    if (!statement || text === undefined) continue;
    for (const [, first, second] of text.matchAll(statement)) found.set(packageOf(first ?? second ?? ""), path);
  }
  return found;
}

/** JAXB 4, annex D.5.1: the package of a namespace is its host backwards, without `www`, and then its path. */
function packageOf(name: string): string {
  const [, host, path = ""] = /^(?:\w+:\/\/)([^/:#?]+)(?::\d+)?(\/[^#?]*)?/u.exec(name) ?? [];
  if (host === undefined) return name;

  const labels = host
    .replace(/^www\./u, "")
    .split(".")
    .reverse();
  const folders = path
    .replace(/\.\w{2,3}\/?$/u, "")
    .split("/")
    .filter((part) => part !== "");
  return [...labels, ...folders].map((part) => part.toLowerCase().replace(/[^\w]/gu, "_")).join(".");
}

/** Inputs by base name: schemas, grammars, and JSON messages as Kafka's own generator reads them. */
export function inputsByName(paths: readonly string[]): ReadonlyMap<string, string> {
  const inputs = paths.filter((path) => /\.(?:g4|avsc|proto|thrift|fbs)$|\/resources\/.*\.json$/u.test(path));
  return new Map(inputs.map((path) => [path.slice(path.lastIndexOf("/") + 1, path.lastIndexOf(".")), path]));
}

const suffixes = [
  "",
  "Data",
  "JsonConverter",
  "DataJsonConverter",
  "Lexer",
  "Parser",
  "Listener",
  "BaseListener",
  "Visitor",
];

/** The input that a generator most likely makes a type of this simple name from. */
export function inputOf(simple: string, inputs: ReadonlyMap<string, string>): string | undefined {
  const suffix = suffixes.find(
    (end) => simple.endsWith(end) && inputs.has(simple.slice(0, simple.length - end.length)),
  );
  return suffix === undefined ? undefined : inputs.get(simple.slice(0, simple.length - suffix.length));
}
