/** Packages of npm that write code, by what their commands are called and what they are installed as. */
const ofNpm: Readonly<Record<string, string>> = {
  "@bufbuild/buf": "@bufbuild/buf",
  "@graphql-codegen/cli": "@graphql-codegen/cli",
  "@hey-api/openapi-ts": "@hey-api/openapi-ts",
  "@kubb/cli": "@kubb/cli",
  "@openapitools/openapi-generator-cli": "@openapitools/openapi-generator-cli",
  "@rtk-query/codegen-openapi": "@rtk-query/codegen-openapi",
  buf: "@bufbuild/buf",
  "graphql-codegen": "@graphql-codegen/cli",
  "gql-gen": "@graphql-codegen/cli",
  json2ts: "json-schema-to-typescript",
  "kysely-codegen": "kysely-codegen",
  "ng-openapi-gen": "ng-openapi-gen",
  "openapi-generator-cli": "@openapitools/openapi-generator-cli",
  "openapi-ts": "@hey-api/openapi-ts",
  "openapi-typescript": "openapi-typescript",
  "openapi-typescript-codegen": "openapi-typescript-codegen",
  orval: "orval",
  prisma: "prisma",
  quicktype: "quicktype",
  "swagger-typescript-api": "swagger-typescript-api",
  typechain: "typechain",
  zenstack: "zenstack",
};

/** The package of npm behind the command of a known generator. */
export function generatorPackage(command: string): string | undefined {
  return Object.hasOwn(ofNpm, command) ? ofNpm[command] : undefined;
}

/** Commands of Go that write code, by the last part of their package that is no major version. */
const ofGo: ReadonlySet<string> = new Set([
  ...["buf", "client-gen", "controller-gen", "conversion-gen", "counterfeiter", "deepcopy-gen", "easyjson", "ent"],
  ...[
    "enumer",
    "go-bindata",
    "go-enum",
    "goverter",
    "gqlgen",
    "informer-gen",
    "jet",
    "kratos",
    "lister-gen",
    "mockery",
  ],
  ...["mockgen", "moq", "msgp", "oapi-codegen", "ogen", "sqlboiler", "sqlc", "stringer", "swag", "templ", "wire"],
]);

/** True for a package of Go whose command is known to write code. */
export function isGoGenerator(path: string): boolean {
  const parts = path.split("/").filter((part) => !/^v\d+$/u.test(part));
  const name = parts.at(-1) ?? "";
  return ofGo.has(name) || name.startsWith("protoc-gen-");
}
