// Package secret hashes passwords.
package secret

import "golang.org/x/crypto/bcrypt"

// Costly is the cost of a hash.
type Costly int

// Hash hashes a password.
func (c Costly) Hash(password string) ([]byte, error) {
	return bcrypt.GenerateFromPassword([]byte(password), int(c)) // found: cpu-heavy-request
}
