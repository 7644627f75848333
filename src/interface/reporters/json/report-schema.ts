import * as z from "zod";
import { jsonErrorSchema, jsonReportSchema } from "./schema.ts";

/** The content of `report.schema.json`, made from the schemas that the tests hold every JSON report against. */
export function reportSchema() {
  const { $schema, ...schema } = z.toJSONSchema(z.union([jsonReportSchema, jsonErrorSchema]), {
    target: "draft-2020-12",
  });
  return { $schema, title: "arch-lint report", ...schema };
}
