import type { Reads } from "../code/code-file.ts";
import { coreCode, isWritten } from "../code/reads.ts";

/** Domain and application, and whatever a framework for commands, queries and events is imported by. */
export const messageCode: Reads = (file) =>
  coreCode(file) || (isWritten(file.place) && (isSeedwork(file.path) || file.imports(frameworks)));

const frameworks = [
  ...["npm:@nestjs/cqrs", "npm:@nestjs/event-emitter", "java:org.axonframework"],
  ...["java:org.jmolecules.architecture.cqrs", "java:org.jmolecules.event"],
  ...["java:org.springframework.context.event", "java:org.springframework.transaction.event"],
];

/** `command-handler.base.ts`, `QueryHandler.java`, `command_bus.go`: base types stand where all contexts can reach them. */
function isSeedwork(path: string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1).replace(/[-_.]/gu, "");
  return /^(?:abstract|base|i)?(?:command|query|(?:domain|integration)?event)(?:handler|bus|publisher|dispatcher)?(?:base|interface)?(?:[cm]?ts|java|go)$/iu.test(
    name,
  );
}
