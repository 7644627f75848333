import type { OutdatedAnswer } from "../../../application/tool.ts";
import type { OutdatedRow } from "../../../domain/packages/registry/outdated-rows.ts";
import type { Standing } from "../../../domain/packages/registry/standing.ts";
import { json } from "../../escape/json.ts";
import type { OutdatedJson } from "./schema.ts";

type Dependency = OutdatedJson["dependencies"][number];

/** For programs: every direct dependency, described by `outdated.schema.json`. */
export function outdatedJson({ asOf, rows, totals }: OutdatedAnswer): string {
  const answer: OutdatedJson = { schemaVersion: 1, asOf, dependencies: rows.map(dependencyOf), totals: { ...totals } };
  return json(answer);
}

function dependencyOf({ at, standing, ecosystem, name, scope, declared, ...row }: OutdatedRow): Dependency {
  const { path, line, column } = at;
  return {
    ...{ ecosystem, name, scope, declared },
    at: { path, line, column },
    ...row,
    ...(standing && figures(standing)),
  };
}

function figures({ lag, behind, behindInRange, libyears, libyearsInRange, age }: Standing): Partial<Dependency> {
  return {
    lag: { ...lag },
    releasesBehind: behind,
    releasesBehindInRange: behindInRange,
    ...(libyears !== undefined && { libyears }),
    ...(libyearsInRange !== undefined && { libyearsInRange }),
    ...(age !== undefined && { ageDays: age }),
  };
}
