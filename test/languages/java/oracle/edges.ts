import { java } from "../../../../src/infrastructure/languages/java/index.ts";
import { type Files, projectOf } from "../project-of.ts";

/** An edge by what it leads to: `path → file path` in the project, `path → package name` outside. */
export async function ourNames(files: Files): Promise<readonly string[]> {
  const project = projectOf(files);
  const resolver = await java.resolver(project);
  const found = project.files.flatMap(({ path, facts }) =>
    facts.imports.flatMap((imported) =>
      resolver.resolve(path, imported).flatMap(({ origin, module, target }) => {
        const whole = imported.form === "on-demand" ? [`${path} → package ${imported.specifier.slice(0, -2)}`] : [];
        if (origin === "project") return target === undefined ? whole : [...whole, `${path} → file ${target}`];
        return [`${path} → package ${module.replace(/^java:/u, "").replace(/\.(?:\p{Lu}.*|\*)$/u, "")}`];
      }),
    ),
  );
  return distinct(found);
}

/** The lines of Names.java, written as ours; every file sees `java.lang`, which says nothing. */
export function javacNames(lines: readonly string[]): readonly string[] {
  return distinct(
    lines
      .map((line) => line.split("\t"))
      .filter(([, kind, name]) => !(kind === "package" && (name === "java.lang" || name === "")))
      .map(([from, kind, name]) => `${from} → ${kind} ${name}`),
  );
}

/** Edges from file names to packages other than their own: `Order.java → java.util`. */
export async function ourPackages(files: Files): Promise<readonly string[]> {
  const packages = new Map(projectOf(files).files.map(({ path, facts }) => [path, facts.package ?? ""]));
  const found = (await ourNames(files)).map((edge) => {
    const [from = "", kind, to = ""] = edge.split(/ → | /u);
    return { from, to: kind === "file" ? (packages.get(to) ?? "") : to };
  });
  return toOthers(found.map(({ from, to }) => ({ file: fileName(from), own: packages.get(from) ?? "", to })));
}

/** The lines of jdeps as edges from file names to packages; nested classes belong to the file of the outermost. */
export function jdepsPackages(lines: readonly string[]): readonly string[] {
  const found = lines.map((line) => {
    const [from = "", to = ""] = line.split(" -> ").map((name) => name.replace(/\$.*/u, ""));
    return { file: `${from.slice(from.lastIndexOf(".") + 1)}.java`, own: packageOf(from), to: packageOf(to) };
  });
  return toOthers(found);
}

/** What is in the first list alone. */
export function only(first: readonly string[], second: readonly string[]): readonly string[] {
  const known = new Set(second);
  return first.filter((edge) => !known.has(edge));
}

function toOthers(edges: readonly { file: string; own: string; to: string }[]): readonly string[] {
  const others = edges.filter(({ own, to }) => to !== own && to !== "java.lang");
  return distinct(others.map(({ file, to }) => `${file} → ${to}`));
}

function packageOf(type: string): string {
  return type.slice(0, Math.max(0, type.lastIndexOf(".")));
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function distinct(edges: readonly string[]): readonly string[] {
  return [...new Set(edges)].sort();
}
