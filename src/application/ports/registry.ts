import type { ModuleQuestion, PackageQuestion } from "../../domain/packages/registry/questions.ts";
import type { RegistrySnapshot } from "../../domain/packages/registry/registry-snapshot.ts";
import type { SignedText } from "../../domain/packages/registry/signatures.ts";

/** True if the signature is over the text, by ECDSA on P-256 with SHA-256. False for keys and signatures that are none. */
export type VerifySignature = (signed: SignedText) => boolean;

/** All that a tree has to ask. */
export interface RegistryQuestions {
  readonly packages: readonly PackageQuestion[];
  readonly modules: readonly ModuleQuestion[];
  /** Texts of the tree's own `.npmrc` files, nearest to the root first: they may say how to log in. */
  readonly npmrcs: readonly string[];
  /** What was told last time: a package that has not changed since is not sent again. */
  readonly previous?: RegistrySnapshot;
}

/** Asks registries over the network. */
export interface Registries {
  /**
   * Asks for everything. What could not be read is in the answer as such. Throws an `ArchLintError` where it is not known
   * whom to ask, or where nobody answered.
   */
  ask(questions: RegistryQuestions, progress: (done: number, total: number) => void): Promise<RegistryAnswers>;
  /** The text of the file that keeps the answers. */
  write(answers: RegistryAnswers): string;
}

/** What registries said, and who was asked. */
export type RegistryAnswers = Omit<RegistrySnapshot, "path"> & { readonly hosts: readonly string[] };
