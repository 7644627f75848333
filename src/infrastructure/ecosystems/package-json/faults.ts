import { type Text, tell } from "../../../domain/findings/text.ts";
import type { PackageFacts } from "../../../domain/packages/file-facts.ts";
import { type DocumentEntry, entriesOf, entryAt, repeatedEntries, textOf } from "../../documents/node.ts";
import { type OpenDocument, placeOf, placeOfKey } from "../../documents/open-json.ts";
import { unparsed } from "../../documents/unparsed.ts";
import { scopes } from "./requirements.ts";

/** What is wrong with the fields that declare dependencies, one fact for each kind of fault of a field. */
export function faultsIn(document: OpenDocument): readonly PackageFacts[] {
  const all = repeatedEntries(document.root).filter(({ key }) => scopes.has(key));
  return [
    ...all.map((entry) => unparsed(placeOfKey(document, entry), tell(twiceAtAll, { field: entry.key }))),
    ...[...scopes.keys()].flatMap((field) => {
      const entry = entryAt(document.root, field);
      return entry ? faultsOf(document, entry) : [];
    }),
  ];
}

function faultsOf(document: OpenDocument, { key: field, value }: DocumentEntry): readonly PackageFacts[] {
  if (value.kind !== "map") {
    const isNothing = value.kind === "list" ? value.items.length === 0 : value.value === null;
    return isNothing ? [] : [unparsed(placeOf(document, value), tell(noMap, { field }))];
  }
  const odd = entriesOf(value).find((entry) => textOf(entry.value) === undefined);
  const [repeated] = repeatedEntries(value);
  return [
    ...(odd ? [unparsed(placeOf(document, odd.value), tell(noText, { name: odd.key }))] : []),
    ...(repeated ? [unparsed(placeOfKey(document, repeated), tell(twice, { name: repeated.key, field }))] : []),
  ];
}

const noMap: Text = {
  en: '"{field}" must be an object that gives a version range for each name.',
  "zh-CN": "“{field}”必须是一个对象，为每个名称给出版本范围。",
};
const noText: Text = {
  en: 'The requirement of "{name}" must be a text.',
  "zh-CN": "对“{name}”的要求必须是文本。",
};
const twiceAtAll: Text = {
  en: '"{field}" is there twice; managers take the last.',
  "zh-CN": "“{field}”出现了两次；包管理器取最后一个。",
};
const twice: Text = {
  en: '"{name}" is declared twice in "{field}"; managers take the last.',
  "zh-CN": "“{name}”在“{field}”中声明了两次；包管理器取最后一个。",
};
