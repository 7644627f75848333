import type { RolesAnswer } from "../../../application/list-roles.ts";
import type { Survey } from "../../../application/tool.ts";
import type { Rule } from "../../../domain/findings/rule.ts";
import { json } from "../../escape/json.ts";
import { visible } from "../../escape/terminal.ts";
import { table } from "../../terminal/table.ts";
import type { Key } from "../../wording/speak.ts";
import type { listables } from "../definitions/choices.ts";
import type { Session } from "../session.ts";
import type { SimpleFormat } from "../simple-format.ts";
import { targetOf, type TargetOptions } from "../target.ts";

export type Listable = (typeof listables)[number];

export interface ListOptions extends TargetOptions {
  readonly format: SimpleFormat;
}

/** Rows with the names of their columns; the same rows make the table and the JSON. */
interface Rows {
  readonly columns: readonly (readonly [name: string, title: Key])[];
  readonly rows: readonly (readonly (string | number | readonly string[])[])[];
}

/** Lists what the tool knows of a tree: one row each, aligned for people, whole for programs. */
export async function list(what: Listable, options: ListOptions, session: Session): Promise<0> {
  const rows = await rowsOf(what, options, session);
  session.io.stdout(
    options.format === "json" ? json({ schemaVersion: 1, [what]: asJson(rows) }) : asText(rows, session),
  );
  return 0;
}

async function rowsOf(what: Listable, options: ListOptions, session: Session): Promise<Rows> {
  if (what === "rules") return rules(session.tool.rules, session);
  if (what === "roles") return roles(await session.tool.roles(targetOf(options, session)));
  const survey = await session.tool.survey(targetOf(options, session));
  if (what === "layers") return layers(survey);
  return what === "files" ? files(survey) : packages(survey);
}

function rules(all: readonly Rule[], { locale }: Session): Rows {
  const rows = all.map(({ id, severity, needs, summary }) => [id, severity, needs, summary[locale]]);
  return {
    columns: [
      ["rule", "list.rule"],
      ["severity", "list.severity"],
      ["needs", "list.needs"],
      ["summary", "list.summary"],
    ],
    rows,
  };
}

function roles({ recognised }: RolesAnswer): Rows {
  const rows = recognised.map(({ role, type, file, evidence }) => [
    role,
    type.name,
    `${file.path}:${type.line}`,
    evidence.kind,
    evidence.what,
  ]);
  return {
    columns: [
      ["role", "list.role"],
      ["type", "list.type"],
      ["at", "list.at"],
      ["kind", "list.evidence"],
      ["evidence", "list.because"],
    ],
    rows,
  };
}

function layers({ architecture: { summary } }: Survey): Rows {
  const rows = summary.layers.map(({ name, files: number, mayDependOn }) => {
    const patterns = summary.assignments.filter(({ layer }) => layer === name).map(({ pattern }) => pattern);
    return [name, number, mayDependOn, patterns];
  });
  const columns = [
    ["layer", "list.layer"],
    ["files", "list.files"],
    ["mayDependOn", "list.may-depend-on"],
    ["patterns", "list.pattern"],
  ] as const;
  return { columns, rows };
}

function files({ graph, architecture }: Survey): Rows {
  const rows = [...graph.modules.values()]
    .filter(({ origin }) => origin === "project")
    .flatMap(({ files: paths, language }) => paths.map((path) => ({ path, language: language ?? "" })))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, language }) => {
      const { layer = "", context = "", role = "" } = architecture.placeOf(path);
      return [path, language, layer, context, role];
    });
  const columns = [
    ["file", "list.file"],
    ["language", "list.language"],
    ["layer", "list.layer"],
    ["context", "list.context"],
    ["role", "list.role"],
  ] as const;
  return { columns, rows };
}

function packages({ graph }: Survey): Rows {
  const rows = [...graph.modules.values()]
    .filter(({ origin }) => origin === "package" || origin === "platform")
    .map(({ id, origin }) => [id, origin, graph.incoming(id).length]);
  return {
    columns: [
      ["package", "list.package"],
      ["origin", "list.origin"],
      ["imports", "list.imports"],
    ],
    rows,
  };
}

function asJson({ columns, rows }: Rows) {
  return rows.map((row) => Object.fromEntries(columns.map(([name], index) => [name, row[index]])));
}

function asText({ columns, rows }: Rows, { say }: Session): string {
  if (rows.length === 0) return `${say("list.empty")}\n`;
  const cells = rows.map((row) => row.map((cell) => visible(Array.isArray(cell) ? cell.join(", ") : String(cell))));
  return `${table([columns.map(([, title]) => say(title)), ...cells]).join("\n")}\n`;
}
