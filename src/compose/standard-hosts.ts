import { defaultUrl } from "registry-url";
import type { World } from "../application/ports/world.ts";

/** npm's own default, as the library states it: no registry's host stands in this repository. */
export const standardHosts: World["standardHosts"] = { npm: new URL(defaultUrl).host };

/** The address of npm's own default registry. */
export const standardRegistry = defaultUrl;
