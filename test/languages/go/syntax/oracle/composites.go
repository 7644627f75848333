package main

import (
	"fmt"
	"go/ast"
	"go/types"
)

// noteComposite notes a literal of a type with a name.
func (r *reader) noteComposite(literal *ast.CompositeLit) {
	name, place, isElsewhere := r.constructed(literal, len(r.stack))
	if name == "" || r.isInLength(literal) {
		return
	}
	var handed []ast.Expr
	for _, element := range literal.Elts {
		if pair, ok := element.(*ast.KeyValueExpr); ok {
			element = pair.Value
		}
		handed = append(handed, element)
	}
	line := fmt.Sprintf("%s new %s(%s)%s%s", place, name, r.arguments(handed), r.result(literal), r.around(literal))
	if isElsewhere {
		r.Elided = append(r.Elided, line)
	} else {
		r.Calls = append(r.Calls, line)
	}
}

// constructed is the name of the type of a literal and its place. The type of one that is written without may stand at
// the literal around it, or where the type of that one is declared: isElsewhere says that this is another file.
func (r *reader) constructed(literal *ast.CompositeLit, index int) (name, place string, isElsewhere bool) {
	if literal.Type != nil {
		if !r.isNamed(literal.Type) {
			return "", "", false
		}
		name, node := r.named(literal.Type)
		return name, r.at(node.Pos()), false
	}
	kind := r.info.Types[literal].Type
	if kind == nil {
		return "", "", false
	}
	if pointer, ok := kind.(*types.Pointer); ok {
		kind = pointer.Elem()
	}
	named, ok := types.Unalias(kind).(*types.Named)
	if !ok {
		return "", "", false
	}
	name = named.Obj().Name()
	if named.Obj().Pkg() != r.own {
		name = asWritten(named.Obj().Pkg().Path()) + "." + name
	}
	return name, r.at(literal.Lbrace), r.isElsewhere(index)
}

// isElsewhere says whether the type of the literals around is declared in another file.
func (r *reader) isElsewhere(index int) bool {
	for at := index - 1; at >= 0; at-- {
		switch outer := r.stack[at].(type) {
		case *ast.KeyValueExpr:
		case *ast.CompositeLit:
			if outer.Type == nil {
				continue
			}
			if !r.isNamed(outer.Type) {
				return false
			}
			name, ok := outer.Type.(*ast.Ident)
			if !ok {
				return true
			}
			declared := r.info.Uses[name].Pos()
			return declared < r.file.FileStart || declared > r.file.FileEnd
		default:
			return true
		}
	}
	return true
}
