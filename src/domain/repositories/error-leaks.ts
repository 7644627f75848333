import type { Code } from "../code/code.ts";
import type { CodeFile, Reads } from "../code/code-file.ts";
import { nameOfPlace } from "../code/name-of-place.ts";
import { isWritten } from "../code/reads.ts";
import { around } from "../code/value-types.ts";
import { defaultPolicy, deniedIn } from "../packages/policy.ts";
import type { FunctionDeclaration } from "../syntax/declaration.ts";
import type { Name, TypeName } from "../syntax/name.ts";
import { namesIn } from "../syntax/names-in.ts";
import type { Spot } from "../syntax/position.ts";
import { changesTables } from "./table-changes.ts";
import { type DriverError, driverError, driverModules } from "./driver-errors.ts";

/** Layers that the errors of drivers must not reach. */
const above = ["domain", "application", "interface"];

/** Code above the infrastructure that may know the errors of a driver; scripts that change tables are left out. */
export const aboveDrivers: Reads = ({ path, place, imports }) =>
  isWritten(place) &&
  place.layer !== undefined &&
  above.includes(place.layer) &&
  !changesTables(path) &&
  imports(driverModules);

/** An error of a driver that a file knows, where it does so first. */
export interface ErrorLeak extends DriverError {
  readonly at: Spot;
  /** As people call the place. */
  readonly place: string;
}

/** Errors of drivers that a file names, once for each function. Where the import alone is a fault, that is told instead. */
export function errorLeaks(code: Code, file: CodeFile): readonly ErrorLeak[] {
  const found = new Map<string, ErrorLeak>();
  for (const { at, name } of namedIn(code, file)) {
    const error = driverError(code, file, name);
    if (!error || deniedIn(file.place.layer ?? "", error.module, defaultPolicy) || standsInFilter(code, file, at))
      continue;
    const place = nameOfPlace(file, at);
    const key = `${place} ${error.name}`;
    if (!found.has(key)) found.set(key, { ...error, at, place });
  }
  return [...found.values()];
}

/** A name that may be that of an error, and where it stands. */
interface Named {
  readonly at: Spot;
  readonly name: Name;
}

/** What is asked for, caught, expected, or promised to be thrown; what is made with `new` is the caller's own error. */
function* namedIn(code: Code, file: CodeFile): Generator<Named> {
  const { language, syntax } = file;
  for (const { types, ...at } of syntax.catches) yield* each(at, types);
  // At the top of a TypeScript file a decorator names what its filter catches.
  for (const at of syntax.mentions) if (at.in !== undefined || language !== "typescript") yield { at, name: at.name };
  for (const at of syntax.calls) if (at.kind === "call" && !at.on) yield { at, name: at.callee };
  for (const at of syntax.variables) yield* each(at, [at.type, at.value?.kind === "name" ? at.value.type : undefined]);
  for (const [index, one] of syntax.functions.entries()) {
    if (one.statements === undefined) continue;
    const at = { line: one.line, column: one.column, in: index };
    yield* each(at, [
      ...one.parameters.map(({ type }) => type),
      ...(isDriven(code, file, one) ? [] : (one.throws ?? [])),
    ]);
  }
}

/** A function that is given something of the driver (`mapRow(ResultSet row)`) is called by it: what that throws, it expects. */
function isDriven(code: Code, file: CodeFile, { parameters, throws = [] }: FunctionDeclaration): boolean {
  const drivers = throws.flatMap((type) => packagesOf(code, file, type));
  return parameters.some(({ type }) => type && packagesOf(code, file, type).some((one) => drivers.includes(one)));
}

/** Packages that a type which the project does not declare may be from. */
function packagesOf(code: Code, file: CodeFile, { name }: TypeName): readonly string[] {
  if (!name || code.declarations.type(file, name)) return [];
  return code.namesOf(file, name).flatMap((full) => full.slice(0, Math.max(full.lastIndexOf("."), 0)) || []);
}

function* each(at: Spot, types: readonly (TypeName | undefined)[]): Generator<Named> {
  for (const type of types) if (type) for (const name of namesIn(type)) yield { at, name };
}

/** Types that turn whatever nobody has caught into an answer: `@nestjs/common` 11, Spring Framework 6.2. */
const filters: ReadonlySet<string> = new Set([
  "npm:@nestjs/common#Catch",
  "org.springframework.web.bind.annotation.ControllerAdvice",
  "org.springframework.web.bind.annotation.RestControllerAdvice",
]);

function standsInFilter(code: Code, file: CodeFile, at: Spot): boolean {
  const owners = around(file, at.in).map(({ owner }) => owner);
  return file.syntax.types.some(
    ({ name, marks = [] }) =>
      owners.includes(name) && marks.some((mark) => code.namesOf(file, mark.name).some((one) => filters.has(one))),
  );
}
