/** Takes away what bundlers put around a path: loaders before it (`!!raw-loader!./x`), a query or a hash behind it. */
export function plainSpecifier(specifier: string): string {
  const path = specifier.slice(specifier.lastIndexOf("!") + 1);
  const query = path.indexOf("?");
  const plain = query > 0 ? path.slice(0, query) : path;
  const hash = plain.indexOf("#", 1);
  return hash > 0 ? plain.slice(0, hash) : plain;
}
