import type { Limit } from "../../../application/ports/language.ts";

/** What this language cannot see. Each has a fixture that shows it. */
export const limits: readonly Limit[] = [
  {
    summary: "A name that is put together when the program runs, in require() or import(), leads nowhere.",
    fixture: "limits/typescript-computed",
  },
  {
    summary: "AMD modules, define() and the require of its function, are not followed.",
    fixture: "limits/typescript-amd",
  },
  {
    summary:
      'Aliases of a bundler are code and not read: declare them under "paths" in tsconfig.json. "@/", "~/" and "$lib/" are looked for by custom.',
    fixture: "limits/typescript-bundler-alias",
  },
  {
    summary: "In Vue, Svelte and Astro files only scripts are read, not the expressions in the markup.",
    fixture: "limits/typescript-markup",
  },
  {
    summary: "require.context of webpack is not followed; import.meta.glob of Vite is.",
    fixture: "limits/typescript-context",
  },
  {
    summary: "Global types and variables are used without an import, and so without a dependency.",
    fixture: "limits/typescript-globals",
  },
  {
    summary:
      "Flow files that TypeScript's grammar cannot read are read by their words: plain imports are found, rarer forms are not.",
    fixture: "limits/typescript-flow",
  },
  {
    summary: "Files that a framework loads by a path in a plain string are not dependencies.",
    fixture: "limits/typescript-strings",
  },
];
