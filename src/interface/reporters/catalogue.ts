import type { Reporter } from "./reporter.ts";

/** A format of the report; loaded only when it is asked for. */
export interface Format {
  /** True if it shows code, so that the lines must be at hand. */
  readonly showsCode: boolean;
  load(): Promise<Reporter>;
}

/** All formats by the name that `--format` takes. */
export const formats = {
  text: { showsCode: true, load: async () => (await import("./text/text.ts")).text },
  json: { showsCode: false, load: async () => (await import("./json/json.ts")).jsonReport },
  sarif: { showsCode: false, load: async () => (await import("./sarif/sarif.ts")).sarif },
  github: { showsCode: false, load: async () => (await import("./github.ts")).github },
  agent: { showsCode: false, load: async () => (await import("./agent.ts")).agent },
  junit: { showsCode: false, load: async () => (await import("./junit.ts")).junit },
  gitlab: { showsCode: false, load: async () => (await import("./gitlab.ts")).gitlab },
  html: { showsCode: true, load: async () => (await import("./html/html.ts")).htmlReport },
  markdown: { showsCode: false, load: async () => (await import("./markdown.ts")).markdownReport },
} satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;

/** Names of all formats, for help and for suggestions. */
export const formatNames: readonly FormatName[] = [
  "text",
  "json",
  "sarif",
  "github",
  "agent",
  "junit",
  "gitlab",
  "markdown",
  "html",
];
