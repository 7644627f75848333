import type { Reads } from "../code/code-file.ts";
import { isWritten } from "../code/reads.ts";

/** Words of paths where types stand that are sent or stored. */
const telling =
  /(?:^|[/_.-])(?:api|dtos?|entit(?:y|ies)|models?|requests?|responses?|rows?|schemas?|types?|views?)(?:$|[/_.-])/iu;

/** Libraries whose annotations and decorators give fields names. */
const naming = [
  ...["java:com.fasterxml.jackson", "java:com.google.gson", "java:jakarta.persistence", "java:javax.persistence"],
  ...["java:org.springframework.data", "npm:class-transformer", "npm:typeorm", "npm:sequelize-typescript"],
  "npm:@mikro-orm/core",
];

/** Where fields have names of their own for tables and formats; Go's tags need no import, so its places tell. */
export const taggedCode: Reads = (file) => {
  if (!isWritten(file.place)) return false;
  if (file.language !== "go") return file.imports(naming);
  return file.place.layer !== undefined || telling.test(file.path);
};
