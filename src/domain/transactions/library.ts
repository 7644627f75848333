/** How a library opens transactions and ends them. Owners are full names without the majors of Go paths. */
export interface Library {
  /** Modules whose import says that a file may use it, as in policies. */
  readonly modules: readonly string[];
  /** Types that hand out connections: what is asked of them takes part in no transaction that is under way. */
  readonly pools: readonly string[];
  /** Types of what stands for an open transaction and for nothing else. */
  readonly transactions?: readonly string[];
  /** Types of what may or may not be in a transaction: a single connection, or the same type as the pool's. */
  readonly connections?: readonly string[];
  /** Types that are tied to a pool for good, whoever hands them out. */
  readonly bound?: readonly string[];
  /** Members of pools that open a transaction and give its handle. */
  readonly begin?: readonly string[];
  /** Members of connections that open a transaction on themselves. */
  readonly start?: readonly string[];
  /** Members of pools that run a function in a transaction, with the handle as its first or only parameter. */
  readonly run?: readonly string[];
  /** Functions, by full name, that do the same with a pool that they are given. */
  readonly runWith?: readonly string[];
  /** Members of pools and of what belongs to them that speak with the database. */
  readonly query: readonly string[];
  readonly commit?: readonly string[];
  readonly rollback?: readonly string[];
}

/** What a call does to a transaction. */
export type Effect = "begin" | "start" | "run" | "query" | "commit" | "rollback";

/** A member of libraries and what it may do: a function that is handed over is run, without one a handle is given. */
export interface Known {
  readonly library: Library;
  readonly effects: readonly Effect[];
}

/** Members of libraries by full name; of libraries that share a name the first counts. */
export function indexOf(libraries: readonly Library[]): ReadonlyMap<string, Known> {
  const index = new Map<string, Known>();
  for (const library of libraries)
    for (const [name, effect] of membersOf(library)) {
      const known = index.get(name);
      if (!known) index.set(name, { library, effects: [effect] });
      else if (known.library === library) index.set(name, { library, effects: [...known.effects, effect] });
    }
  return index;
}

function membersOf(library: Library): readonly (readonly [string, Effect])[] {
  const {
    pools,
    transactions = [],
    connections = [],
    bound = [],
    begin,
    start,
    run,
    runWith = [],
    query,
    commit,
    rollback,
  } = library;
  const handles = [...transactions, ...connections];
  return [
    ...each(pools, begin, "begin"),
    ...each(pools, run, "run"),
    ...runWith.map((name) => [name, "run"] as const),
    ...each(connections, start, "start"),
    ...each(handles, commit, "commit"),
    ...each(handles, rollback, "rollback"),
    ...each([...pools, ...bound], query, "query"),
  ];
}

function each(owners: readonly string[], members: readonly string[] = [], effect: Effect) {
  return owners.flatMap((owner) => members.map((member) => [`${owner}.${member}`, effect] as const));
}
