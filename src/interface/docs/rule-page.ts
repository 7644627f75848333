import type { FileTree, Rule } from "../../domain/findings/rule.ts";

/** Everything a rule says of itself, as a section of its area's page. English: the page is documentation, not output. */
export function rulePage(rule: Rule): string {
  const name = rule.id.slice(rule.id.indexOf("/") + 1);
  return [
    `## ${name}`,
    `**${rule.summary.en}**`,
    `\`${rule.id}\` · ${severityLine(rule)} · since ${rule.since}`,
    `**Why.** ${rule.why.en}`,
    `**Fix.** ${rule.fix.en}`,
    ...weights(rule),
    ...(rule.examples.given ? [details("Both examples begin with", rule.examples.given)] : []),
    ...(rule.examples.base ? [details("Both are compared with", rule.examples.base)] : []),
    ...(rule.examples.installed ? [details("Both have installed", rule.examples.installed)] : []),
    ...(rule.examples.machine ? [machine(rule.examples.machine)] : []),
    `### Bad\n\n${blocks(rule.examples.bad)}`,
    `### Good\n\n${blocks(rule.examples.good)}`,
  ].join("\n\n");
}

function severityLine({ severity }: Rule): string {
  return severity === "off" ? "off by default" : `${severity} by default`;
}

/** Messages that weigh less than the rule. */
function weights({ messages }: Rule): readonly string[] {
  const lighter = Object.values(messages).filter(({ severity }) => severity !== undefined);
  if (lighter.length === 0) return [];
  return [
    [
      "Some of its findings weigh differently:",
      "",
      ...lighter.map(({ text, severity }) => `- ${severity}: ${text.en}`),
    ].join("\n"),
  ];
}

function details(title: string, tree: FileTree): string {
  return `<details><summary>${title}</summary>\n\n${blocks(tree)}\n\n</details>`;
}

/** Hashes of archives, folders and modules, each with what was found under it. */
function machine(found: NonNullable<Rule["examples"]["machine"]>): string {
  return details("What this machine holds", { "found.json": JSON.stringify(found, null, 2) });
}

function blocks(tree: FileTree): string {
  return Object.entries(tree)
    .map(([path, text]) => block(path, text))
    .join("\n\n");
}

function block(path: string, text: string): string {
  const language = path.slice(path.lastIndexOf(".") + 1);
  const fence = "`".repeat(text.includes("```") ? 4 : 3);
  return `\`${path}\`\n\n${fence}${language}\n${text.trimEnd()}\n${fence}`;
}
