import { delayBefore } from "../registries/http/delay.ts";

/** How long the review may hold up a job; time comes from here too, so that tests need not wait. */
export interface Patience {
  /** Milliseconds since 1970. */
  now(): number;
  wait(milliseconds: number): Promise<void>;
  /** Longest time one request may take, in milliseconds. */
  readonly perRequest: number;
  /** Longest time that all pauses of one run may take together, in milliseconds. */
  readonly pauses: number;
}

/** A minute of pauses is what a job can spare for a comment. */
export const usualPatience: Patience = {
  now: () => Date.now(),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  perRequest: 15_000,
  pauses: 60_000,
};

/** What of an answer says whether and when to ask again. */
export interface Turn {
  readonly status: number;
  header(name: string): string | null;
}

/**
 * True for an answer that asks for fewer questions: 429, and the 403 of GitHub's primary and secondary limits, which
 * other than the 403 of a missing permission say when to come back (docs.github.com, "Rate limits for the REST API").
 */
export function isRateLimit({ status, header }: Turn): boolean {
  if (status === 429) return true;
  return status === 403 && (header("retry-after") !== null || header("x-ratelimit-remaining") === "0");
}

/** Milliseconds until it pays to ask again: `Retry-After`, else the reset of the limit, else twice as long each time. */
export function pauseBefore(attempt: number, turn: Turn | undefined, now: number): number {
  const retryAfter = turn?.header("retry-after") ?? undefined;
  const reset = Number(turn?.header("x-ratelimit-reset") ?? Number.NaN);
  const isSpent = turn?.header("x-ratelimit-remaining") === "0";
  if (retryAfter === undefined && isSpent && reset > 0) return Math.max(0, reset * 1000 - now);
  return delayBefore(attempt, retryAfter, now);
}
