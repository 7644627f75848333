/** A file that a tool made, and one of the files that it was made from. */
export interface Product {
  readonly path: string;
  readonly input: string;
}

const languages = /\.(?:go|java|[cm]?[jt]sx?)$/u;

/** True for an input that people write as code: most of its edits change nothing that a generator looks at. */
export function isCode({ input }: Product): boolean {
  return languages.test(input);
}
