module example.com/go-transport

go 1.24
