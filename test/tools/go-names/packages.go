// Reads the declarations of Go packages and their dependencies: only their types, never a function's body, and runs none of them.
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
)

type listed struct {
	ImportPath string
	Name       string
	Dir        string
	GoFiles    []string
	CgoFiles   []string
	ImportMap  map[string]string
	Module     *struct{ Path, Version string }
	Error      *struct{ Err string }
}

type program struct {
	fset     *token.FileSet
	listed   map[string]*listed
	packages map[string]*types.Package
}

// load reads the packages with these import paths, as the module in the current folder sees them.
func load(paths []string) (*program, error) {
	cmd := exec.Command("go", append([]string{"list", "-e", "-deps", "-json=ImportPath,Name,Dir,GoFiles,CgoFiles,ImportMap,Module,Error"}, paths...)...)
	// With cgo, the files of bindings to C are read as well; nothing of them is compiled.
	cmd.Env = append(os.Environ(), "CGO_ENABLED=1", "GOFLAGS=-mod=mod", "GOEXPERIMENT=jsonv2", "GOWORK=off")
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("go list: %w", err)
	}
	loaded := &program{token.NewFileSet(), map[string]*listed{}, map[string]*types.Package{"unsafe": types.Unsafe}}
	decoder := json.NewDecoder(bytes.NewReader(out))
	for {
		var one listed
		if err := decoder.Decode(&one); err == io.EOF {
			return loaded, nil
		} else if err != nil {
			return nil, err
		}
		loaded.listed[one.ImportPath] = &one
		// Dependencies come first.
		loaded.check(&one)
	}
}

func (p *program) check(one *listed) {
	if one.ImportPath == "unsafe" {
		return
	}
	var files []*ast.File
	for _, name := range append(append([]string{}, one.GoFiles...), one.CgoFiles...) {
		file, _ := parser.ParseFile(p.fset, filepath.Join(one.Dir, name), nil, parser.SkipObjectResolution)
		if file != nil {
			files = append(files, file)
		}
	}
	config := types.Config{
		Importer:         importerOf{p, one},
		FakeImportC:      true,
		IgnoreFuncBodies: true,
		// What a file of another system declares is missing: that is no reason to stop.
		Error: func(error) {},
	}
	pkg, _ := config.Check(one.ImportPath, p.fset, files, nil)
	p.packages[one.ImportPath] = pkg
}

type importerOf struct {
	program *program
	from    *listed
}

func (i importerOf) Import(path string) (*types.Package, error) {
	if mapped, ok := i.from.ImportMap[path]; ok {
		path = mapped
	}
	if pkg := i.program.packages[path]; pkg != nil {
		return pkg, nil
	}
	return nil, fmt.Errorf("%s is not there", path)
}
