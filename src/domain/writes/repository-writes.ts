/** Verbs by which the methods of repositories say that they change what is stored. */
const verb =
  /^(?:save|insert|update|delete|remove|add|upsert|persist|store|create(?!Query|Criteria)|put|merge|flush|replace|append|destroy|truncate|bulk(?:Insert|Update|Delete|Upsert|Write|Save)|softDelete)(?![a-z])/u;

/** Names of what keeps objects or rows, with what projects hang onto the end. */
const keeper = /(?:Repository|Repositories|Repo|Dao|DAO|Store|ReadModel)(?:Port|Interface|Impl|Contract)?$/u;

/** True for a method of a repository that changes what is stored, by its name. */
export function isWritingVerb(method: string): boolean {
  return verb.test(method.charAt(0).toLowerCase() + method.slice(1));
}

/** True for the name of a type, in full or alone, that keeps data wherever it stands. */
export function isRepositoryName(name: string): boolean {
  return keeper.test(name);
}
