/** Characters of the largest comment that GitHub takes; it refuses a longer one whole. */
export const commentLimit = 65_536;

/** Bytes of the largest summary of a check run: 65,535 characters, and none of them is counted for less than it takes. */
export const checkTextLimit = 65_535;

/** Bytes of the largest job summary of a step (docs.github.com, "Workflow commands": 1 MiB); a larger one is not shown. */
export const jobSummaryLimit = 1024 * 1024;

/** Findings that a comment shows at once; the rest is folded. */
export const openRows = 20;

/** Unchecked parts that a comment names. */
export const namedProblems = 20;

/** Annotations of one level that GitHub shows for a step; it drops the rest without a word. */
export const annotationsPerLevel = 10;

/** Annotations of one check run: twenty requests are enough for one push. */
export const checkAnnotations = 1000;

/** Characters of one cell: who wants the rest finds it at the place. */
export const cellLimit = 1000;
