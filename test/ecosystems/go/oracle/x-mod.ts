import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hasGo, runGo } from "../../../languages/go/oracle/go-tool.ts";

/** The copy of golang.org/x/mod that the go command itself is built from. */
const source = hasGo
  ? join(spawnSync("go", ["env", "GOROOT"], { encoding: "utf8" }).stdout.trim(), "src/cmd/vendor/golang.org/x/mod")
  : "";

/** True if this machine has Go with its sources, so that Go can be asked without the network. */
export const hasXMod = hasGo && existsSync(join(source, "modfile"));

/** A question: the name of a function and its arguments. */
export type Query = readonly [name: string, ...args: readonly string[]];

/** Answers one question a line with a list of texts. */
const program = `package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"go/version"
	"io"
	"os"
	"strings"

	"golang.org/x/mod/modfile"
	"golang.org/x/mod/module"
	"golang.org/x/mod/semver"
	"golang.org/x/mod/sumdb/dirhash"
)

func text(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}

func faults(err error) []string {
	found := []string{}
	var list modfile.ErrorList
	if errors.As(err, &list) {
		for _, one := range list {
			prefix := ""
			if one.ModPath != "" {
				prefix = one.Verb + " " + one.ModPath + ": "
			} else if one.Verb != "" {
				prefix = one.Verb + ": "
			}
			found = append(found, fmt.Sprintf("%d %s%s", one.Pos.Line, prefix, one.Err))
		}
	} else if err != nil {
		found = append(found, "0 "+err.Error())
	}
	return found
}

func replaced(one *modfile.Replace) string {
	return fmt.Sprintf("replace %s %s => %s %s", one.Old.Path, one.Old.Version, one.New.Path, one.New.Version)
}

func parsed(file *modfile.File, err error) []string {
	if err != nil {
		return append([]string{"faults"}, faults(err)...)
	}
	out := []string{"read"}
	if file.Module != nil {
		out = append(out, "module "+file.Module.Mod.Path, "deprecated "+file.Module.Deprecated)
	}
	if file.Go != nil {
		out = append(out, "go "+file.Go.Version)
	}
	if file.Toolchain != nil {
		out = append(out, "toolchain "+file.Toolchain.Name)
	}
	for _, one := range file.Require {
		out = append(out, fmt.Sprintf("require %s %s %v", one.Mod.Path, one.Mod.Version, one.Indirect))
	}
	for _, one := range file.Exclude {
		out = append(out, fmt.Sprintf("exclude %s %s", one.Mod.Path, one.Mod.Version))
	}
	for _, one := range file.Replace {
		out = append(out, replaced(one))
	}
	for _, one := range file.Retract {
		out = append(out, fmt.Sprintf("retract %s %s %s", one.Low, one.High, one.Rationale))
	}
	for _, one := range file.Tool {
		out = append(out, "tool "+one.Path)
	}
	for _, one := range file.Ignore {
		out = append(out, "ignore "+one.Path)
	}
	return out
}

func worked(file *modfile.WorkFile, err error) []string {
	if err != nil {
		return append([]string{"faults"}, faults(err)...)
	}
	out := []string{"read"}
	if file.Go != nil {
		out = append(out, "go "+file.Go.Version)
	}
	if file.Toolchain != nil {
		out = append(out, "toolchain "+file.Toolchain.Name)
	}
	for _, one := range file.Use {
		out = append(out, "use "+one.Path)
	}
	for _, one := range file.Replace {
		out = append(out, replaced(one))
	}
	return out
}

func answer(q []string) []string {
	switch q[0] {
	case "canonical":
		return []string{semver.Canonical(q[1]), module.CanonicalVersion(q[1]), semver.Major(q[1]), semver.Prerelease(q[1]), semver.Build(q[1])}
	case "compare":
		return []string{fmt.Sprint(semver.Compare(q[1], q[2]))}
	case "compareGo":
		return []string{fmt.Sprint(version.Compare("go"+q[1], "go"+q[2]))}
	case "path":
		prefix, major, ok := module.SplitPathVersion(q[1])
		if !ok {
			prefix, major = "", ""
		}
		escaped, err := module.EscapePath(q[1])
		unescaped, err2 := module.UnescapePath(q[1])
		if err != nil {
			escaped = ""
		}
		if err2 != nil {
			unescaped = ""
		}
		return []string{text(module.CheckPath(q[1])), text(module.CheckImportPath(q[1])), text(module.CheckFilePath(q[1])), prefix, major, escaped, unescaped}
	case "version":
		escaped, err := module.EscapeVersion(q[1])
		unescaped, err2 := module.UnescapeVersion(q[1])
		if err != nil {
			escaped = ""
		}
		if err2 != nil {
			unescaped = ""
		}
		return []string{escaped, unescaped}
	case "pathMajor":
		return []string{text(module.CheckPathMajor(q[1], q[2]))}
	case "pseudo":
		if !module.IsPseudoVersion(q[1]) {
			return []string{"no"}
		}
		base, err := module.PseudoVersionBase(q[1])
		var invalid *module.InvalidVersionError
		fault := ""
		if errors.As(err, &invalid) {
			fault = invalid.Err.Error()
		}
		rev, _ := module.PseudoVersionRev(q[1])
		day := ""
		if at, err := module.PseudoVersionTime(q[1]); err == nil {
			day = at.Format("2006-01-02")
		}
		return []string{"yes", base, fault, rev, day}
	case "prefix":
		return []string{fmt.Sprint(module.MatchPrefixPatterns(q[1], q[2]))}
	case "hash":
		files := map[string]string{}
		names := []string{}
		for i := 1; i+1 < len(q); i += 2 {
			files[q[i]] = q[i+1]
			names = append(names, q[i])
		}
		sum, err := dirhash.Hash1(names, func(name string) (io.ReadCloser, error) {
			return io.NopCloser(strings.NewReader(files[name])), nil
		})
		if err != nil {
			return []string{"refused"}
		}
		return []string{sum}
	case "strict":
		return parsed(modfile.Parse("go.mod", []byte(q[1]), nil))
	case "lax":
		return parsed(modfile.ParseLax("go.mod", []byte(q[1]), nil))
	case "work":
		return worked(modfile.ParseWork("go.work", []byte(q[1]), nil))
	}
	return nil
}

func main() {
	in := bufio.NewReader(os.Stdin)
	out := json.NewEncoder(os.Stdout)
	var all [][]string
	if err := json.NewDecoder(in).Decode(&all); err != nil {
		panic(err)
	}
	for _, q := range all {
		out.Encode(answer(q))
	}
}
`;

/** Asks Go's own code, built in a folder of its own from the sources that came with Go. */
export function askXMod(queries: readonly Query[]): readonly (readonly string[])[] {
  const folder = mkdtempSync(join(tmpdir(), "x-mod-"));
  try {
    for (const part of ["modfile", "module", "semver", "internal/lazyregexp", "sumdb/dirhash"]) {
      cpSync(join(source, part), join(folder, part), { recursive: true });
    }
    mkdirSync(join(folder, "ask"));
    writeFileSync(join(folder, "go.mod"), "module golang.org/x/mod\n\ngo 1.23\n");
    writeFileSync(join(folder, "ask/main.go"), program);
    const { stdout, stderr } = runGo(folder, ["run", "./ask"], { input: JSON.stringify(queries), alone: true });
    if (stdout === "") throw new Error(stderr);
    return stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
