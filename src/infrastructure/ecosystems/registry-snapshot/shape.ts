import { type Text, tell } from "../../../domain/findings/text.ts";

/** A part of a snapshot that is not what it should be. Thrown while reading; the reader turns it into a fact. */
export class ShapeFault extends Error {
  readonly text: Text;

  constructor(where: string, wanted: Text) {
    super(where);
    this.text = tell(misshapen, { where: where === "" ? "." : where, wanted });
  }
}

const misshapen: Text = { en: '"{where}" must be {wanted}.', "zh-CN": "“{where}”必须是{wanted}。" };

/** A value with the way to it, for the message. */
export interface Part {
  readonly where: string;
  readonly value: unknown;
}

/** The members of an object, by name. */
export function members({ where, value }: Part): ReadonlyMap<string, Part> {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new ShapeFault(where, { en: "an object", "zh-CN": "对象" });
  const prefix = where === "" ? "" : `${where} › `;
  return new Map(Object.entries(value).map(([key, inner]) => [key, { where: `${prefix}${key}`, value: inner }]));
}

/** The members of an object that may have these and no others. */
export function fields<Name extends string>(part: Part, names: readonly Name[]): Readonly<Partial<Record<Name, Part>>> {
  const found = members(part);
  for (const [name, { where }] of found)
    if (!names.some((one) => one === name)) throw new ShapeFault(where, { en: "left out", "zh-CN": "省略的" });
  const known = names.flatMap((name) => {
    const member = found.get(name);
    return member ? [[name, member] as const] : [];
  });
  return Object.fromEntries(known) as Partial<Record<Name, Part>>;
}

/** The items of a list. */
export function items({ where, value }: Part): readonly Part[] {
  if (!Array.isArray(value)) throw new ShapeFault(where, { en: "a list", "zh-CN": "列表" });
  return value.map((item, index) => ({ where: `${where} › ${index}`, value: item }));
}

/** A text that is what `isRight` says. */
export function text({ where, value }: Part, wanted: Text, isRight: (text: string) => boolean): string {
  if (typeof value !== "string" || !isRight(value)) throw new ShapeFault(where, wanted);
  return value;
}

/** A member that must be there. */
export function required(part: Part | undefined, where: string): Part {
  if (!part) throw new ShapeFault(where, { en: "there", "zh-CN": "存在的" });
  return part;
}
