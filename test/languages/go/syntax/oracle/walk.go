package main

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"strings"
)

// read visits all nodes of the file.
func (r *reader) read() {
	r.TypesAt = map[string]string{}
	ast.Inspect(r.file, func(node ast.Node) bool {
		if node == nil {
			r.stack = r.stack[:len(r.stack)-1]
			return true
		}
		r.note(node)
		r.stack = append(r.stack, node)
		return true
	})
}

func (r *reader) note(node ast.Node) {
	switch one := node.(type) {
	case *ast.TypeSpec:
		r.noteType(one)
	case *ast.FuncDecl:
		r.noteFunction(one)
	case *ast.FuncLit:
		r.Functions = append(r.Functions, r.function(one, "lambda ", one.Type, one.Body))
	case *ast.ValueSpec:
		r.noteNames(one.Names, one.Values, r.around(one))
	case *ast.AssignStmt:
		r.noteAssignment(one)
	case *ast.RangeStmt:
		if one.Key != nil {
			r.noteRange(one)
		}
	case *ast.IncDecStmt:
		r.noteWrite(one.X, r.around(one))
	case *ast.ReturnStmt:
		r.Exits = append(r.Exits, fmt.Sprintf("%s return %d%s", r.at(one.Pos()), len(one.Results), r.around(one)))
	case *ast.CallExpr:
		r.noteCall(one)
	case *ast.CompositeLit:
		r.noteComposite(one)
	case *ast.SelectorExpr:
		r.noteMention(one)
	}
}

func (r *reader) noteType(spec *ast.TypeSpec) {
	kind, rest := "defined", ""
	embedded := func(list *ast.FieldList) string {
		var names []string
		for _, field := range list.List {
			if _, isMethod := field.Type.(*ast.FuncType); len(field.Names) == 0 && !isMethod {
				names = append(names, r.typeName(field.Type))
			}
		}
		return strings.Join(names, ", ")
	}
	switch one := spec.Type.(type) {
	case *ast.StructType:
		kind = "struct"
		for _, field := range one.Fields.List {
			rest += r.fields(field)
		}
		rest += " extends " + embedded(one.Fields)
	case *ast.InterfaceType:
		kind = "interface"
		rest = " extends " + embedded(one.Methods)
		for _, method := range one.Methods.List {
			if function, ok := method.Type.(*ast.FuncType); ok {
				r.noteContract(spec.Name.Name, method.Names[0], function)
			}
		}
	default:
		rest = " of " + r.typeName(spec.Type)
	}
	if spec.Assign.IsValid() {
		kind, rest = "alias", " of "+r.typeName(spec.Type)
	}
	parameters := ""
	if spec.TypeParams != nil {
		for _, field := range spec.TypeParams.List {
			for _, name := range field.Names {
				parameters += " <" + name.Name + ">"
			}
		}
	}
	line := fmt.Sprintf("%s %s %s%s%s to %d", r.at(spec.Name.Pos()), kind, spec.Name.Name, parameters, rest, r.line(spec.End()-1))
	r.Types = append(r.Types, line)
}

func (r *reader) fields(field *ast.Field) string {
	tag := ""
	if field.Tag != nil {
		tag = " " + unquoted(field.Tag)
	}
	if len(field.Names) == 0 {
		base := r.typeName(field.Type)
		base = strings.SplitN(strings.TrimLeft(base, "*"), "<", 2)[0]
		return fmt.Sprintf("; %s %s%s", base[strings.LastIndex(base, ".")+1:], r.typeName(field.Type), tag)
	}
	lines := ""
	for _, name := range field.Names {
		lines += fmt.Sprintf("; %s %s%s", name.Name, r.typeName(field.Type), tag)
	}
	return lines
}

func (r *reader) noteContract(owner string, name *ast.Ident, function *ast.FuncType) {
	line := fmt.Sprintf("%s method %s.%s%s -1 to %d%s", r.at(name.Pos()), owner, name.Name, r.signature(function), r.line(function.End()-1), r.around(name))
	r.Functions = append(r.Functions, line)
}

func (r *reader) noteFunction(one *ast.FuncDecl) {
	head := "function "
	if one.Recv != nil {
		receiver := one.Recv.List[0]
		head = "method "
		if len(receiver.Names) > 0 {
			head += receiver.Names[0].Name + " "
		}
		head += owner(receiver.Type) + "."
	} else if one.Name.Name == "init" {
		head = "initializer "
	}
	r.Functions = append(r.Functions, r.function(one.Name, head+one.Name.Name, one.Type, one.Body))
}

func owner(expression ast.Expr) string {
	switch one := expression.(type) {
	case *ast.StarExpr:
		return owner(one.X)
	case *ast.ParenExpr:
		return owner(one.X)
	case *ast.IndexExpr:
		return owner(one.X)
	case *ast.IndexListExpr:
		return owner(one.X)
	case *ast.Ident:
		return one.Name
	}
	return "?"
}

func (r *reader) function(place ast.Node, head string, signature *ast.FuncType, body *ast.BlockStmt) string {
	statements, end := -1, signature.End()
	if body != nil {
		statements, end = count(body), body.End()
	}
	around := ""
	if _, isLiteral := place.(*ast.FuncLit); isLiteral {
		around = r.around(place)
	}
	return fmt.Sprintf("%s %s%s %d to %d%s", r.at(place.Pos()), head, r.signature(signature), statements, r.line(end-1), around)
}

func (r *reader) signature(function *ast.FuncType) string {
	var parameters []string
	for _, field := range function.Params.List {
		if len(field.Names) == 0 {
			parameters = append(parameters, " "+r.typeName(field.Type))
		}
		for _, name := range field.Names {
			parameters = append(parameters, name.Name+" "+r.typeName(field.Type))
		}
	}
	return "(" + strings.Join(parameters, ", ") + ") → " + strings.Join(r.typesIn(function.Results), ", ")
}

