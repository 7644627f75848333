import type { Name } from "../syntax/name.ts";
import type { CodeFile } from "./code-file.ts";
import type { Links } from "./links.ts";
import { onDemandIn } from "./scopes.ts";

/** Types of `java.lang` by which rules know something; every Java file imports that package (JLS 25, 7.3). */
const javaLang = new Set([
  ...[
    "System",
    "Thread",
    "Math",
    "Runtime",
    "ProcessBuilder",
    "Process",
    "String",
    "Object",
    "Integer",
    "Long",
    "Double",
  ],
  ...[
    "Float",
    "Exception",
    "RuntimeException",
    "Error",
    "Throwable",
    "IllegalArgumentException",
    "Iterable",
    "Override",
  ],
  ...[
    "IllegalStateException",
    "UnsupportedOperationException",
    "NullPointerException",
    "Runnable",
    "ThreadLocal",
    "Record",
  ],
]);

/**
 * The full name of something, in the manner of its language: `net/http.ListenAndServe`, `java.time.Instant.now`,
 * `npm:axios#get`, `node:fs#readFile`, and for what a TypeScript project declares `src/domain/order.ts#Order`. A name that
 * no import explains stays as it is: `fetch`, `NewOrder`.
 */
export function fullName(links: Links, file: CodeFile, { from, name }: Name): string {
  if (from === undefined) return file.language === "java" && isJavaLang(name) ? `java.lang.${name}` : name;
  if (file.language !== "typescript") return `${from}.${name}`;
  const [link] = links.of(file.path, from);
  return `${link?.target ?? link?.to ?? from}#${memberOf(name)}`;
}

/**
 * All full names that something may go by, its own first. What in Java only an import on demand can explain has one for each
 * of them: whoever asks for a name of a library finds it among these.
 */
export function fullNames(links: Links, file: CodeFile, name: Name): readonly string[] {
  const own = fullName(links, file, name);
  if (file.language !== "java" || own !== name.name || !/^[A-Z]/u.test(own)) return [own];
  return [own, ...onDemandIn(links, file).map((from) => `${from}.${own}`)];
}

/** A default export that is asked for a member says the same as a named export: `axios.get`. */
function memberOf(name: string): string {
  return name.startsWith("default.") ? name.slice("default.".length) : name;
}

function isJavaLang(name: string): boolean {
  return javaLang.has(name.split(".", 1)[0] ?? "");
}
