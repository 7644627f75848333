/** What a call that answers a caller is given, by position. */
export interface AnswerShape {
  /** The status that the name itself says: `ResponseEntity.notFound()`. */
  readonly status?: number;
  /** The argument that holds the status, or an object with it. */
  readonly statusAt?: number;
  /** The first argument that the caller gets to see; what follows is seen as well. */
  readonly bodyAt?: number;
  /** True for what puts its arguments together as text. */
  readonly prints?: true;
  /** The argument that must be the one who answers: `fmt.Fprint(w, …)`. */
  readonly writerAt?: number;
}

/** Shapes by the full name of what is called, without the major version of a Go module. */
export type AnswerShapes = Readonly<Record<string, AnswerShape>>;

/** Gives all methods of a type one shape. */
export function methodsOf(type: string, names: readonly string[], shape: AnswerShape): AnswerShapes {
  return Object.fromEntries(names.map((name) => [`${type}.${name}`, shape]));
}

/** The status comes first, then the body. */
export const statusThenBody: AnswerShape = { statusAt: 0, bodyAt: 1 };
/** The status alone. */
export const statusAlone: AnswerShape = { statusAt: 0 };
/** The body alone; the status is set elsewhere, or is 200. */
export const bodyAlone: AnswerShape = { bodyAt: 0 };
/** The body, then the status. */
export const bodyThenStatus: AnswerShape = { bodyAt: 0, statusAt: 1 };
