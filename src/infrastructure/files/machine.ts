import { homeFolder } from "./home-folder.ts";

/** What decides where package managers keep their caches. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The user's folder. */
  readonly home: string;
  readonly platform: NodeJS.Platform;
}

/** The machine and user that this process belongs to. */
export function thisMachine(): Machine {
  return { env: process.env, home: homeFolder(), platform: process.platform };
}
