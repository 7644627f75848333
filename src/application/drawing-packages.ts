/** Hosts whose Go modules have an owner and a name: `github.com/owner/name`. */
const goHosts = new Set(["github.com", "gitlab.com", "bitbucket.org", "codeberg.org"]);

/** Java packages of the platform and its successors say enough with two parts: `java.sql`, `jakarta.persistence`. */
const javaPlatform = new Set(["java", "javax", "jakarta", "kotlin"]);

/** The package that a module outside the project belongs to, as people call it: what one arrow of a drawing leads to. */
export function packageOf(id: string): string {
  const [ecosystem, name] = [id.slice(0, id.indexOf(":") + 1), id.slice(id.indexOf(":") + 1)];
  if (ecosystem === "go:") return ecosystem + goModule(name.split("/")).join("/");
  if (ecosystem === "java:") return ecosystem + javaPackage(name.split(".")).join(".");
  return id;
}

/** Go Modules Reference, "Module paths": the first element of a module path has a dot, of the standard library none. */
function goModule(parts: readonly string[]): readonly string[] {
  const host = parts[0] ?? "";
  if (!host.includes(".")) return parts.slice(0, 1);
  return parts.slice(0, goHosts.has(host) ? 3 : 2);
}

function javaPackage(parts: readonly string[]): readonly string[] {
  return parts.slice(0, javaPlatform.has(parts[0] ?? "") ? 2 : 3);
}