// count is the number of statements at all depths, without those of functions within.
func count(body *ast.BlockStmt) int {
	number := 0
	ast.Inspect(body, func(node ast.Node) bool {
		switch one := node.(type) {
		case *ast.FuncLit:
			return false
		case *ast.TypeSwitchStmt:
			// What follows `switch` is no statement of its own.
			number--
		case *ast.DeclStmt:
			number++
			_ = one
			return true
		}
		if _, ok := node.(ast.Stmt); !ok {
			return true
		}
		switch node.(type) {
		case *ast.BlockStmt, *ast.EmptyStmt, *ast.LabeledStmt, *ast.CaseClause, *ast.CommClause, *ast.DeclStmt:
		default:
			number++
		}
		return true
	})
	return number
}

// noteNames notes variables, those that one value is taken apart into together.
func (r *reader) noteNames(names []*ast.Ident, values []ast.Expr, around string) {
	if len(values) != len(names) && len(values) > 0 {
		r.addNames(names, around)
		return
	}
	for _, name := range names {
		r.addNames([]*ast.Ident{name}, around)
	}
}

func (r *reader) addNames(identifiers []*ast.Ident, around string) {
	at := r.at(identifiers[0].Pos())
	r.Variables = append(r.Variables, fmt.Sprintf("%s %s%s", at, strings.Join(names(identifiers), ", "), around))
	if declared := r.info.Defs[identifiers[0]]; declared != nil && len(identifiers) == 1 {
		r.noteTypeAt("var "+at, types.Default(declared.Type()))
	}
}

// noteTypeAt notes a type that the type checker knows.
func (r *reader) noteTypeAt(key string, kind types.Type) {
	if kind != nil && !strings.Contains(kind.String(), "invalid type") {
		r.TypesAt[key] = typeString(kind, r.own)
	}
}

func (r *reader) noteAssignment(one *ast.AssignStmt) {
	around := r.around(one)
	if one.Tok == token.DEFINE {
		r.noteNames(identifiers(one.Lhs), one.Rhs, around)
		return
	}
	for _, target := range one.Lhs {
		r.noteWrite(target, around)
	}
}

func identifiers(expressions []ast.Expr) []*ast.Ident {
	var names []*ast.Ident
	for _, one := range expressions {
		if name, ok := one.(*ast.Ident); ok {
			names = append(names, name)
		}
	}
	return names
}

func (r *reader) noteRange(one *ast.RangeStmt) {
	var targets []ast.Expr
	for _, target := range []ast.Expr{one.Key, one.Value} {
		if target != nil {
			targets = append(targets, target)
		}
	}
	r.stack = append(r.stack, one)
	around := r.around(one.Key)
	r.stack = r.stack[:len(r.stack)-1]
	if one.Tok == token.DEFINE {
		r.addNames(identifiers(targets), around)
		return
	}
	for _, target := range targets {
		r.noteWrite(target, around)
	}
}

// noteWrite notes a change of a field, or of what a field holds.
func (r *reader) noteWrite(target ast.Expr, around string) {
	switch one := target.(type) {
	case *ast.ParenExpr:
		r.noteWrite(one.X, around)
	case *ast.StarExpr:
		r.noteWrite(one.X, around)
	case *ast.IndexExpr:
		r.noteWrite(one.X, around)
	case *ast.SelectorExpr:
		r.Writes = append(r.Writes, fmt.Sprintf("%s %s%s", r.at(one.Sel.Pos()), one.Sel.Name, around))
	}
}

// noteMention notes what an import explains and that is neither called nor a type, with all that is asked of it.
func (r *reader) noteMention(one *ast.SelectorExpr) {
	root, ok := one.X.(*ast.Ident)
	if !ok || r.pathOf(root) == "" || r.info.Types[one].IsType() || r.isInLength(one) {
		return
	}
	name := one.Sel.Name
	var whole ast.Node = one
	for index := len(r.stack) - 1; index >= 0; index-- {
		switch around := r.stack[index].(type) {
		case *ast.SelectorExpr:
			if call, ok := r.parent(index).(*ast.CallExpr); ok && call.Fun == around {
				// The value whose method is called.
				return
			}
			name += "." + around.Sel.Name
		case *ast.CallExpr:
			if unparen(around.Fun) == whole {
				return
			}
			r.addMention(one, root, name)
			return
		case *ast.IndexExpr:
			if around.X != whole {
				r.addMention(one, root, name)
				return
			}
			// Type arguments of a function that is called, or given a name.
		case *ast.IndexListExpr, *ast.ParenExpr, *ast.StarExpr, *ast.TypeAssertExpr:
		case *ast.UnaryExpr:
			if around.Op != token.AND {
				r.addMention(one, root, name)
				return
			}
		default:
			r.addMention(one, root, name)
			return
		}
		whole = r.stack[index]
	}
}

func (r *reader) addMention(one *ast.SelectorExpr, root *ast.Ident, name string) {
	line := fmt.Sprintf("%s %s.%s%s", r.at(one.Sel.Pos()), r.pathOf(root), name, r.around(one))
	r.Mentions = append(r.Mentions, line)
}

func (r *reader) parent(index int) ast.Node {
	if index == 0 {
		return nil
	}
	return r.stack[index-1]
}

func unparen(expression ast.Expr) ast.Expr {
	return ast.Unparen(expression)
}

func typeString(kind types.Type, own *types.Package) string {
	return types.TypeString(kind, func(one *types.Package) string {
		if one == own {
			return ""
		}
		return asWritten(one.Path())
	})
}
