/** What a `uses:` names (GitHub's documentation of `jobs.<job_id>.steps[*].uses`). */
export type ActionReference =
  /** `./folder`: of the same commit as the workflow. */
  | { readonly kind: "local"; readonly path: string }
  | { readonly kind: "image"; readonly image: string; readonly pinned: boolean }
  /** `owner/repository/path@ref`. */
  | { readonly kind: "remote"; readonly repository: string; readonly name: string; readonly ref: string }
  | { readonly kind: "unknown" };

/** Reads the text of a `uses:`. */
export function readReference(text: string): ActionReference {
  if (text.includes("${{")) return { kind: "unknown" };
  if (text.startsWith("./") || text.startsWith(".\\")) return { kind: "local", path: text };
  if (text.startsWith("docker://")) return imageReference(text.slice("docker://".length));
  const at = text.lastIndexOf("@");
  const name = at < 0 ? text : text.slice(0, at);
  const [owner = "", repository = ""] = name.split("/");
  if (at < 0 || owner === "" || repository === "") return { kind: "unknown" };
  return { kind: "remote", repository: `${owner}/${repository}`, name, ref: text.slice(at + 1) };
}

function imageReference(image: string): ActionReference {
  return { kind: "image", image, pinned: /@sha256:[0-9a-f]{64}$/u.test(image) };
}

/** What a ref is by its form. Git does not tell a tag from a branch by name; only versions are taken as tags. */
export type RefForm = "commit" | "short-commit" | "version" | "name";

/** The form of a ref. */
export function formOf(ref: string): RefForm {
  if (/^[0-9a-f]{40}$/u.test(ref) || /^[0-9a-f]{64}$/u.test(ref)) return "commit";
  if (isVersion(ref)) return "version";
  return /^[0-9a-f]{7,39}$/u.test(ref) ? "short-commit" : "name";
}

/** `v4`, `4.1.2`, `v1.0.0-beta.3`, `codeql-bundle-v2.20.1`, `setup/v1`. */
function isVersion(ref: string): boolean {
  const last = ref.slice(Math.max(ref.lastIndexOf("/"), /-v?\d+\.\d/u.exec(ref)?.index ?? -1) + 1);
  return /^v?\d{1,5}(?:\.\d+){0,3}(?:[-+][\w.+-]*)?$/u.test(last) && !ref.startsWith("release");
}

/** How much a repository's actions must be pinned. */
export type Pin = "hash-pin" | "ref-pin" | "any";

/** A choice for the repositories that a pattern names: `actions/*`, `example/deploy`. */
export interface PinPolicy {
  readonly actions: string;
  readonly pin: Pin;
}

/** The choice whose pattern says most; `hash-pin` where none fits. */
export function pinFor(
  repository: string,
  policies: readonly PinPolicy[],
  matches: (pattern: string, name: string) => boolean,
): Pin {
  let best: PinPolicy | undefined;
  for (const policy of policies) {
    const fits = matches(policy.actions.toLowerCase(), repository.toLowerCase());
    if (fits && (!best || weight(policy) > weight(best))) best = policy;
  }
  return best?.pin ?? "hash-pin";
}

/** More letters that are no wildcards say more. */
function weight({ actions }: PinPolicy): number {
  return actions.replaceAll("*", "").length * 2 + Number(!actions.includes("*"));
}

/** Why a ref is not what a policy wants. */
export function refFault(ref: string, pin: Pin): "branch" | "short" | "tag" | undefined {
  const form = formOf(ref);
  if (form === "commit" || pin === "any") return undefined;
  if (form === "short-commit") return "short";
  if (form === "name") return "branch";
  return pin === "hash-pin" ? "tag" : undefined;
}
