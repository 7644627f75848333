import type { UnknownReason } from "../src/domain/findings/unknown-reason.ts";
/** Counts by reason code what could not be judged. The codes are our own, never a text from outside. */
export class Tally {
  readonly unknown: Partial<Record<UnknownReason, number>> = {};

  add(reason: UnknownReason): void {
    this.unknown[reason] = (this.unknown[reason] ?? 0) + 1;
  }
}
