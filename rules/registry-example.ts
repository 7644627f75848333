import { hash, tarball } from "./lockfile-example.ts";

/** A registry snapshot of which the examples of rules about registries are made, as of 2026-11-20. */

const registry = "https://registry.example.com/";
const proxy = "https://proxy.example.com";
const keyid = "SHA256:QjKCy/U61PWNy3abHuiEFw3KNOVZviruOT/lhNL0tAo";
/** A public key made for these examples; what it signed stands below, and the private one was thrown away. */
const key =
  "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEffW0Bmz6UQYPI94yjshCafOeqiVOyVXwU1vWaitQtvXcmUvGXe57mQom7P84J10U9vWHc26bh6WwJeF+6wcNlw==";

/** Signatures over `name@version:hash("A")`. */
const signatures: Readonly<Record<string, string>> = {
  "left-pad@1.3.0": "MEQCIEM0J1HLAYIVwDHP6Uv1COQmuxEP46demGZJNLnvhPb6AiBvnakR7wdNaiJGjmSzbx/0FmW2IgHPY6OW6k2uEmzcOg==",
  "pad-left@1.0.0": "MEUCIQDGo0j3eaXlVBqfzzTk5tRcOnOJPIP7vC/J+MB7vkw5EQIgY6fYwA+n3fOvshkdkTKqaCsfi8n1y+sbdtLNQbgspus=",
  "pad-left@3.0.0": "MEUCIQCAVo9FAQf9qZKIlAc1jgIXC51/RhOOiAVRtxTCRcXOGAIgJNt5qnJsYTh4hmthSAXHtPkXBSyrwnr4mwUe11/3f/M=",
  "slow-pad@1.0.0": "MEUCIAbJ3rqTLTk05AZ437qeNHL8gn/o4erU8DtAfbcDKUP5AiEA6/epHvDUf47p0JEC0tasISrc3BIohM/DXv0t6wq46h8=",
  "slow-pad@1.1.0": "MEQCIG4no45A+xBmS7d5g6AjV0gdkbI0/Tn/4D6tR3zWWDh6AiBSc9naL100JnJMJL5b4Dx4ZCjDXPyWYQeWIe8vqMZo8g==",
  "fresh-pad@1.0.0": "MEQCIBrsMt4nypqM8OrA77AUcQIov8cIT/AzUB2jmTlP3b8rAiBe4DYTj9VKeozx7+1shA3nDfo2y9eC/3zCPGBf3kajuw==",
  "fresh-pad@1.0.1": "MEQCIDvC9aQ1eQ9fOlYMMyREQxG3K1NdfNcFPydWYV62BpRvAiB31qhjM9GshF0AvF1fiDwQIFMevHs/3/V64uNor2K/PQ==",
  "proven-pad@1.0.0":
    "MEYCIQCAkHihrf0Q91ujBrsDFqrxK4NbWyqZKB9czT7/STFohQIhAIdV9Hi72F70F6uPe9yA3x4v+1xzz+uTUOTgDZDlGi1B",
  "proven-pad@1.0.1":
    "MEYCIQCO1B7g4Ao3V4Xb37d6I5xLymwMGJ+rx7T4MWw8ic4x2wIhAJ22Kh03rx0/FONP3hblX/oKbrLcQw4LLV6dg2HtYn5d",
  "stamped-pad@1.3.0":
    "MEUCIQCn7+eo3mnuOPHGGKPOxA0UJCdvAuVfcAZo+w3o1Rg1agIgC5SgXYKQOMaB2z8wBZXTzKhiYbBQxRZLg/tWqxEJ+wY=",
};

function dist(name: string, version: string, trusted = true) {
  const sig = trusted ? signatures[`${name}@${version}`] : undefined;
  const signed = sig === undefined ? {} : { signatures: [{ keyid, sig }] };
  return { integrity: hash("A"), tarball: tarball(name, version), ...signed };
}

/** `times`: version and publication, in order; the locked ones are those that have a hash. */
function published(
  name: string,
  times: Readonly<Record<string, string>>,
  locked: readonly string[],
  more: object = {},
) {
  return {
    tags: { latest: Object.keys(times).at(-1) },
    times,
    ...more,
    dist: Object.fromEntries(locked.map((version) => [version, dist(name, version)])),
  };
}

const packages = {
  "fresh-pad": published("fresh-pad", { "1.0.0": day("2024-05-01"), "1.0.1": "2026-11-19T22:00:00Z" }, [
    "1.0.0",
    "1.0.1",
  ]),
  "left-pad": published("left-pad", { "1.0.0": day("2024-03-14"), "1.3.0": day("2024-04-09") }, ["1.3.0"]),
  "pad-left": published(
    "pad-left",
    { "1.0.0": day("2024-01-05"), "2.0.0": day("2024-06-01"), "3.0.0": day("2025-01-09") },
    ["1.0.0", "3.0.0"],
  ),
  "proven-pad": published(
    "proven-pad",
    { "1.0.0": day("2026-09-05"), "1.0.1": day("2026-10-05") },
    ["1.0.0", "1.0.1"],
    {
      trust: { "1.0.0": "provenance" },
    },
  ),
  "slow-pad": published("slow-pad", { "1.0.0": day("2021-01-05"), "1.1.0": day("2025-01-05") }, ["1.0.0", "1.1.0"]),
  "stamped-pad": published(
    "stamped-pad",
    { "1.0.0": day("2026-01-05"), "1.1.0": day("2025-06-01"), "1.2.0": day("2025-01-09"), "1.3.0": day("2024-08-01") },
    ["1.3.0"],
  ),
  "unsigned-pad": published("unsigned-pad", { "1.0.0": day("2025-01-05") }, ["1.0.0"]),
};

const modules = {
  "example.com/abandoned": module(["v1.0.0"], { deprecated: "use example.com/pad instead." }),
  "example.com/pad": module(["v1.0.0", "v1.1.0"], {
    retracted: [{ low: "v1.0.0", high: "v1.0.0", rationale: "pads with tabs" }],
  }),
};

function module(versions: readonly string[], more: object) {
  return {
    proxy,
    versions,
    times: Object.fromEntries(versions.map((version) => [version, day("2025-03-01")])),
    ...more,
  };
}

function day(date: string): string {
  return `${date}T12:00:00Z`;
}

/** The content of the snapshot without its digest. */
export const content = {
  schemaVersion: 1,
  asOf: day("2026-11-20"),
  npm: { [registry]: { keys: [{ keyid, keytype: "ecdsa-sha2-nistp256", key }], packages } },
  go: modules,
};

/** Digest of the content; the reader refuses another one. */
export const digest = "sha256-r/ZxSoTz8Eu9lbdu5puXxpMtq2tVsVNtoJClBsHGRXg=";

/** The tree's part that every example shares. */
export const snapshot = {
  ".arch-lint/registry.json": `${JSON.stringify({ ...content, digest }, undefined, 1)}\n`,
};
