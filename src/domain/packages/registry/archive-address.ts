import { claimOf } from "../tarball-url.ts";

/**
 * True unless two addresses are of one host and lead to different archives. Other hosts are for the rules about hosts:
 * a registry behind a mirror tells its own address or the mirror's.
 */
export function isSameArchive(locked: string, told: string): boolean {
  if (!URL.canParse(locked) || !URL.canParse(told)) return true;
  const [own, theirs] = [new URL(locked), new URL(told)];
  if (own.host !== theirs.host || own.pathname === theirs.pathname) return true;
  const [one, other] = [claimOf(locked), claimOf(told)];
  return one !== undefined && other !== undefined && one.name === other.name && one.version === other.version;
}
