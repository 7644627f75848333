import type { YAMLError } from "yaml";
import type { Complaint, Words } from "../complaint.ts";
import type { Places } from "./places.ts";

/** What the parser's error codes mean for somebody who writes a configuration (yaml 2.9, errors.ts). */
const words: Partial<Record<YAMLError["code"], Words>> = {
  MULTIPLE_DOCS: {
    message: "A second YAML document begins here, and a configuration is one.",
    hint: "Put everything into one document, without `---` between.",
  },
  TAB_AS_INDENT: { message: "A tab stands where YAML wants spaces.", hint: "Indent with spaces." },
  BAD_INDENT: { message: "This is not indented as its neighbours are.", hint: "Indent with two spaces a level." },
  MISSING_CHAR: { message: "A character is missing here.", hint: "Look for a quote, bracket or colon not written." },
  TAG_RESOLVE_FAILED: {
    message: "This tag is not supported: a configuration is plain data.",
    hint: "A pattern that begins with ! must be quoted.",
  },
};

/** The first syntax error of a text; what follows it is guesswork. */
export function yamlComplaint(fault: YAMLError, places: Places): Complaint {
  const own = words[fault.code];
  const detail = fault.message.replace(/[\s:.]+$/u, "");
  return {
    at: places(fault.pos[0], fault.pos[1]),
    message: own?.message ?? `This is not valid YAML: ${detail}.`,
    hint: own?.hint ?? "A text with special characters, such as a pattern that begins with *, must be quoted.",
  };
}
