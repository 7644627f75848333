import { existsSync, realpathSync } from "node:fs";
import { delimiter, dirname, isAbsolute, join, sep } from "node:path";

const script = join("npm", "bin", "npm-cli.js");

/**
 * npm's own script, to be run by this very Node: beside it as in Node's archives, else where a folder of PATH has its
 * `npm`. Only absolute folders count: with `.` in PATH the checked repository could bring its own.
 */
export function findNpm(environment = process.env, node = process.execPath) {
  const path = environment.PATH ?? environment.Path ?? "";
  const folders = [dirname(node), ...path.split(delimiter).filter((folder) => isAbsolute(folder))];
  return folders.flatMap(placesBeside).find((place) => existsSync(place));
}

function placesBeside(folder) {
  return [
    join(folder, "..", "lib", "node_modules", script),
    join(folder, "node_modules", script),
    ...linkTarget(join(folder, "npm")),
  ];
}

/** Debian and version managers put a link into PATH. */
function linkTarget(link) {
  try {
    const target = realpathSync(link);
    return target.endsWith(sep + script) ? [target] : [];
  } catch {
    return [];
  }
}
