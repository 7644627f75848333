import { ArchLintError } from "../../../domain/errors.ts";
import { tell } from "../../../domain/findings/text.ts";
import { scopeOf } from "../../../domain/packages/hosts.ts";
import type { PackageQuestion } from "../../../domain/packages/registry/questions.ts";
import type { Environment } from "../index.ts";
import { authorizationFor } from "./credentials.ts";
import { expand, isOneVariable } from "./expand.ts";
import { settingsIn } from "./npmrc-text.ts";
import { keysInEnvironment, keysOfUser } from "./sources.ts";

/** Which registry has a package, and how to log in there. */
export interface NpmSettings {
  /** Address with a slash at its end. Throws `registry-unconfigured` for one that cannot be understood. */
  registryFor(question: PackageQuestion): string;
  authorizationFor(url: string): string | undefined;
}

/**
 * Settings in npm's order: environment, the tree's own, the user's, npm's default. A registry for the scope wins over
 * any other. `texts`: the `.npmrc` files of the tree.
 */
export function npmSettings(env: Environment, standard: string, texts: readonly string[]): NpmSettings {
  const own = texts.map(settingsIn);
  const [given, user] = [keysInEnvironment(env), keysOfUser(env)];
  const sources = [given, ...own, user];
  const spoken = (key: string, stated: string | undefined): string | undefined => {
    const early = given.get(key);
    if (early !== undefined) return inFull(early, env);
    if (stated !== undefined) return inFull(guarded(stated), env);
    const late = user.get(key);
    return late === undefined ? undefined : inFull(late, env);
  };
  return {
    registryFor: ({ name, registry, scopeRegistry }) => {
      const scope = scopeOf(name);
      const scoped = scope === undefined ? undefined : spoken(`${scope}:registry`, scopeRegistry);
      return addressOf(scoped ?? spoken("registry", registry) ?? standard);
    },
    authorizationFor: (url) => authorizationFor(url, sources, env),
  };
}

/** A tree may name a variable that holds an address. It may not put one into an address of its own: that would send it away. */
function guarded(stated: string): string {
  if (!stated.includes("${") || isOneVariable(stated)) return stated;
  throw new ArchLintError(
    "registry-unconfigured",
    tell(
      {
        en: 'The registry "{stated}" of this tree puts an environment variable into an address.',
        "zh-CN": "此目录树的注册表“{stated}”把环境变量放进了地址中。",
      },
      { stated },
    ),
    {
      en: "Write the address in full, or let one variable hold all of it; your own ~/.npmrc may do as it likes.",
      "zh-CN": "写出完整地址，或用一个变量保存整个地址；你自己的 ~/.npmrc 不受此限制。",
    },
  );
}

function inFull(text: string, env: Environment): string {
  const expanded = expand(text, env);
  if ("text" in expanded) return expanded.text;
  throw new ArchLintError(
    "registry-unconfigured",
    tell(
      {
        en: "The registry is in the variable {name}, which is not set.",
        "zh-CN": "注册表在变量 {name} 中，而该变量没有设置。",
      },
      { name: expanded.missing },
    ),
    { en: "Set it, or name the registry in .npmrc.", "zh-CN": "设置该变量，或在 .npmrc 中写明注册表。" },
  );
}

/** Without credentials, query and fragment: those are for `.npmrc`, and would end up in the snapshot. */
function addressOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^https?:$/u.test(url.protocol)) return `${url.origin}${url.pathname.replace(/\/*$/u, "")}/`;
  throw new ArchLintError(
    "registry-unconfigured",
    {
      en: "A registry that the settings name is not an http or https address.",
      "zh-CN": "设置中的注册表不是 http 或 https 地址。",
    },
    {
      en: "Correct `registry` in .npmrc or npm_config_registry.",
      "zh-CN": "请更正 .npmrc 中的 `registry` 或 npm_config_registry。",
    },
  );
}
