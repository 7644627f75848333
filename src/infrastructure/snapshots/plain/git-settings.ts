/** One line of git's settings: `section.key` or `section.subsection.key`, and what stands behind the `=`. */
export interface GitSetting {
  readonly name: string;
  /** As written; `undefined` for a key alone, which means `true`. */
  readonly value: string | undefined;
}

/** White space, then a comment, a section or a key with its value (git-config(1), "Syntax"), or the end. */
const line =
  /[ \t\r\n]*(?:$|[#;][^\n]*|\[(?<section>[A-Za-z0-9-]+)(?:[ \t]+"(?<subsection>(?:[^"\\\n]|\\[^\n])*)")?\]|(?<key>[A-Za-z][A-Za-z0-9-]*)[ \t]*(?:=(?<value>(?:[^"\\\n#;]|\\[tbn"\\\n]|"(?:[^"\\\n]|\\[tbn"\\\n])*")*)(?:[#;][^\n]*)?)?(?=\n|$))/gy;

/** Reads a file of git's settings; `undefined` if there is anything in it that git may read otherwise. */
export function readGitSettings(text: string): readonly GitSetting[] | undefined {
  if (text.includes("\0")) return undefined;
  const settings: GitSetting[] = [];
  const plain = text.replace(/^\uFEFF/u, "").replaceAll("\r\n", "\n");
  let place = "";
  let end = 0;
  for (const match of plain.matchAll(line)) {
    const { section, subsection, key, value } = match.groups ?? {};
    end = match.index + match[0].length;
    if (section !== undefined) place = placeOf(section, subsection);
    // A key before any section is an error to git.
    if (key !== undefined && place === "") return undefined;
    if (key !== undefined) settings.push({ name: `${place}.${key.toLowerCase()}`, value: value?.trim() });
  }
  return end === plain.length ? settings : undefined;
}

function placeOf(section: string, subsection: string | undefined): string {
  const name = section.toLowerCase();
  return subsection === undefined ? name : `${name}.${subsection}`;
}
