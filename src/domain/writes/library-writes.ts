/** Methods of a type that change what is stored. */
export interface Writers {
  /** They store an object that was made or loaded before; what it may become was decided elsewhere. */
  readonly objects: readonly string[];
  /** They say of rows or documents what becomes of them, without any object. */
  readonly rows: readonly string[];
}

const typeorm: Writers = {
  objects: ["save", "remove", "softRemove", "recover"],
  rows: ["insert", "update", "upsert", "delete", "softDelete", "restore", "increment", "decrement", "clear"],
};
const mikro: Writers = {
  objects: ["persist", "persistAndFlush", "remove", "removeAndFlush", "flush", "upsert"],
  rows: ["insert", "insertMany", "nativeInsert", "nativeUpdate", "nativeDelete", "upsertMany"],
};
const knex: Writers = { objects: [], rows: ["insert", "update", "upsert", "del", "delete", "truncate"] };
const drizzle: Writers = { objects: [], rows: ["insert", "update", "delete"] };
const prisma: Writers = {
  objects: [],
  rows: [
    ...["create", "createMany", "createManyAndReturn", "update", "updateMany", "updateManyAndReturn", "upsert"],
    ...["delete", "deleteMany", "$executeRaw", "$executeRawUnsafe"],
  ],
};
const mongoCollection: Writers = {
  objects: [],
  rows: [
    ...["insertOne", "insertMany", "updateOne", "updateMany", "replaceOne", "deleteOne", "deleteMany", "bulkWrite"],
    ...["findOneAndUpdate", "findOneAndReplace", "findOneAndDelete"],
  ],
};
const mongoose: Writers = {
  objects: ["create", "save"],
  rows: [...mongoCollection.rows, "findByIdAndUpdate", "findByIdAndDelete"],
};
const sequelize: Writers = {
  objects: ["save"],
  rows: ["create", "bulkCreate", "update", "upsert", "destroy", "increment", "decrement", "truncate"],
};
const goExec: Writers = {
  objects: [],
  rows: ["Exec", "ExecContext", "NamedExec", "NamedExecContext", "MustExec", "MustExecContext", "CopyFrom"],
};
const gorm: Writers = {
  objects: ["Create", "CreateInBatches", "Save"],
  rows: ["Update", "Updates", "UpdateColumn", "UpdateColumns", "Delete", "Exec"],
};
const goMongo: Writers = {
  objects: [],
  rows: [
    ...["InsertOne", "InsertMany", "UpdateOne", "UpdateByID", "UpdateMany", "ReplaceOne", "DeleteOne", "DeleteMany"],
    ...["BulkWrite", "FindOneAndUpdate", "FindOneAndReplace", "FindOneAndDelete"],
  ],
};
const jpa: Writers = { objects: ["persist", "merge", "remove"], rows: [] };
const hibernate: Writers = {
  objects: [...jpa.objects, "save", "saveOrUpdate", "update", "delete", "replicate"],
  rows: [],
};
const jdbcTemplate: Writers = { objects: [], rows: ["update", "batchUpdate", "execute"] };
const statement: Writers = { objects: [], rows: ["executeUpdate", "executeLargeUpdate", "executeBatch"] };
const springData: Writers = {
  objects: ["save", "saveAll", "saveAndFlush", "saveAllAndFlush", "delete", "deleteAll"],
  rows: ["deleteById", "deleteAllById", "deleteAllInBatch", "deleteAllByIdInBatch", "deleteInBatch"],
};
const mongoTemplate: Writers = {
  objects: ["save", "insert", "insertAll", "remove"],
  rows: [
    "updateFirst",
    "updateMulti",
    "upsert",
    "findAndModify",
    "findAndReplace",
    "findAndRemove",
    "findAllAndRemove",
  ],
};
const jooq: Writers = {
  objects: ["executeInsert", "executeUpdate", "executeDelete", "store"],
  rows: ["insertInto", "update", "deleteFrom", "delete", "mergeInto", "truncate", "batchInsert", "batchUpdate"],
};
const sqlSession: Writers = { objects: [], rows: ["insert", "update", "delete"] };

