/** What a proxy does for an annotated method before or after it runs. */
export type Duty = "transaction" | "thread" | "cache" | "retry" | "guard";

const transactions = [
  "org.springframework.transaction.annotation.Transactional",
  "jakarta.transaction.Transactional",
  "javax.transaction.Transactional",
];

const caches = ["Cacheable", "CachePut", "CacheEvict", "Caching"].map(
  (name) => `org.springframework.cache.annotation.${name}`,
);

const retries = [
  "org.springframework.retry.annotation.Retryable",
  ...["Bulkhead", "CircuitBreaker", "RateLimiter", "Retry", "TimeLimiter"].map(
    (name) => `io.github.resilience4j.${name.toLowerCase()}.annotation.${name}`,
  ),
];

/** `PreAuthorize` and its kin: whoever calls from within has been let in already, so that only what is never guarded counts. */
const guards = [
  ...["PostAuthorize", "PostFilter", "PreAuthorize", "PreFilter"].map(
    (name) => `org.springframework.security.access.prepost.${name}`,
  ),
  "org.springframework.security.access.annotation.Secured",
];

/** Annotations that proxies act on, by full name: Spring Framework 6.2, Spring Retry 2, Spring Security 6, Resilience4j 2. */
export const proxied: ReadonlyMap<string, Duty> = new Map([
  ...transactions.map((name) => [name, "transaction"] as const),
  ["org.springframework.scheduling.annotation.Async", "thread"] as const,
  ...caches.map((name) => [name, "cache"] as const),
  ...retries.map((name) => [name, "retry"] as const),
  ...guards.map((name) => [name, "guard"] as const),
]);

/** Packages of these annotations, as in policies. */
export const proxiedPackages: readonly string[] = [
  ...new Set([...proxied.keys()].map((name) => `java:${name.slice(0, name.lastIndexOf("."))}`)),
];

/** Annotations that say how proxies are made. */
export const enabling: ReadonlySet<string> = new Set([
  "org.springframework.transaction.annotation.EnableTransactionManagement",
  "org.springframework.scheduling.annotation.EnableAsync",
  "org.springframework.cache.annotation.EnableCaching",
]);

/**
 * Frameworks that act on calls within a bean too, since they generate subclasses or change bytes: Quarkus ("self-interception"
 * in its CDI reference), Micronaut.
 */
export const weaving: readonly string[] = ["java:io.quarkus", "java:io.micronaut"];
