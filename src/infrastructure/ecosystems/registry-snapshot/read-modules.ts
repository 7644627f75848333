import type { PublishedModule, Retraction } from "../../../domain/packages/registry/published-module.ts";
import { unreadReasons } from "../../../domain/packages/registry/unread.ts";
import { fields, items, members, type Part, required } from "./shape.ts";
import { goVersion, modulePath, oneOf, time, words } from "./words.ts";

/** Reads what proxies said of Go modules. */
export function readModules(part: Part): ReadonlyMap<string, PublishedModule> {
  return new Map([...members(part)].map(([path, inner]) => [path, readModule(inner, path)]));
}

function readModule(part: Part, key: string): PublishedModule {
  const { proxy, unread, versions, times, retracted, deprecated } = fields(part, [
    ...(["proxy", "unread", "versions", "times", "retracted", "deprecated"] as const),
  ]);
  const path = modulePath({ where: part.where, value: key });
  const from = proxy ? words(proxy) : "";
  if (unread) return { kind: "unread", path, proxy: from, reason: oneOf(unread, unreadReasons) };
  const dates = [...(times ? members(times) : [])].map(([version, stamp]) => {
    return [goVersion({ where: stamp.where, value: version }), time(stamp)] as const;
  });
  return {
    kind: "read",
    path,
    proxy: from,
    versions: items(required(versions, `${part.where} › versions`)).map(goVersion),
    times: new Map(dates),
    retracted: retracted ? items(retracted).map(readRetraction) : [],
    ...(deprecated && { deprecated: words(deprecated) }),
  };
}

function readRetraction(part: Part): Retraction {
  const { low, high, rationale } = fields(part, ["low", "high", "rationale"]);
  return {
    low: goVersion(required(low, part.where)),
    high: goVersion(required(high, part.where)),
    ...(rationale && { rationale: words(rationale) }),
  };
}
