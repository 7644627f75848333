import { isPort } from "../architecture/entry.ts";
import type { Place } from "../architecture/layer.ts";
import type { Readable, Reads } from "./code-file.ts";

/** The layers that hold what a program decides. */
export type CoreLayer = "domain" | "application";

/** The layer of the core that a file belongs to; a port is part of the application wherever it stands. */
export function coreLayerOf({ path, place }: Pick<Readable, "path" | "place">): CoreLayer | undefined {
  if (isPort(path)) return "application";
  return place.layer === "domain" || place.layer === "application" ? place.layer : undefined;
}

/** What people wrote for production in the domain. */
export const domainCode: Reads = ({ place }) => place.layer === "domain" && isWritten(place);

/** What people wrote for production in domain and application, and ports. */
export const coreCode: Reads = (file) => coreLayerOf(file) !== undefined && isWritten(file.place);

/** What people wrote for production in domain, application and infrastructure, and ports. */
export const coreAndInfrastructure: Reads = (file) =>
  coreCode(file) || (file.place.layer === "infrastructure" && isWritten(file.place));

/** The core, what states by its imports that it is part of a model, and the base types that a project wrote for its own. */
export const modelCode: Reads = (file) =>
  isWritten(file.place) && (coreLayerOf(file) !== undefined || isSeedwork(file.path) || file.imports(stating));

/** What people wrote for production in any of the four layers, and ports. */
export const layeredCode: Reads = (file) =>
  coreAndInfrastructure(file) || (file.place.layer === "interface" && isWritten(file.place));

/** The model, and what people wrote in the interface layer to work with it. */
export const modelAndInterface: Reads = (file) =>
  modelCode(file) || (file.place.layer === "interface" && isWritten(file.place));

/** Libraries whose types are there to state what a class is in the model. */
const stating = ["java:org.jmolecules.ddd", "npm:@nestjs/cqrs"];

/** `aggregate-root.base.ts`, `BaseEntity.java`, `value_object.go`: base types stand where all contexts can reach them. */
function isSeedwork(path: string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1).replace(/[-_.]/gu, "");
  return /^(?:abstract|base|i)?(?:aggregate(?:root)?|entity|valueobject|identifier)(?:base)?(?:[cm]?ts|java|go)$/iu.test(
    name,
  );
}

/** True for code that people wrote for production: no test, nothing generated, nothing that wires the layers together. */
export function isWritten({ role }: Place): boolean {
  return role === undefined || role === "shared";
}
