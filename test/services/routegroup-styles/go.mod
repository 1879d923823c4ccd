module example.com/routegroup

go 1.25

require github.com/go-pkgz/routegroup v1.6.1
