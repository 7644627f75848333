import type { Finding } from "../domain/findings/finding.ts";
import type { Severity } from "../domain/findings/severity.ts";
import type { Dependency } from "../domain/graph/dependency.ts";
import type { Graph } from "../domain/graph/graph.ts";
import type { Location } from "../domain/source/location.ts";

/** What findings say of one dependency. */
export interface Accusation {
  readonly rules: ReadonlySet<string>;
  readonly severity: Severity;
}

/** Which dependencies findings are about, and how many findings are about none (an empty layer, a waiver). */
export interface Accused {
  readonly of: ReadonlyMap<Dependency, Accusation>;
  readonly elsewhere: number;
}

/** Finds the dependencies that findings are about: by the place of a finding, and by each step of its path. */
export function accusedBy(findings: readonly Finding[], graph: Graph): Accused {
  const places = byPlace([...graph.dependencies, ...graph.inner]);
  const accused = new Map<Dependency, Accusation>();
  let elsewhere = 0;
  for (const finding of findings) {
    const about = dependenciesOf(finding, places);
    if (about.length === 0) elsewhere++;
    for (const dependency of about) accused.set(dependency, joined(accused.get(dependency), finding));
  }
  return { of: accused, elsewhere };
}

type Places = ReadonlyMap<string, readonly Dependency[]>;

function byPlace(dependencies: readonly Dependency[]): Places {
  const places = new Map<string, Dependency[]>();
  for (const dependency of dependencies) {
    const known = places.get(keyOf(dependency.at));
    if (known) known.push(dependency);
    else places.set(keyOf(dependency.at), [dependency]);
  }
  return places;
}

const keyOf = ({ path, line, column }: Location) => `${path}\0${line}\0${column}`;

function dependenciesOf(finding: Finding, places: Places): readonly Dependency[] {
  if (!finding.path) return named(places.get(keyOf(finding.at)) ?? [], finding);
  return finding.path.flatMap(({ from, to, at }) =>
    (places.get(keyOf(at)) ?? []).filter((dependency) => dependency.from === from && dependency.to === to),
  );
}

/** One import can make several dependencies (a wildcard); a finding that names its target means that one alone. */
function named(candidates: readonly Dependency[], { params, fingerprint }: Finding): readonly Dependency[] {
  if (candidates.length < 2) return candidates;
  const names = new Set<unknown>([...Object.values(params), ...fingerprint.split(" | ")]);
  const exact = candidates.filter(({ to, target }) => names.has(to) || (target !== undefined && names.has(target)));
  return exact.length > 0 ? exact : candidates;
}

function joined(known: Accusation | undefined, { rule, severity }: Finding): Accusation {
  return {
    rules: new Set([...(known?.rules ?? []), rule]),
    severity: known?.severity === "error" ? "error" : severity,
  };
}
