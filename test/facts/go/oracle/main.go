// Command oracle prints what the parser of the Go project itself sees in Go files, row by row, as the test beside it says it of our
// facts: the same rows must come out. It reads the names of files from its input, one a line, and prints one JSON object a file.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"go/ast"
	"go/build/constraint"
	"go/parser"
	"go/token"
	"os"
	"sort"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

type result struct {
	File  string   `json:"file"`
	Error string   `json:"error,omitempty"`
	Rows  []string `json:"rows"`
}

func main() {
	out := json.NewEncoder(os.Stdout)
	names := bufio.NewScanner(os.Stdin)
	for names.Scan() {
		if err := out.Encode(read(names.Text())); err != nil {
			panic(err)
		}
	}
}

func read(name string) result {
	text, err := os.ReadFile(name)
	if err != nil {
		return result{File: name, Error: err.Error()}
	}
	set := token.NewFileSet()
	file, err := parser.ParseFile(set, name, text, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		return result{File: name, Error: err.Error()}
	}
	w := &walk{text: text, file: set.File(file.FileStart), fn: "-", classes: map[string]string{}}
	w.read(file)
	sort.Strings(w.rows)
	return result{File: name, Rows: w.rows}
}

// walk is where in a file the walk stands, and the rows so far.
type walk struct {
	text    []byte
	file    *token.File
	rows    []string
	fn      string
	block   string
	classes map[string]string
	methods []method
}

type method struct{ receiver, row string }

func (w *walk) row(format string, args ...any) { w.rows = append(w.rows, fmt.Sprintf(format, args...)) }

// at is a position as editors count it: lines and UTF-16 code units from 0.
func (w *walk) at(pos token.Pos) string {
	line := w.line(pos) + 1
	column := 0
	for rest := w.text[w.file.Offset(w.file.LineStart(line)):w.file.Offset(pos)]; len(rest) > 0; {
		r, size := utf8.DecodeRune(rest)
		column += utf16.RuneLen(r)
		rest = rest[size:]
	}
	return fmt.Sprintf("%d:%d", line-1, column)
}

// line is where a position stands, whatever a line directive says.
func (w *walk) line(pos token.Pos) int { return w.file.PositionFor(pos, false).Line - 1 }

func (w *walk) span(node ast.Node) string { return w.at(node.Pos()) + "-" + w.at(node.End()) }

func (w *walk) place() string { return "in " + w.fn + " @" + w.block }

func (w *walk) read(file *ast.File) {
	w.row("package %s", file.Name.Name)
	for _, group := range file.Comments {
		for _, comment := range group.List {
			if comment.Pos() < file.Package && constraint.IsGoBuild(comment.Text) && w.startsLine(comment.Pos()) {
				w.row("constraint %s", strings.TrimSpace(strings.TrimPrefix(comment.Text, "//go:build")))
			}
		}
	}
	for _, decl := range file.Decls {
		w.decl(decl)
	}
	for _, m := range w.methods {
		class, ok := w.classes[m.receiver]
		if !ok {
			class = "-"
		}
		w.row("%s of %s", m.row, class)
	}
}

func (w *walk) startsLine(pos token.Pos) bool {
	offset := w.file.Offset(pos)
	return offset == 0 || w.text[offset-1] == '\n'
}

func (w *walk) decl(decl ast.Decl) {
	switch d := decl.(type) {
	case *ast.FuncDecl:
		w.function(d)
	case *ast.GenDecl:
		w.genDecl(d)
	}
}

func (w *walk) genDecl(d *ast.GenDecl) {
	before, typeBefore := "", ""
	for _, spec := range d.Specs {
		switch s := spec.(type) {
		case *ast.ImportSpec:
			local := "?"
			if s.Name != nil {
				local = map[string]string{"_": "", ".": "*"}[s.Name.Name]
				if s.Name.Name != "_" && s.Name.Name != "." {
					local = s.Name.Name
				}
			}
			path, _ := strconv.Unquote(s.Path.Value)
			w.row("import %s %s", path, local)
		case *ast.TypeSpec:
			w.typeSpec(s)
		case *ast.ValueSpec:
			made, value := "", ""
			if s.Type != nil {
				made = w.expr(s.Type)
			}
			if len(s.Values) > 0 {
				value = w.list(s.Values)
			}
			if d.Tok == token.CONST && made == "" && value == "" {
				made, value = typeBefore, before
			}
			before, typeBefore = value, made
			names := make([]string, len(s.Names))
			for i, name := range s.Names {
				names[i] = name.Name
			}
			if value != "" {
				w.bind(s.Pos(), "assign", oneOrTuple(names), made, value, "")
				continue
			}
			for _, name := range names {
				w.bind(s.Pos(), "declare", name, made, "", "")
			}
		}
	}
}

