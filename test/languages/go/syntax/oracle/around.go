package main

import (
	"go/ast"
	"go/token"
	"strings"
)

// around tells the function that a node stands in, by its position, and what stands around the node within it.
func (r *reader) around(node ast.Node) string {
	path := append(append([]ast.Node{}, r.stack...), node)
	start := 0
	function := ""
	for index, one := range path[:len(path)-1] {
		switch declared := one.(type) {
		case *ast.FuncDecl:
			start, function = index, r.at(declared.Name.Pos())
		case *ast.FuncLit:
			start, function = index, r.at(declared.Pos())
		}
	}
	var words []string
	for index := start; index < len(path)-1; index++ {
		if word := surrounding(path[index], path[index+1], r.later(path, index)); word != "" {
			words = append(words, word)
		}
	}
	told := ""
	if function != "" {
		told = " in " + function
	}
	if len(words) > 0 {
		told += ": " + strings.Join(words, ", ")
	}
	return told
}

// later says whether the statement at an index stands around the call itself, or around the function that is called.
func (r *reader) later(path []ast.Node, index int) bool {
	if index+1 == len(path)-1 {
		return true
	}
	call, ok := path[index+1].(*ast.CallExpr)
	literal, isFunction := path[len(path)-1].(*ast.FuncLit)
	return ok && isFunction && ast.Unparen(call.Fun) == literal
}

func surrounding(outer, inner ast.Node, isLater bool) string {
	switch one := outer.(type) {
	case *ast.IfStmt:
		if inner == one.Body || inner == one.Else {
			return "branch"
		}
	case *ast.ForStmt:
		if inner != one.Init {
			return "loop"
		}
	case *ast.RangeStmt:
		if inner != one.X {
			return "loop"
		}
	case *ast.CaseClause:
		for _, statement := range one.Body {
			if inner == statement {
				return "branch"
			}
		}
	case *ast.CommClause:
		return "branch"
	case *ast.BinaryExpr:
		if (one.Op == token.LAND || one.Op == token.LOR) && inner == one.Y {
			return "branch"
		}
	case *ast.DeferStmt:
		if isLater {
			return "deferred"
		}
	case *ast.GoStmt:
		if isLater {
			return "spawned"
		}
	}
	return ""
}
