import type { OptionWords, VerbWords } from "./words.ts";

/** For fish: `arch-lint completion fish | source`. */
export function fish(verbs: readonly VerbWords[]): string {
  const names = verbs.map(({ name }) => name).join(" ");
  const lines = verbs.flatMap((verb) => [
    `complete -c arch-lint -n "not __fish_seen_subcommand_from ${names}" -a ${verb.name} -d ${quoted(verb.description)}`,
    ...(verb.arguments.length > 0 ? [`${after(verb)} -f -a ${quoted(verb.arguments.join(" "))}`] : []),
    ...verb.options.map((option) => `${after(verb)}${flags(option)}`),
  ]);
  return `# arch-lint completion for fish\n${lines.join("\n")}\n`;
}

function after({ name }: VerbWords): string {
  return `complete -c arch-lint -n "__fish_seen_subcommand_from ${name}"`;
}

function flags({ long, short, description, takesValue, choices }: OptionWords): string {
  const names = ` -l ${long.replace(/^--/u, "")}${short ? ` -s ${short.slice(1)}` : ""}`;
  const value = choices.length > 0 ? ` -x -a ${quoted(choices.join(" "))}` : takesValue ? " -r" : "";
  return `${names}${value} -d ${quoted(description)}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}
