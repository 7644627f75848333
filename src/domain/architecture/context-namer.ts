import type { Architecture } from "./architecture.ts";

/** Names contexts so that two of the same name, in two services, stay two. */
export function contextNamer({
  contexts,
  placeOf,
}: Pick<Architecture, "contexts" | "placeOf">): (path: string) => string | undefined {
  const names = contexts.map(({ name }) => name);
  const twice = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  return (path) => {
    const { context } = placeOf(path);
    if (context === undefined || !twice.has(context)) return context;
    return contexts.find(({ name, folder }) => name === context && path.startsWith(`${folder}/`))?.folder ?? context;
  };
}
