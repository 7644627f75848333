/** Counts by reason code what could not be judged. The codes are our own, never a text from outside. */
export class Tally {
  readonly unknown: Record<string, number> = {};

  add(reason: string): void {
    this.unknown[reason] = (this.unknown[reason] ?? 0) + 1;
  }
}
