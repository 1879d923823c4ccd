package main

import (
	"encoding/json"
	"fmt"
	"go/types"
	"os"
	"strings"
)

// One name of the catalogue, as it should be found in a package.
type claim struct {
	Path string // import path
	Type string // of a member: the type that has it
	Name string // the function, type, method or field
	Kind string // package, function, type, method, field, literal
	// What it gives: T, list[T], self or argument:N, with the import path before the name of a type.
	Returns string
	// The argument that is called, or -1.
	Calls int
	// The package's name: of kind package.
	Package string
	// Other names under which the returned type is known.
	Aliases []string
}

type answer struct {
	Wrong string // empty: it is as claimed
}

// Reads {"packages": [...], "claims": [...]} and writes {"versions": {...}, "answers": [...]}.
func main() {
	var asked struct {
		Packages []string
		Claims   []claim
	}
	if err := json.NewDecoder(os.Stdin).Decode(&asked); err != nil {
		fail(err)
	}
	loaded, err := load(asked.Packages)
	if err != nil {
		fail(err)
	}
	versions := map[string]string{}
	for _, path := range asked.Packages {
		if one := loaded.listed[path]; one != nil && one.Module != nil {
			versions[one.Module.Path] = one.Module.Version
		}
	}
	answers := make([]answer, len(asked.Claims))
	for at, one := range asked.Claims {
		answers[at] = answer{loaded.contradiction(one)}
	}
	if err := json.NewEncoder(os.Stdout).Encode(map[string]any{"versions": versions, "answers": answers}); err != nil {
		fail(err)
	}
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}

// What is wrong with a claim; empty when nothing is.
func (p *program) contradiction(c claim) string {
	pkg := p.packages[c.Path]
	if pkg == nil || pkg.Scope().Len() == 0 {
		return "there is no such package"
	}
	switch c.Kind {
	case "package":
		if pkg.Name() != c.Package {
			return "its name is " + pkg.Name()
		}
		return ""
	case "function":
		return p.function(pkg, c)
	case "type":
		if typeIn(pkg, c.Name) == nil {
			return "there is no such type"
		}
		return ""
	}
	owner := typeIn(pkg, c.Type)
	if owner == nil {
		return "there is no such type"
	}
	found := member(owner, pkg, c.Name)
	switch found := found.(type) {
	case nil:
		return "there is no such " + c.Kind
	case *types.Var:
		if c.Kind == "method" {
			// A field that is called has a function.
			if signature, ok := found.Type().Underlying().(*types.Signature); ok {
				return p.call(signature, owner, c)
			}
			return "it is a field"
		}
		return p.gives(found.Type(), owner, c)
	case *types.Func:
		if c.Kind != "method" {
			return "it is a method"
		}
		return p.call(found.Type().(*types.Signature), owner, c)
	}
	return "it is something else"
}

func typeIn(pkg *types.Package, name string) types.Type {
	if object, ok := pkg.Scope().Lookup(name).(*types.TypeName); ok && object.Exported() {
		return object.Type()
	}
	return nil
}

func member(owner types.Type, pkg *types.Package, name string) types.Object {
	found, _, _ := types.LookupFieldOrMethod(owner, true, pkg, name)
	if found == nil && !types.IsInterface(owner) {
		found, _, _ = types.LookupFieldOrMethod(types.NewPointer(owner), true, pkg, name)
	}
	if found == nil || !found.Exported() {
		return nil
	}
	return found
}

func (p *program) function(pkg *types.Package, c claim) string {
	switch found := pkg.Scope().Lookup(c.Name).(type) {
	case nil:
		return "there is no such function"
	case *types.Func:
		return p.call(found.Type().(*types.Signature), nil, c)
	case *types.Var:
		// `var Marshal = config.Marshal`.
		if signature, ok := found.Type().Underlying().(*types.Signature); ok {
			return p.call(signature, nil, c)
		}
		if basic, ok := found.Type().(*types.Basic); ok && basic.Kind() == types.Invalid {
			return ""
		}
		return "it is a variable of type " + found.Type().String()
	}
	return "it is no function"
}

