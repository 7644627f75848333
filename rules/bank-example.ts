import type { FileTree } from "../src/domain/findings/rule.ts";
import { indented } from "./indented.ts";

/** A Go package that keeps accounts in a table; a method moves money between two of them. */
export function goTransfer(statements: string): FileTree {
  return {
    "go.mod": "module example.com/bank\n\ngo 1.25\n",
    "accounts.go": `package bank

import (
	"context"
	"database/sql"
	"time"
)

type Accounts struct{ db *sql.DB }

func (a *Accounts) Transfer(ctx context.Context, from, to string, cents int64) error {
${indented(statements, "\t")}
}

func (a *Accounts) add(ctx context.Context, tx *sql.Tx, id string, cents int64) error {
	_, err := tx.ExecContext(ctx, "UPDATE accounts SET cents = cents + $1 WHERE id = $2", cents, id)
	return err
}
`,
  };
}

/** A class that keeps accounts with TypeORM; a method moves money between two of them. */
export function tsTransfer(statements: string): FileTree {
  return {
    "package.json": '{ "name": "bank", "dependencies": { "typeorm": "^0.3.0" } }',
    "src/accounts.ts": `import { DataSource, EntityManager, Repository } from "typeorm";
import { Account } from "./account";

export class Accounts {
  constructor(
    private readonly source: DataSource,
    private readonly accounts: Repository<Account>,
  ) {}

  async transfer(from: Account, to: Account) {
${indented(statements, "    ")}
  }
}
`,
    "src/account.ts": "export class Account {}\n",
  };
}

/** A class that keeps accounts by JDBC; a method moves money between two of them on one connection. */
export function javaTransfer(statements: string): FileTree {
  return {
    "src/main/java/com/example/bank/Accounts.java": `package com.example.bank;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

class Accounts {
    private final DataSource source;

    Accounts(DataSource source) {
        this.source = source;
    }

    void transfer(String from, String to, long cents) throws SQLException {
        try (Connection connection = source.getConnection()) {
${indented(statements, "            ")}
        }
    }

    private void add(Connection connection, String id, long cents) throws SQLException {
        try (var statement = connection.prepareStatement("UPDATE accounts SET cents = cents + ? WHERE id = ?")) {
            statement.setLong(1, cents);
            statement.setString(2, id);
            statement.executeUpdate();
        }
    }
}
`,
  };
}

/** A class that opens and closes accounts with Drizzle; the statements are those of a method that is given an id. */
export function tsDesk(statements: string): FileTree {
  return {
    "package.json": '{ "name": "bank", "dependencies": { "drizzle-orm": "^0.44.0" } }',
    "src/desk.ts": `import { eq } from "drizzle-orm";
import type { NodePgDatabase } from "drizzle-orm/node-postgres";
import { accounts } from "./schema";

export class Desk {
  constructor(private readonly db: NodePgDatabase) {}

  async close(id: string) {
${indented(statements, "    ")}
  }
}
`,
    "src/schema.ts":
      'import { boolean, pgTable, text } from "drizzle-orm/pg-core";\n\nexport const accounts = pgTable("accounts", { id: text().primaryKey(), open: boolean() });\n',
  };
}

/** A service of Spring that closes accounts; the statements are those of an annotated method that is given an id. */
export function javaDesk(annotation: string, statements: string): FileTree {
  return {
    "src/main/java/com/example/bank/Desk.java": `package com.example.bank;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.client.RestClient;

@Service
public class Desk {
    private final AccountRepository accounts;
    private final RestClient client;

    public Desk(AccountRepository accounts, RestClient client) {
        this.accounts = accounts;
        this.client = client;
    }

    ${annotation}
    public void close(String id) {
${indented(statements, "        ")}
    }
}
`,
    "src/main/java/com/example/bank/Account.java":
      "package com.example.bank;\n\npublic class Account {\n    void close() {}\n}\n",
    "src/main/java/com/example/bank/AccountRepository.java":
      "package com.example.bank;\n\nimport org.springframework.data.repository.CrudRepository;\n\npublic interface AccountRepository extends CrudRepository<Account, String> {}\n",
  };
}
