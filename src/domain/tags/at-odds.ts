import { groupBy } from "../source/group-by.ts";
import { type NameStyle, styleOf } from "./name-style.ts";
import type { WireName } from "./wire-names.ts";

/** A name that does not go with another one of its type. */
export interface Odd {
  readonly kind: "mixed" | "duplicate";
  readonly odd: WireName;
  readonly other: WireName;
}

/** Names of one type that are taken twice, and the first that is written in another style than most. */
export function namesAtOdds(names: readonly WireName[]): readonly Odd[] {
  return [...groupBy(names, ({ key }) => key).values()].flatMap((sameKey) => [
    ...duplicates(sameKey),
    ...mixed(sameKey),
  ]);
}

function duplicates(names: readonly WireName[]): readonly Odd[] {
  const first = new Map<string, WireName>();
  return names.flatMap((odd): readonly Odd[] => {
    const other = first.get(odd.name);
    if (!other) first.set(odd.name, odd);
    if (!other || other.field === odd.field || other.isPartial || odd.isPartial) return [];
    return [{ kind: "duplicate", odd, other }];
  });
}

/** Of two styles that are as frequent the later one is odd. */
function mixed(names: readonly WireName[]): readonly Odd[] {
  const styled = names.flatMap((one) => {
    const style = styleOf(one.name);
    return style ? [{ style, one }] : [];
  });
  const byStyle = groupBy(styled, ({ style }) => style);
  const prevailing = mostFrequent([...byStyle].map(([style, { length }]) => [style, length]));
  const other = styled.find(({ style }) => style === prevailing);
  const odd = styled.find(({ style }) => style !== prevailing);
  return odd && other ? [{ kind: "mixed", odd: odd.one, other: other.one }] : [];
}

function mostFrequent(counts: readonly (readonly [NameStyle, number])[]): NameStyle | undefined {
  const most = Math.max(...counts.map(([, count]) => count));
  return counts.find(([, count]) => count === most)?.[0];
}
