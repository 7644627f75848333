/** Formats of the verbs that answer a question. */
export const simpleFormats = ["text", "json"] as const;

export type SimpleFormat = (typeof simpleFormats)[number];
