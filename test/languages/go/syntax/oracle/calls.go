package main

import (
	"fmt"
	"go/ast"
	"go/constant"
	"go/types"
	"slices"
	"strconv"
	"strings"
)

// noteCall notes a call. A conversion to a type with a name is written like one, all others are none.
func (r *reader) noteCall(call *ast.CallExpr) {
	called := ast.Unparen(call.Fun)
	callee, place, isCall := r.callee(called)
	if !isCall || r.isInLength(call) {
		return
	}
	if name, ok := called.(*ast.Ident); ok && name.Name == "new" && r.isBuiltIn(name) && r.isNamed(call.Args[0]) {
		name, place := r.named(call.Args[0])
		r.addCall(call, "new "+name, place, nil)
		return
	}
	if name, ok := called.(*ast.Ident); ok && name.Name == "panic" && r.isBuiltIn(name) {
		r.Exits = append(r.Exits, fmt.Sprintf("%s throw 1%s", r.at(name.Pos()), r.aroundWithout(call)))
	}
	r.addCall(call, callee, place, call.Args)
}

// isInLength says whether a node stands in the length of an array, which is a part of its type.
func (r *reader) isInLength(node ast.Node) bool {
	inner := node
	for index := len(r.stack) - 1; index >= 0; index-- {
		if array, ok := r.stack[index].(*ast.ArrayType); ok && array.Len == inner {
			return true
		}
		inner = r.stack[index]
	}
	return false
}

// aroundWithout leaves `defer` and `go` before the call out: they stand around the call, not around its end.
func (r *reader) aroundWithout(call *ast.CallExpr) string {
	told := r.around(call)
	for _, word := range []string{", deferred", ": deferred", ", spawned", ": spawned"} {
		told = strings.TrimSuffix(told, word)
	}
	return told
}

func (r *reader) addCall(call *ast.CallExpr, callee string, place ast.Node, handed []ast.Expr) {
	at := r.at(place.Pos())
	line := fmt.Sprintf("%s %s(%s)%s%s", at, callee, r.arguments(handed), r.result(call), r.around(call))
	r.Calls = append(r.Calls, line)
	if selector, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr); ok && strings.HasPrefix(callee, "…") {
		r.noteTypeAt("on "+at, r.info.Types[selector.X].Type)
	}
}

// callee is the name of what is called; after `…` if it is called on a value. The node is the one the call is known by.
func (r *reader) callee(called ast.Expr) (string, ast.Node, bool) {
	switch one := called.(type) {
	case *ast.Ident:
		return one.Name, one, true
	case *ast.SelectorExpr:
		if root, ok := one.X.(*ast.Ident); ok {
			if path := r.pathOf(root); path != "" {
				return path + "." + one.Sel.Name, one.Sel, true
			}
		}
		return "…" + one.Sel.Name, one.Sel, true
	case *ast.IndexExpr:
		return r.indexed(one.X, one)
	case *ast.IndexListExpr:
		return r.indexed(one.X, one)
	case *ast.StarExpr:
		return "", one, false
	case *ast.FuncLit, *ast.CallExpr, *ast.TypeAssertExpr, *ast.UnaryExpr, *ast.SliceExpr, *ast.CompositeLit:
		return "…", one, true
	}
	return "", called, false
}

// indexed tells type arguments from the index of a list or a map.
func (r *reader) indexed(operand ast.Expr, whole ast.Expr) (string, ast.Node, bool) {
	value := r.info.Types[operand]
	_, isFunction := value.Type.(*types.Signature)
	if value.IsType() || isFunction {
		return r.callee(operand)
	}
	return "…", whole, true
}

func (r *reader) isBuiltIn(name *ast.Ident) bool {
	_, ok := r.info.Uses[name].(*types.Builtin)
	return ok
}

func (r *reader) isNamed(expression ast.Expr) bool {
	if !r.info.Types[expression].IsType() {
		return false
	}
	switch one := expression.(type) {
	case *ast.Ident, *ast.SelectorExpr:
		return true
	case *ast.IndexExpr:
		return r.isNamed(one.X)
	case *ast.IndexListExpr:
		return r.isNamed(one.X)
	}
	return false
}

