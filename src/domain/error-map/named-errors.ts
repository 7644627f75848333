import type { Code } from "../code/code.ts";
import type { CodeFile } from "../code/code-file.ts";
import type { Links } from "../code/links.ts";
import type { Name } from "../syntax/name.ts";
import { keyOf } from "./core-errors.ts";

/**
 * Keys of all errors that a file names where it answers them: itself, or in a function of the project that it calls
 * (`order.IsNotFound(err)`). A Java file names what it refers to, since all it does with a class is a reference.
 */
export function errorsNamedIn(code: Code, links: Links, file: CodeFile): ReadonlySet<string> {
  if (file.language === "java") return referredTo(code, links, file);
  const called = file.syntax.calls.flatMap((call) => code.types.callee(file, call) ?? []);
  const asked = called.flatMap(({ file: other, function: one }) => {
    const index = other.syntax.functions.indexOf(one);
    return namesIn(other, (within) => within === index).map((name) => ({ file: other, name }));
  });
  const own = namesIn(file, () => true).map((name) => ({ file, name }));
  return new Set([...own, ...asked].flatMap(({ file: at, name }) => keyBehind(code, at, name) ?? []));
}

function referredTo({ files }: Code, links: Links, { path }: CodeFile): ReadonlySet<string> {
  const targets = links.specifiers(path).flatMap((specifier) => links.of(path, specifier).map(({ target }) => target));
  const reached = [...new Set(targets)].flatMap((target) => (target === undefined ? [] : (files.get(target) ?? [])));
  return new Set(reached.flatMap((file) => file.syntax.types.map(({ name }) => keyOf(file, name))));
}

/** What imports explain, and what calls are given from the own package. */
function namesIn({ syntax }: CodeFile, isWanted: (within: number | undefined) => boolean): readonly Name[] {
  const mentioned = syntax.mentions.filter((one) => isWanted(one.in)).map(({ name }) => name);
  const given = syntax.calls
    .filter((one) => isWanted(one.in))
    .flatMap((call) => call.arguments)
    .flatMap((value) => (value.kind === "name" ? [value.name ?? { name: value.path }] : []));
  return [...mentioned, ...given];
}

function keyBehind({ declarations }: Code, file: CodeFile, name: Name): string | undefined {
  const type = declarations.type(file, name);
  if (type) return keyOf(type.file, type.type.name);
  const variable = declarations.variable(file, name);
  return variable && keyOf(variable.file, variable.variable.names[0] ?? "");
}
