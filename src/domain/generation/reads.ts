import type { Reads } from "../code/code-file.ts";

/** Every file of a package in which a comment asks for code to be generated: what the comment names may be in any of them. */
export const generatingCode: Reads = ({ generates }) => generates;
