import * as z from "zod";
import { whereWritten } from "../../src/domain/architecture/written.ts";
import type { CodeFile, Readable } from "../../src/domain/code/code-file.ts";
import { locate } from "../../src/domain/code/locate.ts";
import { nameOfPlace } from "../../src/domain/code/name-of-place.ts";
import { coreCode } from "../../src/domain/code/reads.ts";
import { lastName } from "../../src/domain/code/last-name.ts";
import { writesErrors } from "../../src/domain/endpoints/reads.ts";
import { coreErrors } from "../../src/domain/error-map/core-errors.ts";
import { doubledAnswers } from "../../src/domain/error-map/doubled-answers.ts";
import { mappersOf } from "../../src/domain/error-map/mappers.ts";
import { owedBy } from "../../src/domain/error-map/unanswered.ts";
import { type Codebase, defineRule, type Fault } from "../../src/domain/findings/rule.ts";
import { errorMapExample } from "../error-map-example.ts";

const options = z.strictObject({
  mappers: z
    .record(z.string(), z.array(z.string()))
    .default({})
    .describe(
      "Files that turn errors into answers, as globs by protocol: `{ HTTP: [src/http/errors.ts] }`; none: nothing is checked",
    ),
  layers: z.array(z.string()).default(["domain", "application"]).describe("Layers whose errors are owed an answer"),
});

export const errorMapExhaustive = defineRule<z.infer<typeof options>>({
  id: "adapters/error-map-exhaustive",
  summary: {
    en: "An error of the core has no answer on a protocol, or two.",
    "zh-CN": "核心层的某个错误在某种协议上没有对应的应答，或者有两个。",
  },
  why: {
    en: "What nobody maps goes out as an internal failure: callers try again in vain, and somebody is woken up.",
    "zh-CN": "未映射的错误会被当作内部故障返回：调用方徒劳地重试，值班人员被无故叫醒。",
  },
  fix: {
    en: "Give the error one row in the mapping of each protocol, with a code and the status that fits.",
    "zh-CN": "在每种协议的映射中为该错误写且只写一行，给出错误码和相符的状态。",
  },
  since: "0.2.0",
  severity: "warning",
  needs: "syntax",
  reads: mapsErrors,
  examines: { en: "errors of the core, once a protocol", "zh-CN": "核心层的错误（每种协议各计一次）" },
  options,
  messages: {
    unmapped: {
      text: {
        en: "{error} has no answer over {protocol}: nothing in {mapper} names it.",
        "zh-CN": "{error} 在 {protocol} 上没有对应的应答：{mapper} 中都没有提到它。",
      },
    },
    doubled: {
      text: {
        en: "{place} answers {error} over {protocol} a second time; this answer is never given.",
        "zh-CN": "{place} 在 {protocol} 上第二次应答 {error}，这一处永远不会生效。",
      },
    },
    absent: {
      text: {
        en: "No file that was read turns errors into answers over {protocol}: {patterns} matches none.",
        "zh-CN": "没有读到把错误转换为 {protocol} 应答的文件：{patterns} 没有匹配任何文件。",
      },
      fix: {
        en: "Correct the pattern in `mappers`, or take the protocol out.",
        "zh-CN": "更正 `mappers` 中的模式，或删除该协议。",
      },
    },
  },
  examples: errorMapExample,

  *check(codebase, { mappers: patterns, layers }) {
    const { code } = codebase;
    const errors = coreErrors(code, layers);
    let examined = 0;
    for (const mapper of mappersOf(code, patterns)) {
      const { protocol, files } = mapper;
      if (files.length === 0) yield absent(codebase, protocol, patterns[protocol] ?? []);
      const owed = owedBy(codebase, mapper, errors);
      examined += owed.length;
      for (const { error, mappers } of owed.filter(({ isAnswered }) => !isAnswered)) {
        const { file, at, name } = error;
        const params = { error: name, protocol, mapper: shortList(mappers) };
        yield { at: locate(file, at), message: "unmapped", params, subject: [file.path, name, protocol] };
      }
      for (const { file, at, error } of doubledAnswers(code, files)) {
        const params = { place: nameOfPlace(file, at), error: lastName(error), protocol };
        yield { at: locate(file, at), message: "doubled", params, subject: [file.path, error, protocol] };
      }
    }
    return examined;
  },
});

/** The first file, and how many more there are. */
function shortList(files: readonly CodeFile[]): string {
  const [first] = files;
  return files.length > 1 ? `${first?.path} (+${files.length - 1})` : (first?.path ?? "");
}

function absent({ written }: Codebase, protocol: string, patterns: readonly string[]): Fault {
  const params = { protocol, patterns: patterns.join(", ") };
  return { at: whereWritten(written), message: "absent", params, subject: [protocol] };
}

/** What declares errors of the core, and what may answer them. */
function mapsErrors(file: Readable): boolean {
  return coreCode(file) || writesErrors(file);
}
