/** What a strict reader finds in a drawing. It throws at anything that we do not write on purpose. */
export interface Read {
  /** Labels, in the order of the format. */
  readonly boxes: readonly string[];
  readonly arrows: number;
}

const dotText = String.raw`"(?:[^"\\\n]|\\["\\])*"`;
const dotValues = String.raw`(?:\w+=${dotText} ?)*`;
const dotNode = String.raw`n\d+ \[label=(?<label>${dotText}) tooltip=${dotText} ${dotValues}\]`;
const dotLines = {
  frame: /^(?:strict digraph "arch-lint"\{|\}|)$/u,
  look: new RegExp(String.raw`^    (?:(?:node|edge) \[${dotValues}\]|${dotValues})$`, "u"),
  box: new RegExp(
    String.raw`^    (?:${dotNode}|subgraph "cluster_g\d+" \{label=${dotText} ${dotNode.replace("label>", "framed>")} \})$`,
    "u",
  ),
  arrow: new RegExp(String.raw`^    n\d+ -> n\d+ \[${dotValues}\]$`, "u"),
};

/** Reads the DOT that we write (https://graphviz.org/doc/info/lang.html): one statement a line. */
export function readDot(text: string): Read {
  const lines = read(text, dotLines);
  const boxes = lines.box.map(({ label, framed }) => (label ?? framed ?? "").slice(1, -1).replace(/\\(["\\])/gu, "$1"));
  return { boxes, arrows: lines.arrow.length };
}

const mermaidText = String.raw`"(?:[^"#$%&<>\x60{}\\;\n]|#\d+;)*"`;
const mermaidLines = {
  frame: /^(?:flowchart LR|end|)$/u,
  look: /^(?:classDef \w+ [\w:#,. -]+|class [\w,]+ \w+|linkStyle [\d,]+ [\w:#,. -]+)$/u,
  subgraph: new RegExp(String.raw`^subgraph \w+\[${mermaidText}\]$`, "u"),
  box: new RegExp(String.raw`^\w+\[(?<label>${mermaidText})\]$`, "u"),
  arrow: new RegExp(String.raw`^\w+-->\|(?:\d+|${mermaidText})\|\w+$`, "u"),
};

/** Reads the Mermaid that we write: one statement a line, special characters as entity codes only. */
export function readMermaid(text: string): Read {
  const lines = read(text, mermaidLines);
  const decoded = (label: string) =>
    label.slice(1, -1).replace(/#(\d+);/gu, (_whole, code) => String.fromCodePoint(Number(code)));
  return { boxes: lines.box.map(({ label }) => decoded(label ?? "")), arrows: lines.arrow.length };
}

const d2Text = String.raw`"(?:[^"\\$\n]|\\["\\$])*"`;
const d2Path = String.raw`(?:"g\d+"\.)?"n\d+"`;
const d2Lines = {
  frame: /^(?:# \w+|classes: \{| {2}module: \{| {4}height: 30;| {4}style\.border-radius: 10;| {2}\}|\}|)$/u,
  look: new RegExp(
    String.raw`^(?:"g\d+": \{label: ${d2Text}; style\.fill: "#\w+"\}|${d2Path}\.style\.fill: "#\w+")$`,
    "u",
  ),
  box: new RegExp(String.raw`^${d2Path}: \{class: module; label: (?<label>${d2Text})\}$`, "u"),
  arrow: new RegExp(
    String.raw`^${d2Path} -> ${d2Path}: \{(?:style: \{stroke: \w+\}; )?label: ${d2Text}(?:; target-arrowhead: \{shape: circle\})?\}$`,
    "u",
  ),
};

/** Reads the D2 that we write. */
export function readD2(text: string): Read {
  const lines = read(text, d2Lines);
  const boxes = lines.box.map(({ label }) => (label ?? "").slice(1, -1).replace(/\\(.)/gu, "$1"));
  return { boxes, arrows: lines.arrow.length };
}

const element =
  /^<\/?(?:html|head|body|table|thead|tbody|tfoot|tr|th|td|div|h1|p|a)(?<attributes>(?: [a-z-]+="[^"<>]*")*)>$/u;
const attribute = /^(?:(?:class|id|title)="[^"]*"|href="#[\w-]*")$/u;

/** Reads the page that we write: known elements, no attribute that loads or runs anything. */
export function readHtml(page: string): Read {
  const body = page.slice(page.indexOf("<body>")).replace(/<style>[^<]*<\/style>/u, "");
  for (const [tag] of body.matchAll(/<[^>]*>/gu)) {
    const attributes = element.exec(tag)?.groups?.attributes;
    const all = attributes?.match(/[a-z-]+="[^"]*"/gu) ?? [];
    if (attributes === undefined || !all.every((one) => attribute.test(one))) throw new Error(`unexpected tag ${tag}`);
  }
  const rows = [...body.matchAll(/<tr>\s*<td class="first-cell[^"]*" title="[^"]*">([^<]*)<\/td>/gu)];
  const decoded = (text: string) => text.replace(/&#(\d+);/gu, (_whole, code) => String.fromCodePoint(Number(code)));
  return {
    boxes: rows.map(([, label]) => decoded(label ?? "")),
    arrows: [...body.matchAll(/<td class="cell cell-(?:true|error|warn)[^"]*" title="[^"]*">\d+<\/td>/gu)].length,
  };
}

type Kind = "frame" | "look" | "subgraph" | "box" | "arrow";
type Groups = Readonly<Record<string, string | undefined>>;

/** Sorts the lines by kind; every line must be of one. */
function read(text: string, kinds: Readonly<Partial<Record<Kind, RegExp>>>): Readonly<Record<Kind, readonly Groups[]>> {
  const found: Record<Kind, Groups[]> = { frame: [], look: [], subgraph: [], box: [], arrow: [] };
  const known: readonly Kind[] = ["frame", "look", "subgraph", "box", "arrow"];
  for (const line of text.split("\n")) {
    const kind = known.find((one) => kinds[one]?.test(line));
    if (!kind) throw new Error(`unexpected line ${line}`);
    found[kind].push(kinds[kind]?.exec(line)?.groups ?? {});
  }
  return found;
}