func (w *walk) bind(pos token.Pos, kind, target, made, value, flags string) {
	w.row("bind %d %s %s : %s = %s %s%s", w.line(pos), kind, target, made, value, flags, w.place())
}

func (w *walk) typeSpec(s *ast.TypeSpec) {
	id := w.at(s.Name.Pos())
	if w.fn == "-" {
		w.classes[s.Name.Name] = id
	}
	params := w.typeParams(s.TypeParams)
	if !s.Assign.IsValid() {
		switch made := s.Type.(type) {
		case *ast.StructType:
			w.members(id, s.Name.Name, "struct", params, made.Fields)
			return
		case *ast.InterfaceType:
			w.members(id, s.Name.Name, "interface", params, made.Methods)
			return
		}
	}
	kind := "named"
	if s.Assign.IsValid() {
		kind = "alias"
	}
	w.row("type %s %s %s%s (%s) in %s", id, s.Name.Name, kind, params, w.expr(s.Type), w.fn)
}

func (w *walk) members(id, name, kind, params string, list *ast.FieldList) {
	bases := []string{}
	for _, field := range list.List {
		if fn, ok := field.Type.(*ast.FuncType); ok && kind == "interface" && len(field.Names) == 1 {
			scope := w.enter(w.at(field.Pos()))
			in, out := w.signature(fn)
			w.leave(scope)
			w.row("func %s %s(%s) %s recv= in %s of %s", w.span(field), field.Names[0].Name, in, out, w.fn, id)
			continue
		}
		made := w.expr(field.Type)
		if len(field.Names) == 0 {
			bases = append(bases, made)
		}
		tag := ""
		if field.Tag != nil {
			tag = text(field.Tag.Value)
		}
		for _, fieldName := range field.Names {
			w.row("field %s %s : %s %s", id, fieldName.Name, made, tag)
		}
	}
	w.row("type %s %s %s%s (%s) in %s", id, name, kind, params, strings.Join(bases, ", "), w.fn)
}

func (w *walk) typeParams(list *ast.FieldList) string {
	if list == nil {
		return ""
	}
	params := []string{}
	for _, field := range list.List {
		made := w.expr(field.Type)
		for _, name := range field.Names {
			params = append(params, name.Name+" "+made)
		}
	}
	return "[" + strings.Join(params, ", ") + "]"
}

type scope struct{ fn, block string }

func (w *walk) enter(fn string) scope {
	outer := scope{w.fn, w.block}
	w.fn, w.block = fn, ""
	return outer
}

func (w *walk) leave(outer scope) { w.fn, w.block = outer.fn, outer.block }

func (w *walk) function(d *ast.FuncDecl) {
	outer := w.enter(w.at(d.Pos()))
	receiver, self := "", ""
	if d.Recv != nil && len(d.Recv.List) > 0 {
		self = w.params(d.Recv)
		receiver = receiverName(d.Recv.List[0].Type)
	}
	params := w.typeParams(d.Type.TypeParams)
	in, out := w.signature(d.Type)
	if self != "" && in != "" {
		self += ", "
	}
	w.statements(d.Body)
	w.leave(outer)
	row := fmt.Sprintf("func %s %s%s(%s%s) %s recv=%s in -", w.span(d), d.Name.Name, params, self, in, out, receiver)
	if receiver == "" {
		w.row("%s of -", row)
	} else {
		w.methods = append(w.methods, method{receiver, row})
	}
}

func receiverName(e ast.Expr) string {
	switch r := e.(type) {
	case *ast.Ident:
		return r.Name
	case *ast.StarExpr:
		return receiverName(r.X)
	case *ast.ParenExpr:
		return receiverName(r.X)
	case *ast.IndexExpr:
		return receiverName(r.X)
	case *ast.IndexListExpr:
		return receiverName(r.X)
	}
	return ""
}

