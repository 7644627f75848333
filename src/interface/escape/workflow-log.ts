// The runner of GitHub Actions obeys a line that begins with `::` after blanks, and one that holds `##[` anywhere
// (actions/runner, ActionCommand.TryParseV2 and TryParse).
const command = /^(?<lead>(?:\s|\u001b\[[\d;]*m)*)::/u;
const oldCommand = /##\[/gu;

/** Keeps text for people from being taken for workflow commands in the log of GitHub Actions. */
export function withoutCommands(text: string): string {
  return text
    .split("\n")
    .map((line) => line.replace(command, "$<lead>\\u{3a}:").replace(oldCommand, "##\\u{5b}"))
    .join("\n");
}

/** Escapes the message of a workflow command; the runner decodes `%`, so that goes first. */
export function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

/** Escapes the value of a property, which also ends at `:` and `,`. */
export function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
