module example.com/fiber

go 1.25

require github.com/gofiber/fiber/v3 v3.5.0
