/** True for a file in a folder of scripts that change tables and what they begin with, in whatever layer it stands. */
export function changesTables(path: string): boolean {
  return /(?:^|\/)(?:migrat(?:e|ions?)|seeds?|seeders?)\//iu.test(path);
}
