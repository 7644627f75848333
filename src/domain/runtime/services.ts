import type { Text } from "../findings/text.ts";
import { withEcosystem } from "../packages/category.ts";
import { matchesPackage } from "../packages/package-pattern.ts";

/** What a framework does around a call, or in the place of one. */
const serviceNames = ["transaction", "cache", "schedule", "retry", "call", "container"] as const;

export type Service = (typeof serviceNames)[number];

/**
 * Packages by which a framework does such things. None of them is in a category that the domain must not import (databases, clients,
 * queues, clouds): those imports are told of already. Sources: Spring Framework 6.2 and Spring Retry 2, Jakarta EE 11,
 * Resilience4j 2.3, Micronaut 4, Quarkus 3; `typeorm-transactional` 0.5, `@nestjs-cls/transactional` 3, `@nestjs/schedule` 6,
 * `@nestjs/cache-manager` 3, `@nestjs/axios` 4; Temporal 1.35, asynq 0.25, ristretto 2 and gocron 2 for Go.
 */
export const services: Readonly<Record<Service, readonly string[]>> = {
  transaction: [
    ...["java:org.springframework.transaction", "java:jakarta.transaction", "java:javax.transaction"],
    ...[
      "java:io.micronaut.transaction",
      "java:io.quarkus.narayana",
      "typeorm-transactional",
      "@nestjs-cls/transactional",
    ],
    ...["typeorm-transactional-cls-hooked", "@mikro-orm/nestjs"],
  ].map(withEcosystem),
  cache: [
    ...["java:org.springframework.cache", "java:javax.cache", "java:io.quarkus.cache", "java:io.micronaut.cache"],
    ...["java:com.github.benmanes.caffeine", "java:net.sf.ehcache", "java:org.ehcache", "@nestjs/cache-manager"],
    ...[
      "cache-manager",
      "node-cache",
      "lru-cache",
      "go:github.com/dgraph-io/ristretto",
      "go:github.com/patrickmn/go-cache",
    ],
  ].map(withEcosystem),
  schedule: [
    ...["java:org.springframework.scheduling", "java:org.quartz", "java:io.quarkus.scheduler", "@nestjs/schedule"],
    ...["node-cron", "node-schedule", "agenda", "go:github.com/go-co-op/gocron", "go:github.com/robfig/cron"],
    ...["go:github.com/hibiken/asynq", "go:go.temporal.io/sdk", "@temporalio/*"],
  ].map(withEcosystem),
  retry: [
    ...["java:org.springframework.retry", "java:io.github.resilience4j", "java:dev.failsafe", "cockatiel", "opossum"],
    ...["go:github.com/sony/gobreaker", "go:github.com/cenkalti/backoff", "go:github.com/avast/retry-go"],
  ].map(withEcosystem),
  call: ["@nestjs/axios", "java:org.springframework.cloud.openfeign", "java:javax.xml.ws", "java:jakarta.xml.ws"].map(
    withEcosystem,
  ),
  container: ["java:jakarta.ejb", "java:javax.ejb", "java:javax.naming", "java:javax.jws", "java:jakarta.jws"].map(
    withEcosystem,
  ),
};

/** What a package does around or for a call, if it is known for that. */
export function serviceOf(id: string): Service | undefined {
  return serviceNames.find((service) => services[service].some((pattern) => matchesPackage(pattern, id)));
}

/** How these are called before people. */
export const serviceWords: Readonly<Record<Service, Text>> = {
  transaction: { en: "transactions", "zh-CN": "事务" },
  cache: { en: "a cache", "zh-CN": "缓存" },
  schedule: { en: "schedules", "zh-CN": "调度" },
  retry: { en: "retries", "zh-CN": "重试" },
  call: { en: "remote calls", "zh-CN": "远程调用" },
  container: { en: "a container", "zh-CN": "容器" },
};
