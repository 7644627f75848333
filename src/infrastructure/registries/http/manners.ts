/** How long and how much the network part puts up with; time comes from here too, so that tests need not wait. */
export interface Manners {
  /** Milliseconds since 1970. */
  now(): number;
  wait(milliseconds: number): Promise<void>;
  /** Longest time one request may take, in milliseconds. */
  readonly patience: number;
  /** Bytes of the largest answer that is read, after decompression. */
  readonly sizeLimit: number;
}

/** The largest documents of npm's registry have some dozen megabytes. */
export const usualManners: Manners = {
  now: () => Date.now(),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  patience: 60_000,
  sizeLimit: 192 * 1024 * 1024,
};
