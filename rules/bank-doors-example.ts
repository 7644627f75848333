import type { FileTree } from "../src/domain/findings/rule.ts";
import { indented } from "./indented.ts";

/** A bank in layers, in three languages: what stands behind its doors. */
export const bankLayers: FileTree = {
  "go.mod": "module example.com/bank\n\ngo 1.25\n",
  "package.json": '{ "name": "bank", "dependencies": { "@nestjs/common": "^11.0.0", "typeorm": "^0.3.0" } }',
  "internal/domain/account.go": "package domain\n\ntype Account struct{ ID string }\n",
  "internal/application/transfers.go": `package application

import (
	"context"
	"database/sql"

	"example.com/bank/internal/domain"
)

type Transfers struct{ from, to domain.Account }

func (t *Transfers) Start(ctx context.Context, from, to string) error { return nil }

func (t *Transfers) Run(ctx context.Context, tx *sql.Tx, from, to string) error { return nil }
`,
  "src/domain/account.ts": "export class Account {}\n",
  "src/application/transfers.ts": `import type { EntityManager } from "typeorm";
import type { Account } from "../domain/account";

export class Transfers {
  account?: Account;
  async start(from: string, to: string) {}
  async run(manager: EntityManager, from: string, to: string) {}
}
`,
};

/** A handler of HTTP that moves money; the statements are those of a method that has the request and the answer. */
export function goDoor(statements: string): FileTree {
  return {
    "internal/interface/web/door.go": `package web

import (
	"database/sql"
	"net/http"

	"example.com/bank/internal/application"
)

type Door struct {
	db        *sql.DB
	transfers *application.Transfers
}

func (d *Door) Transfer(w http.ResponseWriter, r *http.Request) {
${indented(statements, "\t")}
}
`,
  };
}

/** A controller of NestJS that moves money; the statements are those of a method that is given two accounts. */
export function tsDoor(statements: string): FileTree {
  return {
    "src/interface/door.ts": `import { Body, Controller, Post } from "@nestjs/common";
import { DataSource } from "typeorm";
import { Transfers } from "../application/transfers";

@Controller("transfers")
export class Door {
  constructor(
    private readonly source: DataSource,
    private readonly transfers: Transfers,
  ) {}

  @Post()
  async post(@Body("from") from: string, @Body("to") to: string) {
${indented(statements, "    ")}
  }
}
`,
  };
}

/** A controller of Spring that moves money, with an annotation on its method. */
export function javaDoor(annotation: string): FileTree {
  return {
    "src/main/java/com/example/bank/Door.java": `package com.example.bank;

import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class Door {
    private final Transfers transfers;

    Door(Transfers transfers) {
        this.transfers = transfers;
    }

    @PostMapping("/transfers")
    ${annotation}
    void post(String from, String to) {
        transfers.start(from, to);
    }
}
`,
  };
}
