/** Pieces of which the examples of this area are made: a private package and its lockfile, on an example registry. */

/** The text of a package.json with these requirements. */
export function manifest(dependencies: Readonly<Record<string, string>>): string {
  return `${JSON.stringify({ name: "app", private: true, dependencies }, null, 2)}\n`;
}

/** A package-lock.json with these entries, written as lines so that marks can stand in them. */
export function lockOf(
  dependencies: Readonly<Record<string, string>>,
  ...entries: readonly (readonly string[])[]
): string {
  const root = JSON.stringify({ name: "app", dependencies });
  const last = entries.length - 1;
  const body = entries.flatMap((lines, index) => (index === last ? lines : [...lines.slice(0, -1), "    },"]));
  const lines = [
    "{",
    '  "name": "app",',
    '  "lockfileVersion": 3,',
    '  "requires": true,',
    '  "packages": {',
    `    "": ${root},`,
    ...body,
    "  }",
    "}",
  ];
  return `${lines.join("\n")}\n`;
}

/** Members of an entry that are written otherwise; `null` leaves one out. */
export interface EntryMembers {
  readonly resolved?: string | null;
  readonly integrity?: string | null;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly hasInstallScript?: boolean;
  readonly deprecated?: string;
  /** The package's own name, where the entry stands under another. */
  readonly name?: string;
}

/** Rules that must report a line of the entry: by member, or `key` for its first line. */
export type EntryMarks = Readonly<Partial<Record<keyof EntryMembers | "version" | "key", string>>>;

/** A sound entry, or one with some of its members written otherwise. */
export function entryOf(
  name: string,
  version: string,
  other: EntryMembers = {},
  marks: EntryMarks = {},
): readonly string[] {
  const members = { version, resolved: tarball(name, version), integrity: hash("A"), ...other };
  const given = Object.entries(members).filter(([, value]) => value !== null);
  const lines = given.map(([member, value], index) => {
    const comma = index === given.length - 1 ? "" : ",";
    return `      "${member}": ${JSON.stringify(value)}${comma}${mark(marks[member as keyof EntryMarks])}`;
  });
  return [`    "node_modules/${name}": {${mark(marks.key)}`, ...lines, "    }"];
}

function mark(rule: string | undefined): string {
  return rule === undefined ? "" : ` // expect: ${rule}`;
}

/** The address of a tarball on the example registry. */
export function tarball(name: string, version: string): string {
  return `https://registry.example.com/${name}/-/${name.slice(name.lastIndexOf("/") + 1)}-${version}.tgz`;
}

/** Some sha512 hash; another letter makes another one. */
export function hash(letter: string): string {
  return `sha512-${letter.repeat(85)}A==`;
}

/** The same entry, installed inside another. */
export function within(parent: string, lines: readonly string[]): readonly string[] {
  return lines.map((line) => line.replace('"node_modules/', `"node_modules/${parent}/node_modules/`));
}
