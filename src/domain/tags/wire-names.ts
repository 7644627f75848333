import type { Code } from "../code/code.ts";
import type { CodeFile } from "../code/code-file.ts";
import type { Field, Mark, TypeDeclaration } from "../syntax/declaration.ts";

/** The name under which a field is stored or sent. */
export interface WireName {
  readonly field: Field;
  /** What reads the name: the key of a Go tag (`json`), or the name of an annotation (`@Column`). */
  readonly key: string;
  readonly name: string;
  /** True if the tag says more, so that two fields may share the name: each is written, or read, at its own time. */
  readonly isPartial: boolean;
}

/** Keys of Go's struct tags whose first part is a name: encoding/json, go-yaml 3, go-toml 2, sqlx 1.4, bun 1.2, mongo-driver 2, msgpack 5. */
const goKeys: ReadonlySet<string> = new Set(["json", "yaml", "toml", "db", "bun", "bson", "msgpack"]);

/** Annotations and decorators by full name, with the argument that holds the name; a single value of Java's is `value`. */
const marks: Readonly<Record<string, readonly string[]>> = {
  "com.fasterxml.jackson.annotation.JsonProperty": ["value"],
  "com.google.gson.annotations.SerializedName": ["value"],
  "jakarta.persistence.Column": ["name"],
  "javax.persistence.Column": ["name"],
  "org.springframework.data.mongodb.core.mapping.Field": ["value", "name"],
  "org.springframework.data.relational.core.mapping.Column": ["value"],
  "npm:class-transformer#Expose": ["name"],
  "npm:typeorm#Column": ["name"],
  "npm:typeorm#PrimaryColumn": ["name"],
  "npm:typeorm#CreateDateColumn": ["name"],
  "npm:typeorm#UpdateDateColumn": ["name"],
  "npm:typeorm#DeleteDateColumn": ["name"],
  "npm:sequelize-typescript#Column": ["field"],
  "npm:@mikro-orm/core#Property": ["fieldName"],
};

/** One of several ways to say how a column of a table is called. */
const columnMark = /^(?:Primary|CreateDate|UpdateDate|DeleteDate)?Column$/u;

/** The names that the fields of a type have outside of the program, where it says them. */
export function wireNames(code: Code, file: CodeFile, type: TypeDeclaration): readonly WireName[] {
  return type.fields.flatMap((field) => [
    ...ofTag(field),
    ...(field.marks ?? []).flatMap((mark) => ofMark(code, file, { field, mark })),
  ]);
}

function ofTag(field: Field): readonly WireName[] {
  return [...(field.tag ?? "").matchAll(/(?:^|\s)([\w-]+):"((?:[^"\\]|\\.)*)"/gu)].flatMap(
    ([, key = "", value = ""]) => {
      const name = key === "gorm" ? (/(?:^|;)\s*column:([^;]*)/iu.exec(value)?.[1] ?? "") : (value.split(",")[0] ?? "");
      const isNamed = (goKeys.has(key) || key === "gorm") && name !== "" && name !== "-";
      return isNamed ? [{ field, key, name, isPartial: /<-|->/u.test(value) }] : [];
    },
  );
}

function ofMark(
  code: Code,
  file: CodeFile,
  { field, mark }: { readonly field: Field; readonly mark: Mark },
): readonly WireName[] {
  const keys = marks[code.nameOf(file, mark.name)] ?? [];
  const given = (mark.arguments ?? []).flatMap((one) => (one.kind === "object" ? one.entries : [one]));
  const named = given.find((one) => one.kind === "text" && keys.includes(one.as ?? ""));
  if (named?.kind !== "text" || named.text === "") return [];
  const key = columnMark.test(mark.name.name) ? "@Column" : `@${mark.name.name}`;
  return [{ field, key, name: named.text, isPartial: given.some((one) => limits.has(one.as ?? "")) }];
}

/** Arguments that limit a name to writing, reading or some callers. */
const limits: ReadonlySet<string> = new Set([
  ...["access", "insertable", "updatable", "insert", "update", "select", "groups", "toClassOnly", "toPlainOnly"],
  ...["serialize", "deserialize", "since", "until"],
]);
