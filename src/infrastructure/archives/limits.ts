// Archives come from strangers: what is unpacked to be looked at has an end. Hashes are taken of any size.

/** Bytes that an archive may unpack to; the largest packages that registries take are about half of it. */
export const unpackedLimit = 1024 * 1024 * 1024;

/** Entries of one archive. */
export const entryLimit = 200_000;

/** Characters of a path inside an archive. */
export const pathLimit = 4096;

/** Bytes of the manifests of one archive: they are kept in memory. */
export const manifestLimit = 4 * 1024 * 1024;

/** Archives that are read at the same time: each needs a few buffers of its own. */
export const parallel = 6;

/** Why an archive was not looked into to its end. */
export class LimitError extends Error {}
