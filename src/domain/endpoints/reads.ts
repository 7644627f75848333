import type { Readable, Reads } from "../code/code-file.ts";
import { isDoor } from "../architecture/entry.ts";
import { listenModules } from "./listen-shapes.ts";
import { serverModules } from "./endpoint-words.ts";

/** Files of the program itself that may open ports for callers. */
export const opensPorts: Reads = (file) => isOwn(file) && !isExample(file.path) && file.imports(listenModules);

/** Files of the program itself that may answer callers. */
export const answersCallers: Reads = (file) => isOwn(file) && (isDoor(file.path) || file.imports(serverModules));

/** The same, and files whose names say that they declare errors or their codes. */
export const writesErrors: Reads = (file) => answersCallers(file) || (isOwn(file) && namesErrors.test(file.path));

const namesErrors = /(?:err|error|exception|code|status)(?:s|_?codes?)?(?:\.\w+)*\.(?:[cm]?[jt]sx?|go|java)$/iu;

function isOwn({ path, place: { role } }: Readable): boolean {
  return role !== "test" && role !== "generated" && !standIn.test(path);
}

/** `mock.go`, `fake-payments.ts`, `mocks/orders.go`: what stands in for a server in tests has no callers to mind. */
const standIn = /(?:^|[/_.-])(?:mocks?|fakes?)(?=[/_.-])/iu;

/** Programs that only show how a library is used, or stand in for a server in tests; `com.example` is a package of anybody's. */
function isExample(path: string): boolean {
  return /(?:^|\/)(?<!\b(?:com|org|net)\/)_?(?:examples?|samples?|demos?|test[-_]?servers?)\//iu.test(path);
}
