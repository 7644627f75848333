import {
  type Dist,
  type PublishedPackage,
  type Release,
  type Signature,
  type SigningKey,
  trusts,
} from "../../../domain/packages/registry/published-package.ts";
import { unreadReasons } from "../../../domain/packages/registry/unread.ts";
import { fields, items, members, type Part, required, ShapeFault } from "./shape.ts";
import { npmName, npmVersion, oneOf, time, words } from "./words.ts";

const parts = ["unread", "etag", "tags", "times", "deprecated", "trust", "dist"] as const;

/** Reads what a registry said of one package. Its releases stand in `times`, in order; the other maps add to some of them. */
export function readPackage(key: string, part: Part, registry: string): PublishedPackage {
  const name = npmName({ where: part.where, value: key });
  const { unread, etag, ...maps } = fields(part, parts);
  if (unread) return { kind: "unread", name, registry, reason: oneOf(unread, unreadReasons) };
  const tags = [...(maps.tags ? members(maps.tags) : [])].map(([tag, version]) => [tag, npmVersion(version)] as const);
  return {
    kind: "read",
    name,
    registry,
    ...(etag && { etag: words(etag) }),
    releases: readReleases(part.where, maps),
    tags: new Map(tags),
  };
}

type Maps = Readonly<Partial<Record<"times" | "deprecated" | "trust" | "dist", Part>>>;

function readReleases(where: string, { times, deprecated, trust, dist }: Maps): readonly Release[] {
  const dated = members(required(times, `${where} › times`));
  const [notices, proofs, dists] = [deprecated, trust, dist].map((map) =>
    map ? members(map) : new Map<string, Part>(),
  );
  for (const map of [notices, proofs, dists])
    for (const [version, { where: place }] of map ?? [])
      if (!dated.has(version)) throw new ShapeFault(place, { en: "among the times", "zh-CN": "times 中的版本" });
  return [...dated].map(([version, stamp]) => {
    const [notice, proof, archive] = [notices?.get(version), proofs?.get(version), dists?.get(version)];
    return {
      version: npmVersion({ where: stamp.where, value: version }),
      ...(stamp.value !== "" && { time: time(stamp) }),
      ...(notice && { deprecated: words(notice) }),
      trust: proof ? oneOf(proof, trusts) : "none",
      ...(archive && { dist: readDist(archive) }),
    };
  });
}

function readDist(part: Part): Dist {
  const { integrity, shasum, tarball, signatures } = fields(part, ["integrity", "shasum", "tarball", "signatures"]);
  return {
    ...(integrity && { integrity: words(integrity) }),
    ...(shasum && { shasum: words(shasum) }),
    ...(tarball && { tarball: words(tarball) }),
    signatures: signatures ? items(signatures).map(readSignature) : [],
  };
}

function readSignature(part: Part): Signature {
  const { keyid, sig } = fields(part, ["keyid", "sig"]);
  return { keyid: words(required(keyid, part.where)), sig: words(required(sig, part.where)) };
}

/** Reads the keys of a registry. */
export function readKeys(part: Part): readonly SigningKey[] {
  return items(part).map((item) => {
    const { keyid, keytype, key, expires } = fields(item, ["keyid", "keytype", "key", "expires"]);
    return {
      keyid: words(required(keyid, item.where)),
      keytype: words(required(keytype, item.where)),
      key: words(required(key, item.where)),
      ...(expires && { expires: time(expires) }),
    };
  });
}
