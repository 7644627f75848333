import type { Code } from "../code/code.ts";
import type { CodeFile } from "../code/code-file.ts";
import { functionName } from "../code/name-of-place.ts";
import type { FunctionDeclaration } from "../syntax/declaration.ts";
import { attributeOf, typeOf } from "../transactions/annotated.ts";
import { effectsOf } from "./effects.ts";
import { isSideNote } from "./side-notes.ts";

/** A listener that runs within the call that raises an event, and yet not in its transaction. */
export interface DetachedListener {
  readonly file: CodeFile;
  readonly function: FunctionDeclaration;
  readonly name: string;
  /** What it changes or sends: `OrderViewRepository.save`. */
  readonly what: string;
}

/** Spring Framework 6.2: it is called where the event is published, before the publisher's transaction is committed. */
const listener = "org.springframework.context.event.EventListener";
const asynchronous = "org.springframework.scheduling.annotation.Async";

/** Propagations that put the transaction of the caller aside. */
const leaving: ReadonlySet<string> = new Set(["NOT_SUPPORTED", "REQUIRES_NEW", "NEVER"]);

/** The listeners of a file that put the publisher's transaction aside and then change something. */
export function detachedListenersIn(code: Code, file: CodeFile): readonly DetachedListener[] {
  return file.syntax.functions.flatMap((one, index): readonly DetachedListener[] => {
    if (!isMarked(code, file, one, listener) || isMarked(code, file, one, asynchronous) || isOfSpring(code, file, one))
      return [];
    const attribute = attributeOf(code, { file, function: one });
    if (!attribute || !leaving.has(attribute.propagation)) return [];
    const found = effectsOf(code, { file, index }).find((effect) => !isSideNote(code, file, effect));
    return found ? [{ file, function: one, name: functionName(one), what: found.what }] : [];
  });
}

function isMarked(code: Code, file: CodeFile, { marks = [], owner }: FunctionDeclaration, wanted: string): boolean {
  const all = [...marks, ...(typeOf(file, owner)?.type.marks ?? [])];
  return all.some(({ name }) => code.nameOf(file, name) === wanted);
}

/** Spring's own events tell of the application, not of a change. */
function isOfSpring(code: Code, file: CodeFile, { parameters }: FunctionDeclaration): boolean {
  return parameters.some(({ type }) => type && code.typeNameOf(file, type)?.startsWith("org.springframework."));
}
