import type { Manifest } from "./manifest.ts";

/** Folders whose packages show, try or test something with versions of their own choice. */
const sides: ReadonlySet<string> = new Set([
  ...["example", "examples", "demo", "demos", "playground", "playgrounds", "sandbox", "sandboxes", "template"],
  ...["templates", "integration", "integrations", "integration-tests", "test", "tests", "__tests__", "e2e"],
  ...["benchmark", "benchmarks", "smoke-test", "smoke-tests"],
]);

/** True for a package beside the product: an example, a playground, an integration test. */
export function isAside({ folder }: Manifest): boolean {
  return folder.split("/").some((part) => sides.has(part));
}