// signature gives the parameters and the results; results with a name are bound.
func (w *walk) signature(t *ast.FuncType) (in, out string) {
	in = w.params(t.Params)
	if t.Results == nil {
		return in, ""
	}
	types := []string{}
	for _, field := range t.Results.List {
		made := w.expr(field.Type)
		types = append(types, made)
		for i, name := range field.Names {
			if i > 0 {
				types = append(types, made)
			}
			if name.Name != "_" {
				w.bind(t.Results.Pos(), "declare", name.Name, made, "", "")
			}
		}
	}
	return in, oneOrTuple(types)
}

func (w *walk) params(list *ast.FieldList) string {
	params := []string{}
	for _, field := range list.List {
		written, rest := field.Type, ""
		if variadic, ok := written.(*ast.Ellipsis); ok {
			written, rest = variadic.Elt, "..."
		}
		made := w.expr(written)
		if len(field.Names) == 0 {
			params = append(params, rest+" "+made)
		}
		for _, name := range field.Names {
			params = append(params, rest+name.Name+" "+made)
		}
	}
	return strings.Join(params, ", ")
}

func oneOrTuple(items []string) string {
	if len(items) == 1 {
		return items[0]
	}
	return "(" + strings.Join(items, ", ") + ")"
}

func (w *walk) exprs(list []ast.Expr) []string {
	items := make([]string, len(list))
	for i, e := range list {
		items[i] = w.expr(e)
	}
	return items
}

func (w *walk) list(list []ast.Expr) string { return oneOrTuple(w.exprs(list)) }

// expr gives an expression or a type in one line; its calls, functions and types become rows.
func (w *walk) expr(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Ident:
		switch e.Name {
		case "nil":
			return "null"
		case "iota":
			return "_"
		}
		return e.Name
	case *ast.BasicLit:
		return literal(e)
	case *ast.ParenExpr:
		return w.expr(e.X)
	case *ast.StarExpr:
		return w.expr(e.X)
	case *ast.SelectorExpr:
		return w.expr(e.X) + "." + e.Sel.Name
	case *ast.IndexExpr:
		return w.expr(e.X) + "[" + w.expr(e.Index) + "]"
	case *ast.IndexListExpr:
		return w.expr(e.X) + "[" + w.list(e.Indices) + "]"
	case *ast.SliceExpr:
		for _, bound := range []ast.Expr{e.Low, e.High, e.Max} {
			if bound != nil {
				w.expr(bound)
			}
		}
		return w.expr(e.X)
	case *ast.TypeAssertExpr:
		return w.expr(e.X) + ".(" + w.expr(e.Type) + ")"
	case *ast.UnaryExpr:
		return w.unary(e)
	case *ast.BinaryExpr:
		return w.binary(e)
	case *ast.CallExpr:
		return w.call(e, "")
	case *ast.CompositeLit:
		return w.literal(e, w.expr(e.Type), e.Type)
	case *ast.FuncLit:
		id := w.at(e.Pos())
		outer := w.enter(id)
		in, out := w.signature(e.Type)
		w.statements(e.Body)
		w.leave(outer)
		w.row("func %s <lambda>(%s) %s recv= in %s of -", w.span(e), in, out, w.fn)
		return "func@" + id
	case *ast.ArrayType:
		return "[][" + w.expr(e.Elt) + "]"
	case *ast.MapType:
		return "map[(" + w.expr(e.Key) + ", " + w.expr(e.Value) + ")]"
	case *ast.ChanType:
		return "chan[" + w.expr(e.Value) + "]"
	case *ast.FuncType:
		return "func[((" + strings.Join(w.types(e.Params), ", ") + "), (" + strings.Join(w.types(e.Results), ", ") + "))]"
	case *ast.StructType:
		if len(e.Fields.List) == 0 && !w.hasComment(e) {
			return "struct{}"
		}
		id := w.at(e.Pos())
		w.members(id, "<struct>", "struct", "", e.Fields)
		return "type@" + id
	case *ast.InterfaceType:
		if len(e.Methods.List) == 0 {
			return "any"
		}
		id := w.at(e.Pos())
		w.members(id, "<interface>", "interface", "", e.Methods)
		return "type@" + id
	case *ast.Ellipsis:
		return "..." + w.expr(e.Elt)
	}
	return fmt.Sprintf("?%T", e)
}