// named is the name of a type without its arguments, and the node of the last part of it.
func (r *reader) named(expression ast.Expr) (string, ast.Node) {
	switch one := expression.(type) {
	case *ast.IndexExpr:
		return r.named(one.X)
	case *ast.IndexListExpr:
		return r.named(one.X)
	case *ast.SelectorExpr:
		return r.typeName(one), one.Sel
	}
	return r.typeName(expression), expression
}

// arguments tells texts and numbers, and that there is something for all else.
func (r *reader) arguments(handed []ast.Expr) string {
	var told []string
	for _, one := range handed {
		told = append(told, r.argument(one))
	}
	return strings.Join(told, ", ")
}

func (r *reader) argument(one ast.Expr) string {
	switch one := ast.Unparen(one).(type) {
	case *ast.BasicLit:
		if one.Value[0] != '\'' {
			return unquoted(one)
		}
	case *ast.CallExpr:
		// A conversion to a type without a name hands its value on.
		if _, _, isCall := r.callee(ast.Unparen(one.Fun)); !isCall && len(one.Args) > 0 {
			return r.argument(one.Args[0])
		}
	case *ast.BinaryExpr:
		if value := r.info.Types[one].Value; value != nil && value.Kind() == constant.String {
			return quoted(constant.StringVal(value))
		}
	}
	return "_"
}

// unquoted is what a literal says.
func unquoted(literal *ast.BasicLit) string {
	if text, err := strconv.Unquote(literal.Value); err == nil {
		return quoted(text)
	}
	return quoted(literal.Value)
}

// quoted is a text in one line; the beginning of a long one is enough.
func quoted(text string) string {
	text = strings.ToValidUTF8(text, "\ufffd")
	if runes := []rune(text); len(runes) > 60 {
		text = string(runes[:60])
	}
	return strconv.QuoteToASCII(text)
}

// result tells what becomes of the result of a call; brackets, assertions and conversions hand it on.
func (r *reader) result(call ast.Node) string {
	inner := call
	for index := len(r.stack) - 1; index >= 0; index-- {
		switch one := r.stack[index].(type) {
		case *ast.ParenExpr, *ast.TypeAssertExpr:
		case *ast.UnaryExpr:
			if one.Op.String() != "&" {
				return " used"
			}
		case *ast.StarExpr:
		case *ast.CallExpr:
			if inner == one.Fun {
				return " used"
			}
			if _, _, isCall := r.callee(ast.Unparen(one.Fun)); isCall {
				return " argument"
			}
		case *ast.KeyValueExpr:
			if inner == one.Key {
				return " used"
			}
		case *ast.CompositeLit:
			if name, _, _ := r.constructed(one, index); name != "" {
				return " argument"
			}
			return " used"
		case *ast.ReturnStmt:
			return " returned"
		case *ast.ExprStmt:
			if _, ok := r.parent(index).(*ast.TypeSwitchStmt); ok {
				return " used"
			}
			return " dropped"
		case *ast.DeferStmt, *ast.GoStmt:
			return " dropped"
		case *ast.ValueSpec:
			return assigned(names(one.Names), one.Values, inner)
		case *ast.AssignStmt:
			if tok := one.Tok.String(); tok != "=" && tok != ":=" {
				return " used"
			}
			return assigned(targets(one.Lhs), one.Rhs, inner)
		default:
			return " used"
		}
		inner = r.stack[index]
	}
	return " used"
}

func names(identifiers []*ast.Ident) []string {
	var all []string
	for _, one := range identifiers {
		all = append(all, one.Name)
	}
	return all
}

// targets tells the names of variables; fields and elements only that there is something.
func targets(expressions []ast.Expr) []string {
	var all []string
	for _, one := range expressions {
		if star, ok := one.(*ast.StarExpr); ok {
			one = ast.Unparen(star.X)
		}
		if name, ok := one.(*ast.Ident); ok {
			all = append(all, name.Name)
		} else {
			all = append(all, "…")
		}
	}
	return all
}

func assigned(to []string, values []ast.Expr, value ast.Node) string {
	for index, one := range values {
		if one == value && len(values) == len(to) {
			to = to[index : index+1]
			break
		}
	}
	if !slices.ContainsFunc(values, func(one ast.Expr) bool { return one == value }) {
		return " used"
	}
	if slices.ContainsFunc(to, func(name string) bool { return name != "_" }) {
		return " assigned " + strings.Join(to, ", ")
	}
	return " dropped"
}
