import * as z from "zod";

/** For rules that can only be turned on and off. */
export const noOptions = z.strictObject({});

/** Which kinds of dependencies count; every boundary rule takes both. */
export const kindOptions = {
  includeTypes: z.boolean().default(true).describe("Count imports that exist only at the type level"),
  includeTests: z.boolean().default(false).describe("Count what test code imports"),
};
