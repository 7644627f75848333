import { json } from "../../escape/json.ts";
import { visible } from "../../escape/terminal.ts";
import type { configActions } from "../definitions/choices.ts";
import type { Session } from "../session.ts";
import type { SimpleFormat } from "../simple-format.ts";
import { targetOf, type TargetOptions } from "../target.ts";

export type ConfigAction = (typeof configActions)[number];

export interface ConfigOptions extends TargetOptions {
  readonly format: SimpleFormat;
}

/** Prints the effective configuration, or says that it is valid; one that is not throws. */
export async function config(action: ConfigAction, options: ConfigOptions, session: Session): Promise<0> {
  const { io, say, tool } = session;
  const { path, text } = await tool.config(targetOf(options, session));
  if (options.format === "json") {
    io.stdout(
      json({ schemaVersion: 1, ...(path !== undefined && { path }), valid: true, ...(action === "print" && { text }) }),
    );
  } else if (action === "print") {
    io.stdout(`${text.trimEnd().split("\n").map(visible).join("\n")}\n`);
  } else {
    io.stdout(`${path === undefined ? say("config.none") : say("config.valid", { path: visible(path) })}\n`);
  }
  return 0;
}
