import type { Role } from "./layer.ts";
import { folderOf, nearestOf } from "./lookup.ts";
import { remember } from "../source/remember.ts";

/** Why a source file is not part of the code under check. */
export type Exclusion = "fixture" | "vendored" | "excluded";

/** `fixtures`, `__fixtures__`, `test-fixtures`, `__testfixtures__`, `fixtures_babel`, `testdata`. */
const fixtureFolder = /^(?:testdata|(?:.*[-_.])?(?:test)?fixtures?(?:[-_].*)?)$/u;
const vendoredFolders = new Set(["node_modules", "third_party", "third-party", "bower_components", ".yarn"]);
const testFolders = new Set([
  ...["test", "tests", "__tests__", "__test__", "__mocks__", "spec", "specs", "e2e", "cypress", "integration-tests"],
  ...[
    "testutil",
    "testutils",
    "testing",
    "test-utils",
    "testhelper",
    "testhelpers",
    "test-helpers",
    "jmh",
    "benchmark",
    "benchmarks",
    "bench",
  ],
]);
const testFile =
  /(?:[._-](?:test|tests|spec|e2e-spec|e2e|stories|bench|cy)\.[cm]?[jt]sx?|_test\.go|(?:Test|Tests|IT|TestCase)\.java)$/u;
/** Source sets of Gradle (`integrationTest`, `testFixtures`, `test-support`); `latest` and `testimonials` are none. */
const testSourceSet = /(?:^|\/)src\/(?:(?:(?:[\w-]*[-_])?tests?|[\w-]*Tests?)(?:[A-Z_-][\w-]*)?|jmh)\//u;
const generatedFile =
  /(?:\.pb(?:\.gw)?\.go|_pb2?\.[jt]s|_grpc_pb\.[jt]s|\.gen\.(?:go|[jt]sx?)|\.generated\.[jt]sx?|\.g\.[jt]s|_generated\.go|\.min\.[cm]?js)$/u;
const generatedFolders = new Set(["generated", "__generated__", "generated-sources", "gen", "genproto"]);

/** The file by which a folder of foreign code is known, and the folder. */
const vendoredFolder =
  /^((?:.*\/)?(?:vendor(?=\/(?:modules\.txt|autoload\.php)$)|compiled(?=\/(?:@[^/]+\/)?[^/]+\/package\.json$)))/u;

/** A manifest that is itself a template; the folder around it is what a generator copies. */
const templateManifest =
  /^(.+)\/(?:package\.json|go\.mod|pom\.xml|build\.gradle(?:\.kts)?)\.(?:tpl|tmpl|ejs|hbs|mustache|njk|template)$/u;

/**
 * Test fixtures and vendored code hold programs that nobody means to check here: they are counted and left out;
 * so are templates (a folder `{{name}}` is Cookiecutter's, and one with a `package.json.tpl` some generator's). A
 * folder `vendor` is Go's if it holds `modules.txt` (Go Modules Reference, "Vendoring") and Composer's if `autoload.php`;
 * `compiled` holds bundled packages if they kept their manifests (ncc).
 */
export function exclusions(paths: readonly string[]): (path: string) => Exclusion | undefined {
  const vendored = [...new Set(paths.flatMap((path) => vendoredFolder.exec(path)?.[1] ?? []))];
  const byFolder = remember((folder): Exclusion | undefined => {
    const names = folder.split("/");
    if (names.some((name) => vendoredFolders.has(name))) return "vendored";
    return names.some((name) => fixtureFolder.test(name) || name.includes("{{")) ? "fixture" : undefined;
  });
  const templates = new Map(paths.flatMap((path) => pairOf(templateManifest.exec(path)?.[1])));
  const isInTemplate = (path: string) => templates.size > 0 && nearestOf(path, templates) !== undefined;
  return (path) => {
    const found = byFolder(folderOf(path)) ?? (isTemplate(path) || isInTemplate(path) ? "fixture" : undefined);
    return found ?? (vendored.some((folder) => path.startsWith(`${folder}/`)) ? "vendored" : undefined);
  };
}

function pairOf(folder: string | undefined): (readonly [string, true])[] {
  return folder === undefined ? [] : [[folder, true]];
}

/** Java among the resources is text that a program ships: a template (Maven archetypes) or the project of a test. */
function isTemplate(path: string): boolean {
  return /(?:^|\/)src\/\w+\/resources\/(?:.*\.java$|archetype-resources\/)/u.test(path);
}

/** What a path says about the purpose of its file; `generated` can also come from the file's own head comment. */
export function roleOf(path: string): Role | undefined {
  const folders = path.split("/").slice(0, -1);
  if (
    folders.some((folder) => testFolders.has(folder.toLowerCase())) ||
    testFile.test(path) ||
    testSourceSet.test(path)
  )
    return "test";
  if (generatedFile.test(path) || folders.some((folder) => generatedFolders.has(folder))) return "generated";
  return undefined;
}
