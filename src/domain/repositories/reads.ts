import type { Reads } from "../code/code-file.ts";
import { coreAndInfrastructure, modelCode } from "../code/reads.ts";

/** The model with its base types, and what keeps it. */
export const modelAndStores: Reads = (file) => modelCode(file) || coreAndInfrastructure(file);
