import { ArchLintError } from "../../../domain/errors.ts";
import { jsonReportSchema } from "../../reporters/json/schema.ts";
import { phrase } from "../../wording/speak.ts";
import type { Text } from "../../../domain/findings/text.ts";
import type { Reviewable } from "../../review/review.ts";
import type { ActionIo } from "../io.ts";

/** Bytes of the largest report that is read: tens of thousands of findings. */
export const reportLimit = 32 * 1024 * 1024;

/**
 * Reads the report that a workflow without permissions left behind. Whoever opened the pull request may have written it:
 * it is data of a known shape and a bounded size, or it is refused.
 */
export async function readReport(path: string, io: ActionIo): Promise<Reviewable> {
  const text = await io.readFile(path, reportLimit);
  if (text === undefined) throw unreadable(phrase("action.report-missing", { limit: reportLimit }));
  const parsed = jsonReportSchema.safeParse(jsonIn(text));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const reason = `${issue?.path.join(".") || "$"}: ${issue?.message ?? ""}`.slice(0, 300);
  throw unreadable(phrase("action.report-foreign", { reason }));
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function unreadable(reason: Text): ArchLintError {
  return new ArchLintError(
    "usage",
    phrase("action.report-unreadable", { reason }),
    phrase("action.report-unreadable.hint"),
  );
}
