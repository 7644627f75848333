import type { Reads } from "../code/code-file.ts";
import { isProduction } from "../transactions/reads.ts";
import { proxiedPackages } from "./annotations.ts";

/** Java code whose annotations proxies act on, and the settings of proxies. */
export const proxiedCode: Reads = ({ place, language, imports }) =>
  language === "java" && isProduction(place) && imports(proxiedPackages);
