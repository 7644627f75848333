import type { Code } from "../code/code.ts";
import type { CodeFile } from "../code/code-file.ts";
import { packageOf } from "../code/package-of.ts";
import { matchesPackage } from "../packages/package-pattern.ts";
import type { Field } from "../syntax/declaration.ts";

/** What a tag is for: a table, or a format on the wire. */
export type TagUse = "table" | "wire";

/** A tag or an annotation of a field that says how it is stored or sent. */
export interface Tag {
  readonly field: Field;
  readonly owner: string;
  readonly key: string;
  readonly use: TagUse;
}

/** Keys of Go's struct tags (reflect.StructTag) by what reads them: gorm 1.30, sqlx 1.4, bun 1.2, xorm 1.3, pgx 5, ent, mongo-driver 2; and of formats. */
const keys: Readonly<Record<TagUse, readonly string[]>> = {
  table: ["gorm", "db", "bun", "xorm", "pg", "sql", "bson", "datastore", "firestore", "dynamodbav", "spanner"],
  wire: [
    "json",
    "xml",
    "yaml",
    "toml",
    "form",
    "query",
    "param",
    "header",
    "uri",
    "protobuf",
    "msgpack",
    "validate",
    "binding",
  ],
};

/**
 * Packages whose annotations say how a field is sent or checked; those of mappers are told of by the import. Sources: Jackson 2.20,
 * Gson 2.13, Jakarta XML Binding 4, class-transformer 0.5, class-validator 0.14, `@nestjs/swagger` 11, `@nestjs/graphql` 13.
 */
const wirePackages = [
  ...["java:com.fasterxml.jackson", "java:com.google.gson", "java:jakarta.xml.bind", "java:javax.xml.bind"],
  ...["java:jakarta.json.bind", "java:io.swagger", "npm:class-transformer", "npm:class-validator"],
  ...["npm:@nestjs/swagger", "npm:@nestjs/graphql", "npm:type-graphql"],
];

/** Tags on the fields of a file, each use once a type. */
export function* tagsIn(code: Code, file: CodeFile): Generator<Tag> {
  for (const { name: owner, fields } of file.syntax.types) {
    const seen = new Set<string>();
    for (const field of fields)
      for (const { key, use } of [...ofTag(field), ...ofMarks(code, file, field)]) {
        if (!seen.has(key)) yield { field, owner, key, use };
        seen.add(key);
      }
  }
}

function* ofTag({ tag = "" }: Field): Generator<Pick<Tag, "key" | "use">> {
  for (const [, key = ""] of tag.matchAll(/(?:^|\s)([\w-]+):"/gu)) {
    if (keys.table.includes(key)) yield { key, use: "table" };
    else if (keys.wire.includes(key)) yield { key, use: "wire" };
  }
}

function* ofMarks(code: Code, file: CodeFile, { marks = [] }: Field): Generator<Pick<Tag, "key" | "use">> {
  for (const { name } of marks) {
    const found = packageOf(code, file, name);
    if (found !== undefined && wirePackages.some((pattern) => matchesPackage(pattern, found)))
      yield { key: `@${name.name}`, use: "wire" };
  }
}
