/** What is checked out, as far as it says which change a job is about. */
export interface Checkout {
  /** The commit and its parents as it records them: in a shallow clone the parents themselves may be missing. */
  readonly head: { readonly commit: string; readonly parents: readonly string[] };
  /** True if the commit that a revision names is in this clone. */
  has(revision: string): Promise<boolean>;
}
