from argon2 import PasswordHasher


class Passwords:
    _hasher = PasswordHasher()

    @staticmethod
    def matches(hashed: str, password: str) -> bool:
        return Passwords._hasher.verify(hashed, password)  # blocks

    @classmethod
    def hash(cls, password: str) -> str:
        return cls._hasher.hash(password)
