import { mkdir, rename, rm } from "node:fs/promises";

/**
 * Makes a folder anew: what `make` writes into a new folder beside it takes its place at the end, in two renames.
 * If `make` throws, the folder stays as it was; whoever reads it meanwhile never meets half of one.
 */
export async function makeFolder(folder, make) {
  const made = `${folder}.${process.pid}`;
  const old = `${made}.old`;
  await mkdir(made, { recursive: true });
  try {
    await make(made);
    await swap({ folder, made, old });
  } finally {
    await rm(made, { recursive: true, force: true });
    await rm(old, { recursive: true, force: true });
  }
}

async function swap({ folder, made, old }) {
  await rm(old, { recursive: true, force: true });
  await rename(folder, old).catch(unlessMissing);
  try {
    await rename(made, folder);
  } catch (error) {
    // Somebody else's folder came between the two renames: it goes the same way.
    if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
    await swap({ folder, made, old });
  }
}

/** For what need not exist. */
export function unlessMissing(error) {
  if (error.code !== "ENOENT") throw error;
}
