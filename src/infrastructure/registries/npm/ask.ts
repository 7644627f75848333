import type { RegistryQuestions } from "../../../application/ports/registry.ts";
import type { PackageQuestion } from "../../../domain/packages/registry/questions.ts";
import type { PublishedPackage, ReadPackage, SigningKey } from "../../../domain/packages/registry/published-package.ts";
import type { RegistrySnapshot } from "../../../domain/packages/registry/registry-snapshot.ts";
import type { UnreadReason } from "../../../domain/packages/registry/unread.ts";
import type { Client } from "../http/client.ts";
import { inPool } from "../http/pool.ts";
import { readKeys } from "./keys.ts";
import { readPackument } from "./packument.ts";
import type { NpmSettings } from "./settings.ts";

/** How many packages are asked for at once. */
const width = 12;

/** What it takes to ask npm registries. */
export interface NpmAsking {
  readonly client: Client;
  readonly settings: NpmSettings;
  readonly tick: () => void;
}

/** Asks for packages and for the keys of each registry. */
export async function askNpm(
  asking: NpmAsking,
  { packages, previous }: RegistryQuestions,
): Promise<Pick<RegistrySnapshot, "packages" | "keys">> {
  const placed = unique(packages.map((question) => ({ question, registry: asking.settings.registryFor(question) })));
  const answers = await inPool(placed, width, async ({ question, registry }) => {
    const known = previous?.packages.get(question.name)?.find((one) => one.registry === registry);
    const answer = await askOne(asking, { question, registry, ...(known && { known }) });
    asking.tick();
    return answer;
  });
  const found = new Map<string, PublishedPackage[]>();
  for (const answer of answers) found.set(answer.name, [...(found.get(answer.name) ?? []), answer]);
  const registries = [...new Set(answers.flatMap((one) => (one.kind === "read" ? one.registry : [])))].sort();
  const keys = await inPool(
    registries,
    width,
    async (registry) => [registry, await askKeys(asking, registry)] as const,
  );
  return { packages: found, keys: new Map(keys.filter(([, known]) => known.length > 0)) };
}

interface Placed {
  readonly question: PackageQuestion;
  readonly registry: string;
}

/** Two projects may ask one registry for one package: then it is asked once, for all their versions. */
function unique(all: readonly Placed[]): readonly Placed[] {
  const found = new Map<string, Placed>();
  for (const { question, registry } of all) {
    const id = `${registry} ${question.name}`;
    const before = found.get(id)?.question;
    const versions = [...new Set([...(before?.versions ?? []), ...question.versions])];
    const tags = [...new Set([...(before?.tags ?? []), ...question.tags])];
    found.set(id, { registry, question: { ...question, versions, tags } });
  }
  return [...found.values()];
}

async function askOne(
  { client, settings }: NpmAsking,
  { question, registry, known }: Placed & { readonly known?: PublishedPackage },
): Promise<PublishedPackage> {
  const { name } = question;
  const url = `${registry}${name.replace("/", "%2f")}`;
  const authorization = settings.authorizationFor(url);
  const usable = known?.kind === "read" && covers(known, question) ? known : undefined;
  const answer = await client.get({
    url,
    headers: { accept: "application/json", ...(usable?.etag && { "if-none-match": usable.etag }) },
    ...(authorization !== undefined && { authorization }),
  });
  if (answer.kind === "not-modified" && usable) return usable;
  if (answer.kind !== "ok") {
    return { kind: "unread", name, registry, reason: answer.kind === "unread" ? answer.reason : "malformed" };
  }
  const { body, etag } = answer;
  const read = readPackument(body, question, { registry, ...(etag !== undefined && isPlain(etag) && { etag }) });
  return read ?? { kind: "unread", name, registry, reason: "malformed" };
}

/** True if what was kept last time holds all that is asked for now. */
function covers({ releases, tags }: ReadPackage, question: PackageQuestion): boolean {
  const detailed = new Set(releases.flatMap(({ version, dist }) => (dist ? version : [])));
  return question.versions.every((version) => detailed.has(version)) && question.tags.every((tag) => tags.has(tag));
}

function isPlain(etag: string): boolean {
  return /^[\u0021-\u007e]{1,200}$/u.test(etag);
}

/** Where there is no such page the registry signs nothing; any other failure is told, since silence would pass for that. */
async function askKeys(
  { client, settings }: NpmAsking,
  registry: string,
): Promise<readonly SigningKey[] | UnreadReason> {
  const url = `${registry}-/npm/v1/keys`;
  const authorization = settings.authorizationFor(url);
  const answer = await client.get({
    url,
    headers: { accept: "application/json" },
    ...(authorization !== undefined && { authorization }),
  });
  if (answer.kind === "ok") return readKeys(answer.body) ?? "malformed";
  const reason = answer.kind === "unread" ? answer.reason : "malformed";
  return reason === "not-found" || reason === "malformed" ? [] : reason;
}
