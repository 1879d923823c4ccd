module example.com/probe

go 1.25.0

require (
	github.com/redis/go-redis/v9 v9.17.0
)
