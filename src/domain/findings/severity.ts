/** How much a finding weighs. `error` fails a run by default, `warning` does not. */
export type Severity = "error" | "warning";

/** What a configuration may say of a rule. */
export type Setting = Severity | "off";
