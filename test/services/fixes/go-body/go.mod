module example.com/go-body

go 1.24
