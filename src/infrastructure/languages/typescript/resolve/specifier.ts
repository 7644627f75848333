/** Takes away what bundlers put around a path: loaders before it (`!!raw-loader!./x`), a query or a hash behind it. */
export function plainSpecifier(specifier: string): string {
  const path = withoutLoaders(specifier);
  const query = path.indexOf("?");
  const plain = query > 0 ? path.slice(0, query) : path;
  const hash = plain.indexOf("#", 1);
  return hash > 0 ? plain.slice(0, hash) : plain;
}

/** Takes away loaders alone: `?` and `#` may be signs of a file's name. */
export function withoutLoaders(specifier: string): string {
  return specifier.slice(specifier.lastIndexOf("!") + 1);
}
