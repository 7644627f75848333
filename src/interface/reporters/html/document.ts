import { createHash } from "node:crypto";
import { html } from "../../escape/html.ts";
import type { Sheet } from "./sheet.ts";
import { style } from "./style.ts";

/** Nothing may load, run, be sent or change where links lead; the one style is known by its digest. */
const policy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** The frame of the page around its body. */
export function document(body: string, { locale, say, version }: Sheet): string {
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${html(say("html.title"))}</title>
<style>${style}</style>
</head>
<body>
${body}
<footer>arch-lint ${html(version)}</footer>
</body>
</html>
`;
}
