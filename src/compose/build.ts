declare const ARCH_LINT_BUILD: string | undefined;

/** Names the very sources that this was built from (scripts/build.mjs); absent where the sources run as they are. */
export const build = typeof ARCH_LINT_BUILD === "string" ? ARCH_LINT_BUILD : undefined;
