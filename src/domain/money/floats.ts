import type { CodeFile } from "../code/code-file.ts";
import { functionName } from "../code/name-of-place.ts";
import { simpleName } from "../roles/by-name.ts";
import type { TypeName } from "../syntax/name.ts";
import type { Position } from "../syntax/position.ts";

/** Something that is called like money and kept as a binary fraction. */
export interface FloatingMoney {
  readonly at: Position;
  /** With what it belongs to: `Order.price`, `Pay(amount)`. */
  readonly name: string;
  readonly type: string;
}

/** Binary fractions by language: 0.1 has no exact value in them (IEEE 754-2019). In TypeScript there is no other number. */
const floats: Readonly<Record<string, ReadonlySet<string>>> = {
  go: new Set(["float32", "float64"]),
  java: new Set(["float", "double", "Float", "Double"]),
  typescript: new Set(["number"]),
};

/** What a name must end with to be money: `unitPrice` is, `priceRatio` is not. */
const money = /(?:^|[a-z0-9_])(?:[Aa]mount|[Pp]rice|[Bb]alance|[Ss]ubtotal|[Tt]otal|[Ff]ee)s?$/u;

/** Types that are made for showing. */
const shown = /(?:DTO|Dto|View|ViewModel|Response|ReadModel|Projection|Summary|Report|Stats|Statistics)$/u;

/** What a file keeps as a binary fraction though it is called money; each name once, fields before all else. */
export function* floatingMoney(file: CodeFile): Generator<FloatingMoney> {
  const seen = new Set<string>();
  for (const { word, ...found } of [...inFields(file), ...inFunctions(file)]) {
    if (seen.has(word)) continue;
    seen.add(word);
    yield found;
  }
}

type Found = FloatingMoney & { readonly word: string };

function* inFields({ language, syntax }: CodeFile): Generator<Found> {
  for (const { name: owner, fields } of syntax.types) {
    if (shown.test(owner)) continue;
    for (const field of fields) {
      const type = floatIn(language, field.type);
      if (type && isMoney(field.name))
        yield { at: field, name: `${owner}.${field.name}`, type, word: wordOf(field.name) };
    }
  }
}

function* inFunctions({ language, syntax }: CodeFile): Generator<Found> {
  for (const one of syntax.functions) {
    if (one.in !== undefined || shown.test(simpleName(one.owner ?? ""))) continue;
    for (const parameter of one.parameters) {
      const type = floatIn(language, parameter.type);
      if (type && isMoney(parameter.name))
        yield { at: parameter, name: `${functionName(one)}(${parameter.name})`, type, word: wordOf(parameter.name) };
    }
    const type = floatIn(language, one.results[0]);
    if (type && isMoney(one.name)) yield { at: one, name: functionName(one), type, word: wordOf(one.name) };
  }
}

function isMoney(name: string): boolean {
  return money.test(name);
}

/** `getPrice`, `price` and `Price` are one. */
function wordOf(name: string): string {
  return name.replace(/^(?:get|set|calculate|compute)(?=[A-Z])/iu, "").toLowerCase();
}

function floatIn(language: string, type: TypeName | undefined): string | undefined {
  if (!type) return undefined;
  if (type.kind === "named" && type.name?.from === undefined)
    return floats[language]?.has(type.name?.name ?? "") ? type.name?.name : undefined;
  const [inner] = type.kind === "pointer" || type.kind === "optional" || type.kind === "list" ? (type.of ?? []) : [];
  return floatIn(language, inner);
}
