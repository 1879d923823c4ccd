module example.com/probe

go 1.25.0

require (
	golang.org/x/crypto v0.45.0
)
