// Prints what the Go parser and type checker say of every file of some packages, in the lines that facts.ts compares: for
// each file one JSON object a line. It takes patterns of packages and runs in their module.
package main

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// listed is what `go list` says of a package.
type listed struct {
	ImportPath, Dir, Export string
	DepOnly                 bool
	GoFiles                 []string
	ImportMap               map[string]string
}

func main() {
	packages := list(os.Args[1:])
	exports := map[string]string{}
	for _, one := range packages {
		exports[one.ImportPath] = one.Export
	}
	out := json.NewEncoder(os.Stdout)
	out.SetEscapeHTML(false)
	for _, one := range packages {
		if !one.DepOnly && len(one.GoFiles) > 0 {
			check(one, exports, out)
		}
	}
}

func list(patterns []string) []listed {
	fields := "-json=ImportPath,Dir,Export,DepOnly,GoFiles,ImportMap"
	command := exec.Command("go", append([]string{"list", "-e", "-deps", "-export", fields, "--"}, patterns...)...)
	command.Stderr = os.Stderr
	stdout, err := command.StdoutPipe()
	if err != nil {
		panic(err)
	}
	if err := command.Start(); err != nil {
		panic(err)
	}
	var packages []listed
	decoder := json.NewDecoder(stdout)
	for decoder.More() {
		var one listed
		if err := decoder.Decode(&one); err != nil {
			panic(err)
		}
		packages = append(packages, one)
	}
	_ = command.Wait()
	return packages
}

// check reads a package. What types it cannot tell, since a dependency is missing, is told as unknown.
func check(one listed, exports map[string]string, out *json.Encoder) {
	set := token.NewFileSet()
	var files []*ast.File
	var paths []string
	for _, name := range one.GoFiles {
		path := filepath.Join(one.Dir, name)
		file, err := parser.ParseFile(set, path, nil, parser.SkipObjectResolution)
		if err != nil {
			continue
		}
		files, paths = append(files, file), append(paths, path)
	}
	lookup := func(path string) (io.ReadCloser, error) {
		if mapped := one.ImportMap[path]; mapped != "" {
			path = mapped
		}
		if exports[path] == "" {
			return nil, fmt.Errorf("no export data of %s", path)
		}
		return os.Open(exports[path])
	}
	info := &types.Info{
		Types:     map[ast.Expr]types.TypeAndValue{},
		Uses:      map[*ast.Ident]types.Object{},
		Defs:      map[*ast.Ident]types.Object{},
		Instances: map[*ast.Ident]types.Instance{},
	}
	config := types.Config{Importer: importer.ForCompiler(set, "gc", lookup), Error: func(error) {}, FakeImportC: true}
	own, _ := config.Check(one.ImportPath, set, files, info)
	for index, file := range files {
		source, _ := os.ReadFile(paths[index])
		reader := &reader{set: set, info: info, own: own, source: source, file: file, Facts: Facts{Path: paths[index]}}
		reader.read()
		_ = out.Encode(reader.Facts)
	}
}

// Facts are lines, one a fact; facts.ts makes the same lines of what the reader under test has found.
type Facts struct {
	Path      string
	Types     []string
	Functions []string
	Variables []string
	Calls     []string
	Writes    []string
	Exits     []string
	Mentions  []string
	// The types of variables and of receivers of calls that the type checker knows: `var 3:5`, `on 4:7`.
	TypesAt map[string]string
	// Literals whose type stands further outside, at a type that another file declares.
	Elided []string
}

type reader struct {
	Facts
	set    *token.FileSet
	info   *types.Info
	own    *types.Package
	source []byte
	file   *ast.File
	// The nodes around the current one, from the outside in.
	stack []ast.Node
}

// at is line and column in UTF-16 code units.
func (r *reader) at(pos token.Pos) string {
	place := r.set.PositionFor(pos, false)
	start := place.Offset - (place.Column - 1)
	column := 1
	for _, sign := range string(r.source[start:place.Offset]) {
		column++
		if sign > 0xffff {
			column++
		}
	}
	return fmt.Sprintf("%d:%d", place.Line, column)
}

func (r *reader) line(pos token.Pos) int {
	return r.set.PositionFor(pos, false).Line
}

// pathOf is the import path, as written, if the name is one of a package.
func (r *reader) pathOf(name *ast.Ident) string {
	if used, ok := r.info.Uses[name].(*types.PkgName); ok {
		return asWritten(used.Imported().Path())
	}
	return ""
}

// asWritten leaves out where a package is vendored.
func asWritten(path string) string {
	if _, vendored, ok := strings.Cut("/"+path, "/vendor/"); ok {
		return vendored
	}
	return path
}

// typeName is a type as written, with imports undone.
func (r *reader) typeName(expression ast.Expr) string {
	many := func(expressions []ast.Expr) string {
		var names []string
		for _, one := range expressions {
			names = append(names, r.typeName(one))
		}
		return strings.Join(names, ", ")
	}
	switch one := expression.(type) {
	case *ast.Ident:
		return one.Name
	case *ast.SelectorExpr:
		root := one.X.(*ast.Ident)
		if path := r.pathOf(root); path != "" {
			return path + "." + one.Sel.Name
		}
		return root.Name + "." + one.Sel.Name
	case *ast.ParenExpr:
		return r.typeName(one.X)
	case *ast.StarExpr:
		return "*" + r.typeName(one.X)
	case *ast.ArrayType:
		return "[]" + r.typeName(one.Elt)
	case *ast.Ellipsis:
		return "[]" + r.typeName(one.Elt)
	case *ast.MapType:
		return "map[" + r.typeName(one.Key) + "]" + r.typeName(one.Value)
	case *ast.ChanType:
		return "chan<" + r.typeName(one.Value) + ">"
	case *ast.IndexExpr:
		return r.typeName(one.X) + "<" + r.typeName(one.Index) + ">"
	case *ast.IndexListExpr:
		return r.typeName(one.X) + "<" + many(one.Indices) + ">"
	case *ast.FuncType:
		return "func(" + strings.Join(append(r.typesIn(one.Params), r.typesIn(one.Results)...), ", ") + ")"
	case *ast.StructType:
		var names []string
		for _, field := range one.Fields.List {
			names = append(names, r.typeName(field.Type))
		}
		return "{" + strings.Join(names, ", ") + "}"
	case *ast.InterfaceType:
		return "{}"
	case *ast.BinaryExpr:
		return r.typeName(one.X) + " | " + r.typeName(one.Y)
	case *ast.UnaryExpr:
		return r.typeName(one.X)
	}
	return fmt.Sprintf("%T", expression)
}

// typesIn are the types of a list of parameters, each as often as there are names.
func (r *reader) typesIn(list *ast.FieldList) []string {
	var names []string
	if list == nil {
		return nil
	}
	for _, field := range list.List {
		for range max(len(field.Names), 1) {
			names = append(names, r.typeName(field.Type))
		}
	}
	return names
}