func (w *walk) hasComment(node ast.Node) bool {
	return strings.Contains(string(w.text[w.file.Offset(node.Pos()):w.file.Offset(node.End())]), "/")
}

func (w *walk) types(list *ast.FieldList) []string {
	types := []string{}
	if list == nil {
		return types
	}
	for _, field := range list.List {
		made := w.expr(field.Type)
		types = append(types, made)
		for i := 1; i < len(field.Names); i++ {
			types = append(types, made)
		}
	}
	return types
}

func literal(e *ast.BasicLit) string {
	switch e.Kind {
	case token.STRING, token.CHAR:
		return text(e.Value)
	case token.INT:
		return "num"
	case token.FLOAT:
		if strings.HasPrefix(strings.ToLower(e.Value), "0x") {
			return "_"
		}
		return "num"
	}
	return "_"
}

// text tells texts apart: its length, and a sum of its first 400 UTF-16 code units.
func text(written string) string {
	quote := written[0]
	inside := written[1 : len(written)-1]
	runes := []rune(inside)
	if quote != '`' {
		runes = runes[:0]
		for len(inside) > 0 {
			value, _, rest, err := strconv.UnquoteChar(inside, quote)
			if err != nil {
				return "text!" + err.Error()
			}
			runes = append(runes, value)
			inside = rest
		}
	}
	units := utf16.Encode(runes)
	cut := ""
	if len(units) > 400 {
		units, cut = units[:400], "+"
	}
	sum := uint32(0)
	for _, unit := range units {
		sum = sum*31 + uint32(unit)
	}
	return fmt.Sprintf("text%d%s:%d", len(units), cut, sum)
}

func (w *walk) unary(e *ast.UnaryExpr) string {
	of := w.expr(e.X)
	switch e.Op {
	case token.AND, token.TILDE:
		return of
	case token.ARROW:
		return "<-" + of
	case token.NOT:
		return "!" + of
	case token.SUB:
		if of == "num" {
			return of
		}
	}
	return "_"
}

func (w *walk) binary(e *ast.BinaryExpr) string {
	left, right := w.expr(e.X), w.expr(e.Y)
	op := e.Op.String()
	switch e.Op {
	case token.LAND, token.LOR:
		return "either(" + left + ", " + right + ")"
	case token.EQL:
		op = "==="
		if right == "null" {
			op = "is"
		}
	case token.NEQ:
		op = "!=="
		if right == "null" {
			op = "is not"
		}
	}
	return "(" + left + " " + op + " " + right + ")"
}

func (w *walk) call(e *ast.CallExpr, flags string) string {
	args := w.exprs(e.Args)
	if e.Ellipsis.IsValid() {
		args[len(args)-1] = "..." + args[len(args)-1]
	}
	return w.callRow(e, w.expr(e.Fun), args, flags)
}

func (w *walk) callRow(e ast.Node, callee string, args []string, flags string) string {
	w.row("call %s %s(%s) %s%s", w.span(e), callee, strings.Join(args, ", "), flags, w.place())
	return "#" + w.span(e)
}

// literal gives a composite literal of a type, of which the syntax is known where it is written.
func (w *walk) literal(e *ast.CompositeLit, made string, syntax ast.Expr) string {
	for {
		if paren, ok := syntax.(*ast.ParenExpr); ok {
			syntax = paren.X
		} else if star, ok := syntax.(*ast.StarExpr); ok {
			syntax = star.X
		} else {
			break
		}
	}
	switch t := syntax.(type) {
	case *ast.ArrayType:
		items := []string{}
		for _, element := range e.Elts {
			if pair, ok := element.(*ast.KeyValueExpr); ok {
				element = pair.Value
			}
			items = append(items, w.element(element, t.Elt, made, "[]"))
		}
		return "[" + strings.Join(items, ", ") + "]"
	case *ast.MapType:
		return "{" + strings.Join(w.entries(e, t.Key, t.Value, made), ", ") + "}"
	}
	return w.callRow(e, made, w.fill(e), "new ")
}

