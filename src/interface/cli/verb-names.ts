/** Every verb, in the order of the help. */
export const verbNames = [
  "check",
  "baseline",
  "why",
  "can-import",
  "explain",
  "graph",
  "init",
  "list",
  "config",
  "registry",
  "outdated",
  "trend",
  "diff",
  "completion",
] as const;
