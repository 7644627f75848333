/**
 * What a requirement asks for, by its form (npm's package specifications, with the protocols of pnpm, yarn and bun).
 * `readSpecification` makes one; nothing else looks at the text.
 */
export type Specification =
  | { readonly kind: "range"; readonly range: string }
  | { readonly kind: "tag"; readonly tag: string }
  /** `workspace:*`, `workspace:^1.0.0`, `workspace:./path`. */
  | { readonly kind: "workspace"; readonly range: string }
  /** `catalog:` is the catalog `default`. */
  | { readonly kind: "catalog"; readonly catalog: string }
  | { readonly kind: "alias"; readonly name: string; readonly wants: Specification }
  | {
      readonly kind: "git";
      readonly url: string;
      readonly committish?: string;
      /** Range of `#semver:`. */
      readonly range?: string;
    }
  | { readonly kind: "url"; readonly url: string }
  /** A tarball in the tree. */
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "folder"; readonly protocol: "file" | "link" | "portal"; readonly path: string }
  | { readonly kind: "patch"; readonly text: string }
  /** No form that is known: whatever it is, nobody can judge it. */
  | { readonly kind: "unknown"; readonly text: string };

/** True for what a registry answers: a range or a tag, be it of a package under another name. */
export function isVersioned(wants: Specification): boolean {
  if (wants.kind === "alias") return isVersioned(wants.wants);
  return wants.kind === "range" || wants.kind === "tag";
}
