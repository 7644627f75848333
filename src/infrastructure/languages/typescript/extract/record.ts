import type { EcmaScriptModule, StaticExport, StaticImport } from "oxc-parser";
import type { Found } from "./found.ts";
import { literalAt } from "./literal.ts";

/** Imports that the parser lists by itself: `import`, `export … from` and `import()`. Needs no syntax tree. */
export function recorded(text: string, module: EcmaScriptModule): Found[] {
  return [
    ...module.staticImports.filter(({ moduleRequest }) => moduleRequest.end > 0).map((one) => staticImport(text, one)),
    ...module.staticExports.flatMap(reexport),
    ...module.dynamicImports.flatMap(({ moduleRequest: { start, end } }): Found[] => {
      const specifier = literalAt(text, start, end);
      return specifier === undefined ? [] : [{ specifier, kind: "dynamic", start, end }];
    }),
  ];
}

function staticImport(text: string, { start: from, entries, moduleRequest }: StaticImport): Found {
  const { value, start, end } = moduleRequest;
  // `import type {} from "x"` has no names that could carry the mark.
  const isType =
    entries.length > 0 ? entries.every((entry) => entry.isType) : /^import\s+type\b/u.test(text.slice(from, from + 99));
  return { specifier: value, kind: isType ? "type" : "value", start, end };
}

function reexport({ entries }: StaticExport): Found[] {
  const request = entries[0]?.moduleRequest;
  if (!request) return [];

  const kind = entries.every((entry) => entry.isType) ? "type" : "reexport";
  return [{ specifier: request.value, kind, start: request.start, end: request.end }];
}
