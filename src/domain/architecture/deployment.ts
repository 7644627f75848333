/** Files that say how a program is put into operation: images, platforms, charts. */
const instructions =
  /^(.*?)\/?(?:(?:deploy|deployment|deployments|docker|k8s|kubernetes|helm|chart|charts)\/(?:.*\/)?[^/]+\.(?:ya?ml|tf)|(?:[^/]*Dockerfile[^/]*|[^/]+\.dockerfile|Containerfile|Procfile|(?:fly|netlify|wrangler|nixpacks|railway)\.toml|(?:vercel|firebase|wrangler)\.json|(?:app|render|serverless|skaffold|heroku|Chart)\.ya?ml))$/u;

/** How all of them end: most paths need no closer look. */
const candidate = /(?:\.(?:ya?ml|tf|dockerfile|toml|json)|Dockerfile[^/]*|Containerfile|Procfile)$/u;

/** Folders of programs that are deployed, by the files in them that say how. */
export function deployedFolders(paths: readonly string[]): ReadonlySet<string> {
  return new Set(paths.filter((path) => candidate.test(path)).flatMap((path) => instructions.exec(path)?.[1] ?? []));
}
