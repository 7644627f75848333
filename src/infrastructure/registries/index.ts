import type { Registries } from "../../application/ports/registry.ts";
import { writeSnapshot } from "../ecosystems/registry-snapshot/write.ts";
import { ask } from "./ask.ts";
import { type Manners, usualManners } from "./http/manners.ts";

/** Everything that the environment says of registries: variables, and the files that they or the home folder name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Registries as this environment configures them. `standard`: npm's default, where nothing names another. */
export function registriesOver(env: Environment, standard: string, manners: Manners = usualManners): Registries {
  return {
    ask: (questions, progress) => ask({ env, standard, manners }, questions, progress),
    write: writeSnapshot,
  };
}