const table: Readonly<Record<string, Writers>> = {
  "npm:typeorm#Repository": typeorm,
  "npm:typeorm#TreeRepository": typeorm,
  "npm:typeorm#MongoRepository": typeorm,
  "npm:typeorm#EntityManager": typeorm,
  "npm:typeorm#SelectQueryBuilder": typeorm,
  "npm:typeorm#DataSource": { objects: [], rows: ["insert", "update", "delete"] },
  "npm:@mikro-orm/core#EntityManager": mikro,
  "npm:@mikro-orm/core#EntityRepository": mikro,
  "npm:@mikro-orm/postgresql#EntityManager": mikro,
  "npm:@mikro-orm/postgresql#SqlEntityManager": mikro,
  "npm:knex#Knex": knex,
  "npm:@prisma/client#PrismaClient": prisma,
  "npm:@prisma/client#Prisma.TransactionClient": prisma,
  "npm:drizzle-orm#NodePgDatabase": drizzle,
  "npm:drizzle-orm#PostgresJsDatabase": drizzle,
  "npm:drizzle-orm#MySql2Database": drizzle,
  "npm:drizzle-orm#BetterSQLite3Database": drizzle,
  "npm:mongoose#Model": mongoose,
  "npm:mongodb#Collection": mongoCollection,
  "npm:sequelize#Model": sequelize,
  "npm:sequelize#ModelStatic": sequelize,
  "npm:sequelize-typescript#Model": sequelize,

  "database/sql.DB": goExec,
  "database/sql.Tx": goExec,
  "database/sql.Conn": goExec,
  "database/sql.Stmt": goExec,
  "github.com/jmoiron/sqlx.DB": goExec,
  "github.com/jmoiron/sqlx.Tx": goExec,
  "github.com/jackc/pgx.Conn": goExec,
  "github.com/jackc/pgx.Tx": goExec,
  "github.com/jackc/pgx/pgxpool.Pool": goExec,
  "gorm.io/gorm.DB": gorm,
  "github.com/jinzhu/gorm.DB": gorm,
  "go.mongodb.org/mongo-driver/mongo.Collection": goMongo,

  "jakarta.persistence.EntityManager": jpa,
  "javax.persistence.EntityManager": jpa,
  "jakarta.persistence.Query": statement,
  "javax.persistence.Query": statement,
  "org.hibernate.Session": hibernate,
  "java.sql.Statement": statement,
  "java.sql.PreparedStatement": statement,
  "org.springframework.jdbc.core.JdbcTemplate": jdbcTemplate,
  "org.springframework.jdbc.core.JdbcOperations": jdbcTemplate,
  "org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate": jdbcTemplate,
  "org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations": jdbcTemplate,
  "org.springframework.jdbc.core.simple.JdbcClient": { objects: [], rows: ["update"] },
  "org.springframework.data.repository.CrudRepository": springData,
  "org.springframework.data.repository.ListCrudRepository": springData,
  "org.springframework.data.repository.PagingAndSortingRepository": springData,
  "org.springframework.data.jpa.repository.JpaRepository": springData,
  "org.springframework.data.mongodb.repository.MongoRepository": springData,
  "org.springframework.data.mongodb.core.MongoTemplate": mongoTemplate,
  "org.springframework.data.mongodb.core.MongoOperations": mongoTemplate,
  "org.jooq.DSLContext": jooq,
  "org.apache.ibatis.session.SqlSession": sqlSession,
};

/**
 * What changes stored data, by the full name of the type that has the methods, in Go without the major version of the
 * module. Also where a chain of calls begins with such a type (`db.update(orders).set(…)`). Sources: the references of
 * TypeORM 0.3, Prisma 6, Drizzle 0.44, Knex 3, Sequelize 6, Mongoose 8, MikroORM 6, Go 1.25, sqlx 1.4, pgx 5, GORM 1.30,
 * MongoDB Go driver 2, Jakarta Persistence 3.2, Hibernate 6.6, Spring Framework 6.2, Spring Data 3.4, jOOQ 3.20, MyBatis 3.5.
 */
export const libraryWrites: ReadonlyMap<string, Writers> = new Map(Object.entries(table));