func (w *walk) fill(e *ast.CompositeLit) []string {
	args := []string{}
	keyed, named := false, true
	for _, element := range e.Elts {
		pair, ok := element.(*ast.KeyValueExpr)
		keyed = keyed || ok
		if !ok {
			continue
		}
		if _, ok := pair.Key.(*ast.Ident); !ok {
			named = false
		}
	}
	if keyed && !named {
		return []string{"{" + strings.Join(w.entries(e, nil, nil, ""), ", ") + "}"}
	}
	for _, element := range e.Elts {
		if pair, ok := element.(*ast.KeyValueExpr); ok {
			args = append(args, pair.Key.(*ast.Ident).Name+"="+w.element(pair.Value, nil, "", ""))
		} else {
			args = append(args, w.element(element, nil, "", ""))
		}
	}
	return args
}

func (w *walk) entries(e *ast.CompositeLit, key, value ast.Expr, made string) []string {
	entries := []string{}
	for _, element := range e.Elts {
		if pair, ok := element.(*ast.KeyValueExpr); ok {
			entries = append(entries, w.element(pair.Key, key, made, "key")+": "+w.element(pair.Value, value, made, "value"))
		} else {
			entries = append(entries, "_: "+w.element(element, value, made, "value"))
		}
	}
	return entries
}

// element gives an element of a literal; where it has no type of its own, it has the one that the type around says.
func (w *walk) element(e, syntax ast.Expr, around, part string) string {
	inner, ok := e.(*ast.CompositeLit)
	if !ok || inner.Type != nil {
		return w.expr(e)
	}
	if syntax == nil {
		return w.literal(inner, "_", nil)
	}
	// The type was walked with the literal around it: its own types without a name must not be walked again.
	rows := len(w.rows)
	made := w.expr(syntax)
	w.rows = w.rows[:rows]
	return w.literal(inner, made, syntax)
}

func (w *walk) inBlock(kind, header string, start ast.Node, walk func()) {
	where := w.at(start.Pos())
	w.row("block %s %s on %s %s", where, kind, header, w.place())
	outer := w.block
	w.block += "/" + kind
	walk()
	w.block = outer
}

func (w *walk) statements(b *ast.BlockStmt) {
	if b != nil {
		w.all(b.List)
	}
}

func (w *walk) all(list []ast.Stmt) {
	for _, s := range list {
		w.stmt(s)
	}
}

func (w *walk) unused(e ast.Expr, flags string) {
	for {
		paren, ok := e.(*ast.ParenExpr)
		if !ok {
			break
		}
		e = paren.X
	}
	if call, ok := e.(*ast.CallExpr); ok {
		w.call(call, flags)
	} else {
		w.expr(e)
	}
}

func (w *walk) stmt(s ast.Stmt) {
	switch s := s.(type) {
	case *ast.ExprStmt:
		w.unused(s.X, "unused ")
	case *ast.DeferStmt:
		w.unused(s.Call, "unused deferred ")
	case *ast.GoStmt:
		w.unused(s.Call, "unused goroutine ")
	case *ast.AssignStmt:
		w.assign(s)
	case *ast.IncDecStmt:
		w.bind(s.Pos(), "augmented", w.expr(s.X), "", "num", "reassigned ")
	case *ast.SendStmt:
		w.expr(s.Chan)
		w.expr(s.Value)
	case *ast.ReturnStmt:
		value := ""
		if len(s.Results) > 0 {
			value = w.list(s.Results)
		}
		w.row("return %d %s %s", w.line(s.Pos()), value, w.place())
	case *ast.DeclStmt:
		w.decl(s.Decl)
	case *ast.LabeledStmt:
		w.stmt(s.Stmt)
	case *ast.BlockStmt:
		w.all(s.List)
	case *ast.IfStmt:
		w.ifStmt(s)
	case *ast.ForStmt:
		w.forStmt(s)
	case *ast.RangeStmt:
		value := w.expr(s.X)
		w.inBlock("for", value, s, func() { w.rangeStmt(s, value) })
	case *ast.SwitchStmt:
		w.switchStmt(s)
	case *ast.TypeSwitchStmt:
		w.typeSwitch(s)
	case *ast.SelectStmt:
		for _, clause := range s.Body.List {
			w.commClause(clause.(*ast.CommClause))
		}
	}
}

func (w *walk) assign(s *ast.AssignStmt) {
	target, value := w.list(s.Lhs), w.list(s.Rhs)
	switch s.Tok {
	case token.DEFINE:
		w.bind(s.Pos(), "assign", target, "", value, "")
	case token.ASSIGN:
		w.bind(s.Pos(), "assign", target, "", value, "reassigned ")
	default:
		w.bind(s.Pos(), "augmented", target, "", value, "reassigned ")
	}
}

