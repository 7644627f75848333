import type { Reads } from "../code/code-file.ts";
import { coreCode, isWritten } from "../code/reads.ts";

/**
 * Domain and application, what a framework for commands, queries and events is imported by, and what is called after handling
 * them. Declarations of TypeScript alone are left out: they were written by a compiler, or tell of what others have.
 */
export const messageCode: Reads = (file) =>
  !/\.d\.[cm]?ts$/u.test(file.path) &&
  (coreCode(file) || (isWritten(file.place) && (isNamed(file.path) || file.imports(frameworks))));

const frameworks = [
  ...["npm:@nestjs/cqrs", "npm:@nestjs/event-emitter", "java:org.axonframework"],
  ...["java:org.jmolecules.architecture.cqrs", "java:org.jmolecules.event"],
  ...["java:org.springframework.context.event", "java:org.springframework.transaction.event"],
];

const ending = "(?:[cm]?ts|java|go)$";
/** `command-handler.base.ts`, `QueryHandler.java`, `command_bus.go`: base types stand where all contexts can reach them. */
const seedwork = new RegExp(
  `^(?:abstract|base|i)?(?:command|query|(?:domain|integration)?event)(?:handler|bus|publisher|dispatcher)?(?:base|interface)?${ending}`,
  "iu",
);
/** `PlaceOrderCommandHandler.java`: handlers may stand in folders of features, which are no layers. */
const handler = new RegExp(`(?:command|query)handler${ending}`, "iu");

function isNamed(path: string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1).replace(/[-_.]/gu, "");
  return seedwork.test(name) || handler.test(name);
}
