import { posix } from "node:path";
import type { CodeFile } from "../../../src/domain/code/code-file.ts";
import { adjacency } from "../../../src/domain/graph/adjacency.ts";
import { components } from "../../../src/domain/graph/components.ts";
import { insert } from "../insert.ts";
import type { Edit, Planter } from "../planter.ts";
import type { Project } from "../project.ts";
import type { Random } from "../random.ts";

type Language = Planter["language"];
const all: readonly Language[] = ["typescript", "go", "java"];

/** A package that does not belong in the domain, as each language imports it. */
const database: Readonly<Record<Language, string>> = {
  typescript: 'import "pg";',
  go: 'import _ "database/sql"',
  java: "import java.sql.Connection;",
};

const protocol: Readonly<Record<Language, string>> = {
  typescript: 'import "express";',
  go: 'import _ "net/http"',
  java: "import org.springframework.web.bind.annotation.RestController;",
};

/** What types of contracts are made of. */
const contract: Readonly<Record<Language, string>> = {
  typescript: 'import "@bufbuild/protobuf";',
  go: 'import _ "google.golang.org/protobuf/proto"',
  java: "import com.google.protobuf.Message;",
};

/** Faults that one import makes. */
export const boundaries: readonly Planter[] = all.flatMap((language) => [
  one(language, "boundaries/forbidden-dependency", forbidden),
  one(language, "boundaries/package-in-layer", (project, file) =>
    file.place.layer === "domain" && !says(project, file, database[language]) ? database[language] : undefined,
  ),
  one(language, "boundaries/protocol-in-application", (project, file) =>
    file.place.layer === "application" && !says(project, file, protocol[language]) ? protocol[language] : undefined,
  ),
  one(language, "adapters/dto-boundary", (project, file) =>
    file.place.layer === "domain" && !says(project, file, contract[language]) ? contract[language] : undefined,
  ),
  one(language, "boundaries/unresolved-import", missing),
  one(language, "boundaries/dependency-cycle", back),
]);

/** Makes a planter of the import that a file must not have; files are tried in random order. */
function one(
  language: Language,
  rule: string,
  statementFor: (project: Project, file: CodeFile, random: Random) => string | undefined,
): Planter {
  return {
    rule,
    language,
    depth: "imports",
    plant(project, random): Edit | undefined {
      const files = project.files.filter((file) => file.language === language);
      for (let left = 200; left > 0 && files.length > 0; left--) {
        const file = random.oneOf(files);
        const statement = file && statementFor(project, file, random);
        if (file && statement) return insert(project, file, { imports: [statement] }, random);
      }
      return undefined;
    },
  };
}

function forbidden(project: Project, file: CodeFile, random: Random): string | undefined {
  const { architecture } = project.built;
  const { layer, area, context } = file.place;
  const may = architecture.layers.find(({ name }) => name === layer)?.mayDependOn;
  const isWrong = ({ place, language }: CodeFile) =>
    language === file.language &&
    place.area === area &&
    place.context === context &&
    place.role === undefined &&
    place.layer !== undefined &&
    place.layer !== layer &&
    !may?.includes(place.layer);
  const target = may && random.oneOf(project.files.filter(isWrong));
  return target && file.place.role === undefined ? importOf(project, file, target) : undefined;
}

/** The way back along a dependency that is there and on no cycle: what is tied into a knot already is told with the knot. */
function back(project: Project, file: CodeFile, random: Random): string | undefined {
  const { graph } = project.built;
  const tied = knotted(project);
  const from = graph.dependencies.filter(
    ({ from, to, kind, at }) =>
      kind === "value" &&
      to === moduleOf(project, file) &&
      !tied.has(to) &&
      !tied.has(from) &&
      project.code.files.get(at.path)?.place.role === undefined,
  );
  const source = random.oneOf(from.map(({ at }) => project.code.files.get(at.path)));
  return source && importOf(project, file, source);
}

/** Modules that are on a cycle. */
function knotted({ built: { graph } }: Project): ReadonlySet<string> {
  const edges = adjacency(graph.dependencies.map(({ from, to }) => ({ from, to, weight: 1 })));
  return new Set(components(edges).flatMap((nodes) => nodes.flatMap((node) => edges.names[node] ?? [])));
}

function missing(project: Project, file: CodeFile): string | undefined {
  if (file.language === "typescript") return 'import "./nobody-has-written-this";';
  if (file.language === "java") return file.package && `import ${file.package}.NobodyHasWrittenThis;`;
  const own = project.built.graph.dependencies.find(({ to }) => to === moduleOf(project, file))?.specifier;
  return own && `import _ "${own}/nobodyhaswrittenthis"`;
}

function moduleOf({ built }: Project, { path, language }: CodeFile): string | undefined {
  return built.parts.find((part) => part.language.id === language)?.resolver.moduleOf(path);
}

/** The statement by which one file imports what another declares. */
function importOf(project: Project, from: CodeFile, to: CodeFile): string | undefined {
  if (from.language === "typescript") {
    const path = posix.relative(posix.dirname(from.path), to.path).replace(/\.tsx?$/u, "");
    return /\.d$/u.test(path) ? undefined : `import "${path.startsWith(".") ? path : `./${path}`}";`;
  }
  if (from.language === "java") {
    const type = to.syntax.types.find(
      ({ in: within, modifiers }) => within === undefined && modifiers.includes("public"),
    );
    return type && to.package && to.package !== from.package ? `import ${to.package}.${type.name};` : undefined;
  }
  const module = moduleOf(project, to);
  if (module === moduleOf(project, from)) return undefined;
  const specifier = project.built.graph.dependencies.find((dependency) => dependency.to === module)?.specifier;
  return specifier && `import _ "${specifier}"`;
}

function says(project: Project, { path }: CodeFile, statement: string): boolean {
  const name = /"([^"]+)"|import ([\w.]+)\.\w+;/u.exec(statement);
  return project.textOf(path).includes(name?.[1] ?? name?.[2] ?? statement);
}
