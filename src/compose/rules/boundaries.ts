import { compositionRoot } from "../../../rules/boundaries/composition-root.ts";
import { contextInternals } from "../../../rules/boundaries/context-internals.ts";
import { dependencyCycle } from "../../../rules/boundaries/dependency-cycle.ts";
import { dependencyNotAllowed } from "../../../rules/boundaries/dependency-not-allowed.ts";
import { diagramSync } from "../../../rules/boundaries/diagram-sync.ts";
import { emptyLayer } from "../../../rules/boundaries/empty-layer.ts";
import { forbiddenDependency } from "../../../rules/boundaries/forbidden-dependency.ts";
import { packageInLayer } from "../../../rules/boundaries/package-in-layer.ts";
import { protocolInApplication } from "../../../rules/boundaries/protocol-in-application.ts";
import { skippedLayer } from "../../../rules/boundaries/skipped-layer.ts";
import { splitPackage } from "../../../rules/boundaries/split-package.ts";
import { transitiveLeak } from "../../../rules/boundaries/transitive-leak.ts";
import { unassignedModule } from "../../../rules/boundaries/unassigned-module.ts";
import { unresolvedImport } from "../../../rules/boundaries/unresolved-import.ts";
import { serviceIsolation } from "../../../rules/workspace/service-isolation.ts";
import type { Rule } from "../../domain/findings/rule.ts";

/** The rules of `rules/boundaries` and `rules/workspace`. */
export const boundaries: readonly Rule[] = [
  compositionRoot,
  contextInternals,
  dependencyCycle,
  dependencyNotAllowed,
  diagramSync,
  emptyLayer,
  forbiddenDependency,
  packageInLayer,
  protocolInApplication,
  skippedLayer,
  splitPackage,
  transitiveLeak,
  unassignedModule,
  unresolvedImport,
  serviceIsolation,
];
