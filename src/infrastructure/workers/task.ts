import type { Language } from "../../application/ports/language.ts";
import type { Text } from "../../domain/findings/text.ts";
import type { Depth } from "../../domain/source/facts.ts";

/** One file whose facts are wanted. Plain data: tasks cross threads. */
export interface Task {
  readonly path: string;
  /** Where the content lies, if the path is a link. */
  readonly realPath?: string;
  readonly language: Language["id"];
  readonly depth: Depth;
  /** The blob id the listing gave it. */
  readonly blob: string;
  /** The content, where a worker cannot read it by itself. */
  readonly bytes?: Uint8Array;
}

/** What became of a task. Plain data too. */
export type Outcome =
  /** The facts, encoded, and the blob they are the facts of: the file may have changed since it was listed. */
  | { readonly kind: "facts"; readonly blob: string; readonly encoded: string }
  /** The file could not be read where it should lie; `reason` follows "could not be read: ". */
  | { readonly kind: "unread"; readonly reason: Text }
  /** Nobody tried: its parser may crash, which a worker thread would not survive, nor the process that it belongs to. */
  | { readonly kind: "risky" }
  /** The file was read, and its extractor failed. */
  | { readonly kind: "failed"; readonly reason: Text };

/** An outcome with which a task is over. */
export type Settled = Exclude<Outcome, { readonly kind: "risky" }>;