func (p *program) call(signature *types.Signature, owner types.Type, c claim) string {
	if c.Calls >= 0 {
		if c.Calls >= signature.Params().Len() {
			return fmt.Sprintf("it has no argument %d", c.Calls)
		}
		if !callable(signature, c.Calls) {
			return fmt.Sprintf("argument %d is no function but %s", c.Calls, signature.Params().At(c.Calls).Type())
		}
	}
	if c.Returns == "" {
		return ""
	}
	if signature.Results().Len() == 0 {
		return "it gives nothing"
	}
	return p.gives(signature.Results().At(0).Type(), owner, c)
}

func callable(signature *types.Signature, at int) bool {
	given := signature.Params().At(at).Type()
	if slice, ok := given.(*types.Slice); ok && signature.Variadic() && at == signature.Params().Len()-1 {
		given = slice.Elem()
	}
	switch given := given.Underlying().(type) {
	case *types.Signature:
		return true
	case *types.Interface:
		// A handler with one method, or a type parameter that stands for a function.
		return given.NumMethods() <= 1
	}
	return false
}

// A type is as claimed when it has the name, is an interface that the named type has the methods of, or could not be read.
func (p *program) gives(actual types.Type, owner types.Type, c claim) string {
	if c.Returns == "" || strings.HasPrefix(c.Returns, "argument:") {
		return ""
	}
	if c.Returns == "self" {
		if owner == nil {
			return "a function has no self"
		}
		if types.Identical(pointed(actual), pointed(owner)) || sameOrigin(actual, owner) || satisfies(owner, actual) {
			return ""
		}
		return "it gives " + actual.String()
	}
	wanted := c.Returns
	for strings.HasPrefix(wanted, "list[") {
		wanted = wanted[len("list[") : len(wanted)-1]
		element := elementOf(actual)
		if element == nil {
			return "it gives " + actual.String()
		}
		actual = element
	}
	if invalid(actual) {
		return ""
	}
	for _, name := range append([]string{wanted}, c.Aliases...) {
		at := strings.LastIndex(name, ".")
		if nameOf(actual) == name {
			return ""
		}
		if pkg := p.packages[name[:at]]; pkg != nil {
			if named := typeIn(pkg, name[at+1:]); named != nil && (types.Identical(pointed(named), pointed(actual)) || sameOrigin(named, actual) || satisfies(named, actual)) {
				return ""
			}
		}
	}
	return "it gives " + actual.String()
}

func pointed(t types.Type) types.Type {
	t = types.Unalias(t)
	if pointer, ok := t.(*types.Pointer); ok {
		return types.Unalias(pointer.Elem())
	}
	return t
}

func invalid(t types.Type) bool {
	basic, ok := pointed(t).(*types.Basic)
	return ok && basic.Kind() == types.Invalid
}

func nameOf(t types.Type) string {
	named, ok := pointed(t).(*types.Named)
	if !ok || named.Obj().Pkg() == nil {
		return ""
	}
	return named.Obj().Pkg().Path() + "." + named.Obj().Name()
}

func sameOrigin(a, b types.Type) bool {
	first, ok := pointed(a).(*types.Named)
	second, also := pointed(b).(*types.Named)
	return ok && also && first.Origin() == second.Origin()
}

func satisfies(named, actual types.Type) bool {
	wanted, ok := pointed(actual).Underlying().(*types.Interface)
	return ok && wanted.NumMethods() > 0 && (types.Implements(named, wanted) || types.Implements(types.NewPointer(named), wanted))
}

func elementOf(t types.Type) types.Type {
	switch t := pointed(t).Underlying().(type) {
	case *types.Slice:
		return t.Elem()
	case *types.Array:
		return t.Elem()
	case *types.Map:
		return t.Elem()
	case *types.Chan:
		return t.Elem()
	}
	return nil
}
