import type { RegistryAnswers, RegistryQuestions } from "../../application/ports/registry.ts";
import { ArchLintError } from "../../domain/errors.ts";
import { isWithheld } from "../../domain/packages/registry/unread.ts";
import type { Environment } from "./index.ts";
import { goSettings } from "./go/settings.ts";
import { askProxies } from "./go/ask.ts";
import type { Manners } from "./http/manners.ts";
import { makeClient } from "./http/client.ts";
import { npmSettings } from "./npm/settings.ts";
import { askNpm } from "./npm/ask.ts";

/** What decides whom to ask. */
export interface Surroundings {
  readonly env: Environment;
  /** Address of npm's default registry. */
  readonly standard: string;
  readonly manners: Manners;
}

/** Asks all registries. Whom to ask is settled before the first connection. */
export async function ask(
  { env, standard, manners }: Surroundings,
  questions: RegistryQuestions,
  progress: (done: number, total: number) => void,
): Promise<RegistryAnswers> {
  const npm = npmSettings(env, standard, questions.npmrcs);
  const go = questions.modules.length > 0 ? goSettings(env) : undefined;
  const total = questions.packages.length + questions.modules.length;
  let done = 0;
  const tick = () => progress(++done, total);
  const asOf = `${new Date(manners.now()).toISOString().slice(0, 19)}Z`;
  const client = makeClient(env, manners);
  try {
    const packages = await askNpm({ client, settings: npm, tick }, questions);
    const modules = go ? await askProxies({ client, settings: go, tick }, questions.modules) : new Map();
    const answers = { asOf, ...packages, modules };
    refuseSilence(answers, total);
    return { ...answers, hosts: hostsIn(answers) };
  } finally {
    await client.close();
  }
}

function refuseSilence({ packages, modules }: Omit<RegistryAnswers, "hosts">, total: number): void {
  const all = [...[...packages.values()].flat(), ...modules.values()];
  const isSilent = all.every((one) => one.kind === "unread" && !isWithheld(one.reason) && one.reason !== "not-found");
  const first = all.find((one) => one.kind === "unread");
  if (total === 0 || !isSilent || first?.kind !== "unread") return;
  throw new ArchLintError(
    "registry-unreachable",
    {
      en: `No registry answered any of ${total} questions (${first.reason}); nothing was written.`,
      "zh-CN": `${total} 个查询都没有得到注册表的回答（${first.reason}）；没有写入任何内容。`,
    },
    {
      en: "Check the registry in .npmrc and GOPROXY, your proxy settings (HTTPS_PROXY) and the token.",
      "zh-CN": "检查 .npmrc 和 GOPROXY 中的注册表、代理设置（HTTPS_PROXY）以及令牌。",
    },
  );
}

function hostsIn({ packages, modules }: Omit<RegistryAnswers, "hosts">): readonly string[] {
  const registries = [...packages.values()].flat().map(({ registry }) => registry);
  const proxies = [...modules.values()].map(({ proxy }) => proxy);
  const hosts = [...registries, ...proxies].flatMap((one) => (URL.canParse(one) ? new URL(one).host : []));
  return [...new Set(hosts)].filter((host) => host !== "").sort();
}
