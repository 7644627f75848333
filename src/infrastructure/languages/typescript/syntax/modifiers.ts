import type { Modifier } from "../../../../domain/syntax/declaration.ts";
import type { Reading } from "./reading.ts";

/** The modifiers of a declaration of these names, of which `offered` stands before it. */
export function offering(
  { here, exported }: Reading,
  names: readonly string[],
  offered: readonly Modifier[],
): readonly Modifier[] {
  if (here.in !== undefined || here.namespace !== "" || offered.length > 1) return offered;
  return names.map((name) => exported.get(name)).find((one) => one !== undefined) ?? offered;
}

/** What the tree says of a member; what it leaves out is not said of it. */
interface Member {
  readonly key?: { readonly type: string };
  readonly accessibility?: "private" | "protected" | "public" | null;
  readonly static?: boolean;
  readonly override?: boolean;
  readonly readonly?: boolean;
  readonly optional?: boolean;
}

/** The modifiers of a member of a type: it is public where nothing else is said. */
export function modifiersOf(member: Member, isAbstract = false): readonly Modifier[] {
  const access = member.key?.type === "PrivateIdentifier" ? "private" : (member.accessibility ?? "public");
  const modifiers: Modifier[] = [access];
  if (member.static) modifiers.push("static");
  if (isAbstract) modifiers.push("abstract");
  if (member.override) modifiers.push("override");
  if (member.readonly) modifiers.push("readonly");
  if (member.optional) modifiers.push("optional");
  return modifiers;
}
