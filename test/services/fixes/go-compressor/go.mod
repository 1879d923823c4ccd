module example.com/go-compressor

go 1.24
