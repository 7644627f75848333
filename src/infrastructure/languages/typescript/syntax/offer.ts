import type { Reading } from "./reading.ts";

/** Notes that the file offers a name of its own, or one that it has imported, under another one. */
export function offer({ names, facts }: Reading, local: string, as: string): void {
  const binding = names.bindings.get(local);
  if (binding?.kind === "import") facts.reexports.push({ ...binding.name, as });
  else if (local !== as && as !== "default") facts.reexports.push({ name: local, as });
}
