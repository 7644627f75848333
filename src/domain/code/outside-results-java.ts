import { membersOf } from "./outside-members.ts";

/** What methods of Java libraries give: JDK 25, Jakarta Persistence 3.2, Hibernate 7, Spring 6.2, jOOQ 3.20, MyBatis 3.5. */
export const javaResults: Readonly<Record<string, string>> = {
  "java.sql.DriverManager.getConnection": "java.sql.Connection",
  "javax.sql.DataSource.getConnection": "java.sql.Connection",
  ...persistence("jakarta.persistence"),
  ...persistence("javax.persistence"),
  "org.hibernate.SessionFactory.openSession": "org.hibernate.Session",
  "org.hibernate.SessionFactory.getCurrentSession": "org.hibernate.Session",
  "org.hibernate.Session.beginTransaction": "org.hibernate.Transaction",
  "org.hibernate.Session.getTransaction": "org.hibernate.Transaction",
  "org.springframework.transaction.PlatformTransactionManager.getTransaction":
    "org.springframework.transaction.TransactionStatus",
  "org.jooq.impl.DSL.using": "org.jooq.DSLContext",
  "org.jooq.Configuration.dsl": "org.jooq.DSLContext",
  "org.apache.ibatis.session.SqlSessionFactory.openSession": "org.apache.ibatis.session.SqlSession",
};

function persistence(module: string): Readonly<Record<string, string>> {
  return {
    ...membersOf(`${module}.EntityManagerFactory`, { createEntityManager: `${module}.EntityManager` }),
    ...membersOf(`${module}.EntityManager`, { getTransaction: `${module}.EntityTransaction` }),
  };
}
