import type { Code } from "../code/code.ts";
import type { CodeFile, DeclaredType } from "../code/code-file.ts";
import { lineage } from "../code/members.ts";
import { coreLayerOf } from "../code/reads.ts";
import { isWiring } from "../architecture/entry.ts";
import { isContract } from "../roles/by-name.ts";
import type { TypeDeclaration } from "../syntax/declaration.ts";
import type { Call } from "../syntax/statement.ts";

/** Where an adapter is made. */
export interface Construction {
  readonly file: CodeFile;
  readonly call: Call;
  readonly adapter: DeclaredType;
}

/** Types of the infrastructure that keep a contract of the core: whoever makes one chooses how the contract is kept. */
export function adaptersIn(code: Code): ReadonlyMap<TypeDeclaration, DeclaredType> {
  const found = new Map<TypeDeclaration, DeclaredType>();
  for (const file of code.files.values()) {
    if (file.place.layer !== "infrastructure") continue;
    for (const type of file.syntax.types) if (keepsContract(code, { file, type })) found.set(type, { file, type });
  }
  return found;
}

function keepsContract(code: Code, declared: DeclaredType): boolean {
  if (isContract(declared.type)) return false;
  if (code.roles.has(declared, "repository-implementation")) return true;
  return lineage(code.declarations, declared).some(
    ({ file, type }) => isContract(type) && coreLayerOf(file) !== undefined,
  );
}

/**
 * All places outside of the infrastructure that make an adapter and are not there to wire (modules, factories, configurations). Adapters may
 * make each other: a unit of work makes repositories for its transaction.
 */
export function* constructionsIn(code: Code): Generator<Construction> {
  const adapters = adaptersIn(code);
  for (const file of code.files.values()) {
    if (file.place.layer === "infrastructure" || wires(file.path)) continue;
    for (const call of file.syntax.calls) {
      const made = madeBy(code, file, call);
      const adapter = made && adapters.get(made.type);
      if (adapter) yield { file, call, adapter };
    }
  }
}

function madeBy({ declarations, types }: Code, file: CodeFile, call: Call): DeclaredType | undefined {
  if (call.kind === "new") return declarations.type(file, call.callee);
  const made = types.callee(file, call);
  // Go makes objects by functions, `NewOrders(db)`.
  if (made?.file.language !== "go" || !made.function.name.startsWith("New")) return undefined;
  const [type] = made.function.results;
  return type && types.declared({ file: made.file, type });
}

/** Files whose name says that they put things together. */
const wiringName =
  /(?:^|[-_./])(?:index|factory|provider|container|registry|setup|wire|bootstrap)s?(?:[-_.][^/]*)?\.\w+$|(?:Factory|Provider|Container|Registry|Builder)\.\w+$/u;

function wires(path: string): boolean {
  return isWiring(path) || wiringName.test(path);
}
