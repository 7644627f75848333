/** What a package is for, as far as a layer cares. */
export type Category = "orm" | "http" | "mq" | "cloud" | "di" | "log" | "ui";

/**
 * Well-known packages and parts of standard libraries by purpose, as patterns on module ids (see `matchesPackage`).
 * Only what has one purpose stands here: a package that also serves pure code would accuse the innocent.
 */
export const categories: Readonly<Record<Category, readonly string[]>> = {
  orm: [
    // TypeScript and JavaScript
    ...["typeorm", "prisma", "@prisma/client", "@prisma/adapter-*", "sequelize", "sequelize-typescript", "mongoose"],
    ...["drizzle-orm", "knex", "objection", "kysely", "@mikro-orm/*", "@nestjs/typeorm", "@nestjs/sequelize"],
    ...["@nestjs/mongoose", "@typegoose/typegoose", "mongodb", "pg", "pg-promise", "postgres", "slonik", "mysql"],
    ...["mysql2", "mariadb", "sqlite3", "better-sqlite3", "node:sqlite", "mssql", "tedious", "oracledb", "redis"],
    ...["ioredis", "cassandra-driver", "neo4j-driver"],
    // Go
    ...[
      "go:database/sql",
      "go:gorm.io",
      "go:github.com/jinzhu/gorm",
      "go:github.com/jmoiron/sqlx",
      "go:github.com/jackc/pgx",
    ],
    ...[
      "go:github.com/lib/pq",
      "go:github.com/go-sql-driver/mysql",
      "go:github.com/mattn/go-sqlite3",
      "go:entgo.io/ent",
    ],
    ...["go:github.com/uptrace/bun", "go:github.com/go-pg/pg", "go:xorm.io", "go:github.com/Masterminds/squirrel"],
    ...["go:go.mongodb.org/mongo-driver", "go:github.com/redis/go-redis", "go:github.com/go-redis/redis"],
    ...["go:github.com/gocql/gocql", "go:cloud.google.com/go/firestore", "go:github.com/volatiletech/sqlboiler"],
    // Java
    ...["java:java.sql", "java:javax.sql", "java:jakarta.persistence", "java:javax.persistence", "java:org.hibernate"],
    ...[
      "java:org.springframework.data",
      "java:org.springframework.jdbc",
      "java:org.springframework.orm",
      "java:org.jooq",
    ],
    ...[
      "java:org.apache.ibatis",
      "java:org.mybatis",
      "java:com.baomidou.mybatisplus",
      "java:org.jdbi",
      "java:org.mongodb",
    ],
    ...["java:com.mongodb", "java:redis.clients.jedis", "java:io.lettuce", "java:com.datastax", "java:io.ebean"],
  ].map(withEcosystem),
  http: [
    ...["express", "fastify", "@fastify/*", "koa", "@koa/*", "koa-router", "@hapi/hapi", "hono", "restify", "polka"],
    ...[
      "@nestjs/platform-express",
      "@nestjs/platform-fastify",
      "axios",
      "got",
      "node-fetch",
      "undici",
      "ky",
      "superagent",
    ],
    ...["request", "@grpc/grpc-js", "apollo-server*", "@apollo/server", "socket.io", "ws", "node:http", "node:https"],
    ...["node:http2", "node:net", "node:tls", "node:dgram"],
    ...["go:net/http", "go:net/rpc", "go:net/smtp", "go:github.com/gin-gonic/gin", "go:github.com/labstack/echo"],
    ...[
      "go:github.com/gofiber/fiber",
      "go:github.com/go-chi/chi",
      "go:github.com/gorilla/mux",
      "go:github.com/gorilla/websocket",
    ],
    ...[
      "go:github.com/valyala/fasthttp",
      "go:github.com/go-resty/resty",
      "go:google.golang.org/grpc",
      "go:connectrpc.com/connect",
    ],
    ...["java:jakarta.servlet", "java:javax.servlet", "java:jakarta.ws.rs", "java:javax.ws.rs", "java:java.net.http"],
    ...["java:org.springframework.web", "java:org.springframework.http", "java:org.apache.http", "java:org.apache.hc"],
    ...[
      "java:okhttp3",
      "java:retrofit2",
      "java:feign",
      "java:io.grpc",
      "java:io.netty",
      "java:io.undertow",
      "java:io.javalin",
    ],
  ].map(withEcosystem),
  mq: [
    ...[
      "kafkajs",
      "kafka-node",
      "node-rdkafka",
      "amqplib",
      "amqp-connection-manager",
      "nats",
      "bull",
      "bullmq",
      "mqtt",
    ],
    ...["@nestjs/microservices", "@nestjs/bull", "@nestjs/bullmq", "stompit"],
    ...[
      "go:github.com/segmentio/kafka-go",
      "go:github.com/IBM/sarama",
      "go:github.com/Shopify/sarama",
      "go:github.com/twmb/franz-go",
    ],
    ...[
      "go:github.com/confluentinc/confluent-kafka-go",
      "go:github.com/rabbitmq/amqp091-go",
      "go:github.com/streadway/amqp",
    ],
    ...["go:github.com/nats-io/nats.go", "go:github.com/ThreeDotsLabs/watermill"],
    ...[
      "java:org.apache.kafka.clients",
      "java:org.springframework.kafka",
      "java:org.springframework.amqp",
      "java:com.rabbitmq",
    ],
    ...[
      "java:jakarta.jms",
      "java:javax.jms",
      "java:org.springframework.jms",
      "java:io.nats",
      "java:org.apache.rocketmq",
    ],
  ].map(withEcosystem),
  cloud: [
    ...["aws-sdk", "@aws-sdk/*", "@google-cloud/*", "@azure/*", "firebase", "firebase-admin", "googleapis", "stripe"],
    ...["@sendgrid/*", "nodemailer", "twilio", "minio"],
    ...[
      "go:github.com/aws/aws-sdk-go",
      "go:github.com/aws/aws-sdk-go-v2",
      "go:cloud.google.com/go",
      "go:google.golang.org/api",
    ],
    ...[
      "go:github.com/Azure/azure-sdk-for-go",
      "go:firebase.google.com/go",
      "go:github.com/minio/minio-go",
      "go:k8s.io/client-go",
    ],
    ...[
      "java:software.amazon.awssdk",
      "java:com.amazonaws",
      "java:com.google.cloud",
      "java:com.azure",
      "java:com.google.firebase",
    ],
  ].map(withEcosystem),
  di: [
    ...["@nestjs/common", "@nestjs/core", "inversify", "tsyringe", "typedi", "awilix", "injection-js"],
    ...["go:go.uber.org/fx", "go:go.uber.org/dig", "go:github.com/google/wire", "go:github.com/samber/do"],
    ...[
      "java:jakarta.inject",
      "java:javax.inject",
      "java:org.springframework.beans",
      "java:org.springframework.context",
    ],
    ...["java:org.springframework.stereotype", "java:com.google.inject", "java:dagger", "java:jakarta.enterprise"],
  ].map(withEcosystem),
  log: [
    ...["winston", "pino", "bunyan", "log4js", "loglevel", "signale", "nestjs-pino"],
    ...[
      "go:log",
      "go:github.com/sirupsen/logrus",
      "go:go.uber.org/zap",
      "go:github.com/rs/zerolog",
      "go:github.com/golang/glog",
    ],
    ...[
      "java:org.slf4j",
      "java:org.apache.logging.log4j",
      "java:org.apache.log4j",
      "java:ch.qos.logback",
      "java:java.util.logging",
    ],
    ...["java:lombok.extern"],
  ].map(withEcosystem),
  ui: [
    ...["react", "react-dom", "vue", "svelte", "@angular/*", "solid-js", "preact", "next", "nuxt", "jquery"],
    ...["go:html/template", "go:github.com/a-h/templ", "go:fyne.io/fyne", "go:github.com/charmbracelet/bubbletea"],
    ...["java:javax.swing", "java:java.awt", "java:javafx", "java:org.thymeleaf", "java:com.vaadin"],
  ].map(withEcosystem),
};

/** Names without an ecosystem are npm packages: they are the most. */
export function withEcosystem(name: string): string {
  return name.includes(":") ? name : `npm:${name}`;
}
