module example.com/probe

go 1.25.0

require (
	gorm.io/gorm v1.31.0
)
