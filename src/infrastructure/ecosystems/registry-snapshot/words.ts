import { parse } from "semver";
import { isValid } from "../../../domain/packages/go/semver.ts";
import { modulePathFault } from "../../../domain/packages/go/module-path.ts";
import { type Part, ShapeFault, text } from "./shape.ts";

// The kinds of words that a snapshot is made of. Whatever passes here, rules need not doubt again.

const plainVersion = /^(?:0|[1-9]\d{0,14})\.(?:0|[1-9]\d{0,14})\.(?:0|[1-9]\d{0,14})$/u;

/** A version of npm's, which the semver package can compare. */
export function isNpmVersion(version: string): boolean {
  return plainVersion.test(version) || (version.length <= 256 && parse(version) !== null);
}

/** A name that a package on a registry can have, old ones with capitals included. */
export function isNpmName(name: string): boolean {
  return name.length <= 214 && /^(?:@[\w.~!'()*-]+\/)?[\w.~!'()*-]+$/u.test(name) && !/^\.|\/\./u.test(name);
}

/** A version of Go's, of a size that the semver package can compare too. */
function isGoVersion(version: string): boolean {
  return isValid(version) && parse(version) !== null;
}

const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/u;

/** A time as snapshots write it, or the empty text for none. */
export function isMoment(time: string): boolean {
  return moment.test(time) && !Number.isNaN(Date.parse(time));
}

/** An address of a registry or a proxy. */
export function isAddress(address: string): boolean {
  return URL.canParse(address) && /^(?:https?|file):$/u.test(new URL(address).protocol);
}

export const npmVersion = (part: Part) => text(part, { en: "a version", "zh-CN": "版本号" }, isNpmVersion);
export const npmName = (part: Part) => text(part, { en: "the name of a package", "zh-CN": "包名" }, isNpmName);
export const goVersion = (part: Part) =>
  text(part, { en: "a version of Go's form", "zh-CN": "Go 形式的版本号" }, isGoVersion);
export const modulePath = (part: Part) =>
  text(part, { en: "the path of a module", "zh-CN": "模块路径" }, (path) => !modulePathFault(path));
export const time = (part: Part) =>
  text(part, { en: "a time like 2026-01-31T12:00:00Z", "zh-CN": "形如 2026-01-31T12:00:00Z 的时间" }, isMoment);
export const address = (part: Part) => text(part, { en: "an address", "zh-CN": "地址" }, isAddress);
export const words = (part: Part) => text(part, { en: "a text", "zh-CN": "文本" }, (one) => one.length <= 10_000);

/** One of a few words. */
export function oneOf<Word extends string>(part: Part, known: readonly Word[]): Word {
  const word = known.find((one) => one === part.value);
  const names = known.join(", ");
  if (word === undefined) throw new ShapeFault(part.where, { en: `one of ${names}`, "zh-CN": `${names} 之一` });
  return word;
}
