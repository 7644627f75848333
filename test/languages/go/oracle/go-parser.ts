import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runGo } from "./go-tool.ts";

/** Reads the paths of files, one a line, and prints what go/parser and go/build/constraint find in each. */
const program = `package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"go/ast"
	"go/build/constraint"
	"go/parser"
	"go/token"
	"os"
	"strconv"
	"strings"
	"unicode/utf16"
)

type spec struct {
	Path         string
	Name         string
	Line, Column int
}

type file struct {
	Package    string
	Imports    []spec
	Generated  bool
	Constraint string
	Failed     bool
}

func read(path string) file {
	set := token.NewFileSet()
	source, _ := os.ReadFile(path)
	parsed, err := parser.ParseFile(set, path, source, parser.ImportsOnly|parser.ParseComments)
	if err != nil {
		return file{Failed: true}
	}
	found := file{Package: parsed.Name.Name, Generated: ast.IsGenerated(parsed), Imports: []spec{}}
	for _, imported := range parsed.Imports {
		at := set.PositionFor(imported.Path.Pos(), false)
		before := string(source[bytes.LastIndexByte(source[:at.Offset], '\\n')+1 : at.Offset])
		column := len(utf16.Encode([]rune(strings.TrimPrefix(before, "\\ufeff")))) + 1
		value, _ := strconv.Unquote(imported.Path.Value)
		one := spec{Path: value, Line: at.Line, Column: column}
		if imported.Name != nil {
			one.Name = imported.Name.Name
		}
		found.Imports = append(found.Imports, one)
	}
	old := []string{}
	onlyLines := true
	for _, group := range parsed.Comments {
		for _, comment := range group.List {
			if comment.Pos() > parsed.Package {
				continue
			}
			if constraint.IsGoBuild(comment.Text) && found.Constraint == "" {
				found.Constraint = strings.TrimSpace(strings.TrimPrefix(comment.Text, "//go:build"))
			}
			onlyLines = onlyLines && strings.HasPrefix(comment.Text, "//")
			if onlyLines && constraint.IsPlusBuild(comment.Text) && group != parsed.Doc {
				_, expression, _ := strings.Cut(comment.Text, "+build")
				old = append(old, strings.TrimSpace(expression))
			}
		}
	}
	if found.Constraint == "" {
		found.Constraint = strings.Join(old, "; ")
	}
	return found
}

func main() {
	lines := bufio.NewScanner(os.Stdin)
	out := json.NewEncoder(os.Stdout)
	for lines.Scan() {
		out.Encode(read(lines.Text()))
	}
}
`;

/** What Go's own parser says of one file, with columns in UTF-16 units. */
export interface ParsedFile {
  readonly Package: string;
  readonly Imports: readonly ParsedImport[] | null;
  readonly Generated: boolean;
  readonly Constraint: string;
  readonly Failed: boolean;
}

interface ParsedImport {
  readonly Path: string;
  readonly Name: string;
  readonly Line: number;
  readonly Column: number;
}

/** Parses files, given by absolute path, with Go's own parser. */
export function parseWithGo(paths: readonly string[]): readonly ParsedFile[] {
  const folder = mkdtempSync(join(tmpdir(), "go-parser-"));
  try {
    writeFileSync(join(folder, "main.go"), program);
    writeFileSync(join(folder, "go.mod"), "module parse\n");
    const { stdout, stderr } = runGo(folder, ["run", "."], { input: paths.join("\n") });
    if (stderr) throw new Error(stderr);
    return stdout
      .trim()
      .split("\n")
      .map((line): ParsedFile => JSON.parse(line));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
