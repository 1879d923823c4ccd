module example.com/go-closing

go 1.24
