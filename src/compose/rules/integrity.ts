import { cache } from "../../../rules/integrity/cache.ts";
import { conflict } from "../../../rules/integrity/conflict.ts";
import { host } from "../../../rules/integrity/host.ts";
import { installedBytes } from "../../../rules/integrity/installed-bytes.ts";
import { keyIdentity } from "../../../rules/integrity/key-identity.ts";
import { malformed } from "../../../rules/integrity/malformed.ts";
import { missing } from "../../../rules/integrity/missing.ts";
import { nameUrl } from "../../../rules/integrity/name-url.ts";
import { registryMatch } from "../../../rules/integrity/registry-match.ts";
import { registrySignature } from "../../../rules/integrity/registry-signature.ts";
import { scheme } from "../../../rules/integrity/scheme.ts";
import { scopeHost } from "../../../rules/integrity/scope-host.ts";
import { urlMissing } from "../../../rules/integrity/url-missing.ts";
import { urlOpaque } from "../../../rules/integrity/url-opaque.ts";
import { versionUrl } from "../../../rules/integrity/version-url.ts";
import { weak } from "../../../rules/integrity/weak.ts";
import type { Rule } from "../../domain/findings/rule.ts";

/** The rules of `rules/integrity`. */
export const integrity: readonly Rule[] = [
  cache,
  conflict,
  host,
  installedBytes,
  keyIdentity,
  malformed,
  missing,
  nameUrl,
  registryMatch,
  registrySignature,
  scheme,
  scopeHost,
  urlMissing,
  urlOpaque,
  versionUrl,
  weak,
];
