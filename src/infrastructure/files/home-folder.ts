import { homedir, userInfo } from "node:os";
import { isAbsolute, parse } from "node:path";

/**
 * The user's folder. Where HOME is empty or nobody knows the user, as in a container under a number of its own, it is the
 * root, as container runtimes have it: never a path that would lead into the folder that is checked.
 */
export function homeFolder(): string {
  return absolute(homedir) ?? absolute(() => userInfo().homedir) ?? parse(process.cwd()).root;
}

/** Nothing if the system throws, as it does for a user without an entry. */
function absolute(ask: () => string): string | undefined {
  try {
    const folder = ask();
    return isAbsolute(folder) ? folder : undefined;
  } catch {
    return undefined;
  }
}