func (w *walk) init(s ast.Stmt) {
	if s != nil {
		w.stmt(s)
	}
}

func (w *walk) ifStmt(s *ast.IfStmt) {
	w.init(s.Init)
	w.inBlock("if", w.expr(s.Cond), s, func() { w.statements(s.Body) })
	switch other := s.Else.(type) {
	case *ast.IfStmt:
		w.ifStmt(other)
	case *ast.BlockStmt:
		w.inBlock("else", "", other, func() { w.statements(other) })
	}
}

func (w *walk) forStmt(s *ast.ForStmt) {
	w.init(s.Init)
	kind := "for"
	head := s.Body.Pos()
	if s.Cond != nil {
		head = s.Cond.Pos()
	}
	between := string(w.text[w.file.Offset(s.For):w.file.Offset(head)])
	if s.Init == nil && s.Post == nil && !strings.Contains(between, ";") {
		kind = "while"
	}
	outer := w.block
	w.block += "/" + kind
	header := ""
	if s.Cond != nil {
		header = w.expr(s.Cond)
	}
	w.init(s.Post)
	w.statements(s.Body)
	w.block = outer
	w.row("block %s %s on %s %s", w.at(s.Pos()), kind, header, w.place())
}

func (w *walk) rangeStmt(s *ast.RangeStmt, value string) {
	targets := []string{}
	for _, e := range []ast.Expr{s.Key, s.Value} {
		if e != nil {
			targets = append(targets, w.expr(e))
		}
	}
	flags, pos := "", s.Range
	if s.Key != nil {
		pos = s.Key.Pos()
	}
	if s.Tok == token.ASSIGN {
		flags = "reassigned "
	}
	w.bind(pos, "range", "("+strings.Join(targets, ", ")+")", "", value, flags)
	w.statements(s.Body)
}

func (w *walk) switchStmt(s *ast.SwitchStmt) {
	w.init(s.Init)
	header := ""
	if s.Tag != nil {
		header = w.expr(s.Tag)
	}
	for _, each := range s.Body.List {
		clause := each.(*ast.CaseClause)
		outer := w.block
		w.block += "/case"
		tests := w.exprs(clause.List)
		w.all(clause.Body)
		w.block = outer
		test := header
		if s.Tag == nil && len(tests) == 1 {
			test = tests[0]
		} else if s.Tag == nil && len(tests) > 1 {
			test = "either(" + strings.Join(tests, ", ") + ")"
		}
		w.row("block %s case on %s %s", w.at(clause.Pos()), test, w.place())
	}
}

func (w *walk) typeSwitch(s *ast.TypeSwitchStmt) {
	w.init(s.Init)
	var of ast.Expr
	name := ""
	switch assign := s.Assign.(type) {
	case *ast.ExprStmt:
		of = assign.X.(*ast.TypeAssertExpr).X
	case *ast.AssignStmt:
		of = assign.Rhs[0].(*ast.TypeAssertExpr).X
		name = assign.Lhs[0].(*ast.Ident).Name
	}
	header := w.expr(of)
	for _, each := range s.Body.List {
		clause := each.(*ast.CaseClause)
		w.inBlock("case", header, clause, func() {
			value := header
			if len(clause.List) == 1 {
				if made := w.expr(clause.List[0]); made != "null" {
					value = header + ".(" + made + ")"
				}
			}
			if name != "" {
				w.bind(clause.Pos(), "assign", name, "", value, "")
			}
			w.all(clause.Body)
		})
	}
}

func (w *walk) commClause(clause *ast.CommClause) {
	header, flags := "", "reassigned "
	var targets []ast.Expr
	switch comm := clause.Comm.(type) {
	case *ast.SendStmt:
		header = w.expr(comm.Chan)
		w.expr(comm.Value)
	case *ast.ExprStmt:
		header = w.expr(comm.X)
	case *ast.AssignStmt:
		header = w.expr(comm.Rhs[0])
		targets = comm.Lhs
		if comm.Tok == token.DEFINE {
			flags = ""
		}
	}
	w.inBlock("case", header, clause, func() {
		if targets != nil {
			w.bind(clause.Comm.Pos(), "assign", w.list(targets), "", header, flags)
		}
		w.all(clause.Body)
	})
}
