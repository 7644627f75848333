import type { Checkout } from "../../application/ports/checkout.ts";
import type { ReviewHost } from "../../application/ports/review-host.ts";
import type { Io } from "../cli/io.ts";
import type { ToolToLoad } from "../cli/session.ts";

/** All that the action touches of the runner. */
export interface ActionIo extends Io {
  /** The text of a regular file; `undefined` if there is none or it has more bytes than `most`. */
  readFile(path: string, most: number): Promise<string | undefined>;
  appendFile(path: string, text: string): Promise<void>;
  /** A word that nobody can foresee. */
  random(): string;
}

/** Which repository of which host, and as whom. */
export interface HostPlace {
  readonly apiUrl: string;
  readonly token: string;
  readonly owner: string;
  readonly repo: string;
}

/** What the action needs of the rest of the program; all of it is loaded when it is asked for. */
export interface ActionWorld {
  readonly tool: ToolToLoad;
  checkout(folder: string): Promise<Checkout | undefined>;
  host(place: HostPlace): Promise<ReviewHost>;
}
