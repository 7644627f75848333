/** A form of address that hides where it leads. */
export type Disguise = "unreadable" | "credentials" | "dots" | "port" | "letters" | "number";

/** Shorthands and `git@host:path`, which are no URLs and are clear all the same. */
const scpLike = /^[\w.-]+@[\w.-]+:[\w./~-]+$/u;

/** What is odd about an address; an expected host (with its port) may be a number or have a port. */
export function disguiseOf(url: string, expected: readonly string[]): Disguise | undefined {
  if (scpLike.test(url)) return undefined;
  if (!URL.canParse(url)) return "unreadable";
  const { host, hostname, port, username, password, protocol } = new URL(url);
  if (host === "") return protocol === "http:" || protocol === "https:" ? "unreadable" : undefined;
  if (password !== "" || (username !== "" && username !== "git")) return "credentials";
  if (/(?:[/\\]|%2f|%5c)(?:\.|%2e){2}(?:[/\\?#]|%2f|%5c|$)/iu.test(url)) return "dots";
  if (expected.includes(host)) return undefined;
  if (hostname.split(".").some((label) => label.startsWith("xn--")) || hasOtherLetters(url)) return "letters";
  if (/^(?:\d+(?:\.\d+){3}|\[[\da-f:.]+\])$/iu.test(hostname)) return "number";
  return port === "" || protocol.startsWith("git") || protocol === "ssh:" ? undefined : "port";
}

/** Letters outside ASCII in the host as written: a parser would have turned them into something else. */
function hasOtherLetters(url: string): boolean {
  const host = url.split("/")[2] ?? "";
  return [...host].some((letter) => letter > "\u007f");
}
