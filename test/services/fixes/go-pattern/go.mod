module example.com/go-pattern

go 1.24
