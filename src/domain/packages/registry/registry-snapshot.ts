/** What registries said on a day, as `.arch-lint/registry.json` holds it. */
export interface RegistrySnapshot {
  readonly path: string;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
}
